#!/bin/sh
# The namespace and its search attributes; run again, it changes nothing that is there.
set -eu
temporal operator namespace describe --namespace followthrough >/dev/null 2>&1 \
  || temporal operator namespace create --namespace followthrough --retention 720h
# A new namespace needs some seconds.
tries=0
until temporal operator search-attribute list --namespace followthrough >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ $tries -lt 60 ] || { echo "The namespace does not become usable" >&2; exit 1; }
  sleep 1
done
for attribute in FollowthroughPhase FollowthroughCadence; do
  temporal operator search-attribute list --namespace followthrough | grep -qw "$attribute" \
    || temporal operator search-attribute create --namespace followthrough --name "$attribute" --type Keyword
done
