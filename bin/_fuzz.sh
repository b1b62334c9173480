# Schemathesis for the fuzz test, in a place of its own: installed once, from the pinned list beside the test. Sets `fuzz`
# to what Maven needs to know of it; says so and leaves it empty where it cannot be had.
fuzz=()
need_schemathesis() {
  local list="$top/api/src/test/fuzz/requirements.txt" place
  place="${XDG_CACHE_HOME:-$HOME/.cache}/followthrough/schemathesis-$(cksum < "$list" | cut -d' ' -f1)"
  if [ ! -x "$place/bin/schemathesis" ]; then
    echo "Installing Schemathesis into $place (once)." >&2
    rm -rf "$place"
    if ! { python3 -m venv "$place" && "$place/bin/pip" install --quiet --disable-pip-version-check -r "$list"; }; then
      rm -rf "$place"
      echo "SKIPPED: the contract is not fuzzed. Schemathesis needs Python 3.10 or later with venv, and a package index." >&2
      return 0
    fi
  fi
  fuzz=(-Pfuzz "-Dfuzz.program=$place/bin/schemathesis")
}
