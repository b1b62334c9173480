# Finds a JDK 25 or newer and, where asked, builds. Sourced by the other scripts.
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

java_version() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }

find_jdk() {
  local home on_path
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/.sdkman/candidates/java/* /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    if [ "$(java_version "$home")" -ge 25 ] 2>/dev/null; then echo "$home"; return; fi
  done
  echo "Followthrough needs a JDK 25 or newer, and none was found." >&2
  echo "  Looked at JAVA_HOME, the PATH, /usr/lib/jvm, macOS's and SDKMAN's folders. Install one, or set JAVA_HOME." >&2
  exit 1
}

JAVA_HOME=$(find_jdk) || exit 1
export JAVA_HOME

need_maven() {
  command -v mvn >/dev/null && return
  echo "Followthrough is built with Maven, and there is no mvn on the PATH." >&2
  exit 1
}

# Builds when nothing is built yet, or sources are newer than what is.
build_if_needed() {
  local stamp="$top/standalone/target/lib/.built"
  if [ -f "$stamp" ] && [ -z "$(find "$top" -path '*/src/main/*' -newer "$stamp" -print -quit)" ] \
      && [ -z "$(find "$top" -name pom.xml -not -path '*/target/*' -newer "$stamp" -print -quit)" ]; then return; fi
  need_maven
  local log="$top/standalone/target/build.log" start=$SECONDS pid
  mkdir -p "$top/standalone/target"
  (cd "$top" && mvn -B -q -DskipTests -Dspotless.check.skip=true -pl standalone -am package >"$log" 2>&1) & pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    [ -t 2 ] && printf '\rBuilding … %d s ' $((SECONDS - start)) >&2
    sleep 1
  done
  if ! wait "$pid"; then
    echo "The build failed; the end of $log:" >&2
    tail -n 20 "$log" >&2
    exit 1
  fi
  printf '\rBuilt in %d s.      \n' $((SECONDS - start)) >&2
  touch "$stamp"
}

run_main() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel="${JIT_LEVEL:-4}" --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -cp "$top/standalone/target/lib/*" "$@"
}
