#!/bin/sh
# Temporal's two databases on the shared PostgreSQL; run again, it changes nothing that is there.
set -eu
for database in temporal:v12/temporal temporal_visibility:v12/visibility; do
  name=${database%%:*}
  schema=postgresql/${database#*:}
  temporal-sql-tool --db "$name" create || true
  temporal-sql-tool --db "$name" setup-schema -v 0.0 || true
  temporal-sql-tool --db "$name" update-schema --schema-name "$schema"
done
