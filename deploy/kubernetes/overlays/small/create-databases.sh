#!/bin/sh
# A database and its owner for each service; runs once, when the data directory is made.
set -eu
for service in goals metrics feedback review; do
  psql -U postgres -d postgres -v ON_ERROR_STOP=1 -v service="$service" <<'SQL'
\setenv SERVICE :service
\set password `cat "/etc/annum/databases/$SERVICE/password"`
create role :"service" login password :'password';
create database :"service" owner :"service";
SQL
done
