#!/bin/sh
# The demo and a made-up prefecture as a dataset in DuckDB and in PostgreSQL, whose figures (sql/) are those of
# `tenken rollup`: engines.sh PROGRAM FOLDER. TENKEN_NODE_MODULES holds @duckdb/node-api; empty: PostgreSQL alone.
set -eu

program=$(realpath -- "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
rm -rf -- "$2"
mkdir -p -- "$2"
folder=$(realpath -- "$2")
SOURCE_DATE_EPOCH=1796083200 # 2026-12-01
LC_ALL=C.UTF-8
export SOURCE_DATE_EPOCH LC_ALL
unset LANG PGHOST PGPORT PGUSER PGDATABASE PGOPTIONS || true

# The server refuses to run as root: there it runs as the user of Debian's package, in a cluster of its own.
cluster=$(mktemp -d "${TMPDIR:-/tmp}/tenken-engines.XXXXXX")
bin=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin | sort -V | tail -n 1)
[ -n "$bin" ] || {
  echo "engines: no PostgreSQL is installed" >&2
  exit 1
}
as_server() {
  if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}
stop() {
  as_server "$bin/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf -- "$cluster"
}
trap stop EXIT

if [ "$(id -u)" -eq 0 ]; then chown postgres "$cluster"; fi
as_server "$bin/initdb" -D "$cluster/data" -E UTF8 --locale=C.UTF-8 -A trust -U tenken >"$folder/initdb.log"
chmod 711 "$cluster"
as_server "$bin/pg_ctl" -D "$cluster/data" -w -l "$cluster/data/log" \
  -o "-c listen_addresses='' -c fsync=off -k $cluster" start >/dev/null
PGHOST=$cluster PGUSER=tenken PGDATABASE=postgres
export PGHOST PGUSER PGDATABASE

echo "engines: the demo and a prefecture of six bodies, by the program itself" >&2
"$program" demo "$folder/demo" >/dev/null
python3 "$here/prefecture.py" "$program" "$folder/prefecture"
"$program" export dataset "$folder/dataset" "$folder"/prefecture/* "$folder/demo" >"$folder/export.txt"

engines='duckdb postgresql'
[ -n "${TENKEN_NODE_MODULES-}" ] || engines=postgresql
echo "engines: $("$bin/postgres" --version); $engines" >&2
for engine in $engines; do
  node "$here/figures.mjs" "$engine" "$program" "$folder/dataset" "$folder"/prefecture/* "$folder/demo"
done

# That a figure is held is shown by one that is wrong.
cp -R "$folder/dataset" "$folder/changed"
sed -i '0,/,met,1,1,/s//,met,1,2,/' "$folder/changed/answers/year=2026/body=990001/part.csv"
if node "$here/figures.mjs" "${engines%% *}" "$program" "$folder/changed" "$folder"/prefecture/* "$folder/demo" \
  >"$folder/changed.txt" 2>&1; then
  echo "engines: a changed answer was not noticed" >&2
  exit 1
fi
sed -i '$d' "$folder/changed/answers/year=2026/body=990001/part.csv"
if "$here/../../sql/postgresql/load.sh" "$folder/changed" >"$folder/shorter.txt" 2>&1; then
  echo "engines: a file with a row less was loaded" >&2
  exit 1
fi
echo "engines: all passed"
