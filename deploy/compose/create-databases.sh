#!/usr/bin/env bash
# A database and its owner for each service and for Keycloak; runs once, when the volume is new.
set -euo pipefail
for name in goals metrics feedback review keycloak; do
  variable="${name^^}_DB_PASSWORD"
  psql -v ON_ERROR_STOP=1 -U postgres -v name="$name" -v password="${!variable}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
done
