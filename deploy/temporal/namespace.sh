#!/bin/sh
# The namespace and its search attributes; run again, it changes nothing that is there.
set -eu
temporal operator namespace describe followthrough 2>/dev/null \
  || temporal operator namespace create --namespace followthrough --retention 30d
until temporal operator search-attribute list --namespace followthrough >/dev/null 2>&1; do sleep 1; done
temporal operator search-attribute create --namespace followthrough \
  --name FollowthroughPhase --type Keyword --name FollowthroughCadence --type Keyword || true
