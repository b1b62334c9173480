# Finds a JDK 25 or newer and, where asked, builds. Sourced by the other scripts, which define `here`.
top=$(cd "$here/.." && pwd -P)

# Without a UTF-8 locale, Java cannot name files in other letters than ASCII.
case "$(locale charmap 2>/dev/null)" in UTF-8 | "") ;; *) export LC_ALL=C.UTF-8 ;; esac

java_version() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }

find_jdk() {
  local home on_path
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME:-}"/.sdkman/candidates/java/* /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    if [ "$(java_version "$home")" -ge 25 ] 2>/dev/null; then echo "$home"; return; fi
  done
  echo "Followthrough needs a JDK 25 or newer, and none was found." >&2
  echo "  Looked at JAVA_HOME, the PATH, /usr/lib/jvm, macOS's and SDKMAN's folders. Install one (such as Eclipse Temurin 25," >&2
  echo "  from https://adoptium.net), or set JAVA_HOME." >&2
  exit 1
}

JAVA_HOME=$(find_jdk) || exit 1
export JAVA_HOME

need_maven() {
  command -v mvn >/dev/null && return
  echo "Followthrough is built with Maven, and there is no mvn on the PATH." >&2
  echo "  Install Maven 3.9 (from your system's packages, or https://maven.apache.org/download.cgi)." >&2
  exit 1
}

# The tests in a browser look at the same places (Chromium.java).
find_browser() {
  local name
  if [ -n "${FOLLOWTHROUGH_BROWSER:-}" ]; then echo "$FOLLOWTHROUGH_BROWSER"; return; fi
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do command -v "$name" && return; done
  return 1
}

say_if_no_browser() {
  find_browser >/dev/null && return
  echo "No Chromium was found: the tests in a browser are skipped. Install one (Debian: apt-get install chromium), or name a" >&2
  echo "  Chromium or Chrome with FOLLOWTHROUGH_BROWSER." >&2
}

stamp="$top/standalone/target/lib/.built"
building="$top/.building"

# Nothing in the sources is newer than what was built last.
is_current() {
  [ -f "$stamp" ] && [ -z "$(find "$top" \( -name target -o -name 'data*' -o -name .git \) -prune -o \
      \( -path '*/src/main/*' -o -name pom.xml \) -newer "$stamp" -print -quit)" ]
}

# One build at a time. The folder outlives a build that was killed, and the next one then starts from nothing.
# Says which goals to run.
begin_build() {
  local other waited=0 goals=package
  until mkdir "$building" 2>/dev/null; do
    if [ ! -d "$building" ]; then
      echo "The folder $top cannot be written to, and there is something to build. Give it to this user." >&2
      exit 1
    fi
    other=$(cat "$building/pid" 2>/dev/null || true)
    if [ -n "$other" ] && kill -0 "$other" 2>/dev/null; then
      [ $waited -eq 0 ] && echo "Another build is under way here (process $other); waiting for it." >&2
    elif [ -n "$other" ] || [ $waited -gt 2 ]; then
      echo "The last build was stopped half-way; building from nothing." >&2
      rm -rf "$building"
      goals="clean package"
      continue
    fi
    sleep 1
    waited=$((waited + 1))
  done
  echo $$ >"$building/pid"
  echo "$goals"
}

# Builds when nothing is built yet, or sources are newer than what is.
build_if_needed() {
  [ ! -e "$building" ] && is_current && return
  need_maven
  local goals log="$top/build.log" start=$SECONDS pid next=10
  goals=$(begin_build) || exit 1
  if [ "$goals" = package ] && is_current; then rm -rf "$building"; return; fi
  echo "Building Followthrough; the first time, Maven also fetches its libraries." >&2
  # A program in the background does not hear Ctrl-C, so it is told.
  (cd "$top" && exec mvn -B -q -DskipTests -Dspotless.check.skip=true -pl standalone -am $goals >"$log" 2>&1) & pid=$!
  trap 'kill $pid 2>/dev/null; wait $pid || true; echo "The build was stopped." >&2; exit 130' INT TERM HUP
  while kill -0 "$pid" 2>/dev/null; do
    if [ -t 2 ]; then
      printf '\rBuilding … %d s ' $((SECONDS - start)) >&2
    elif [ $((SECONDS - start)) -ge $next ]; then
      echo "Building … $next s so far" >&2
      next=$((next + 10))
    fi
    sleep 1
  done
  if ! wait "$pid"; then
    echo "The build failed; the end of $log:" >&2
    tail -n 20 "$log" >&2
    rm -rf "$building"
    exit 1
  fi
  trap - INT TERM HUP
  [ -t 2 ] && printf '\r' >&2
  printf 'Built in %d s.      \n' $((SECONDS - start)) >&2
  touch "$stamp"
  rm -rf "$building"
}

run_main() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel="${JIT_LEVEL:-4}" --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -Dfollowthrough.home="$top" -cp "$top/standalone/target/lib/*" "$@"
}
