#!/bin/sh
# psql 15: a CSV file is over where a line of a quoted text is \.
#
# Expected: within quotes everything is the value's, as RFC 4180 and the server's own COPY … FROM FILE have it; two rows.
# Happens:  `\copy … (FORMAT csv)` takes the line \. for the end of what it has to send, whatever it stands in. What came before is an
#           unfinished value, and the load fails, with a message that names another cause.
# Seen:     COPY of the server: 2 rows      \copy of psql: unterminated CSV quoted field
# Matters:  notes are texts of several lines; our loader marks such lines before, and takes the mark away afterwards.
. "$(dirname "$0")/trial.sh"
debian 'postgresql-15=15.18-0+deb12u1' 'postgresql-client-15=15.18-0+deb12u1'

printf 'id,note\n1,"above\n\\.\nbelow"\n2,plain\n' >notes.csv
programs=/usr/lib/postgresql/15/bin
chmod 755 "$folder"
mkdir cluster
as_postgres() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
if [ "$(id -u)" -eq 0 ]; then chown postgres cluster; fi
as_postgres "$programs/initdb" -D cluster --auth=trust --username=me --no-sync >server.log 2>&1
as_postgres "$programs/pg_ctl" -D cluster -w -o "-c listen_addresses= -c unix_socket_directories=$folder/cluster" -l cluster/log start \
    >>server.log 2>&1
trap 'as_postgres "$programs/pg_ctl" -D cluster -m immediate stop >/dev/null 2>&1; rm -rf "$folder"' EXIT
ask() { psql -X -q -t -A -h "$folder/cluster" -U me postgres "$@" 2>&1; }

ask -c 'CREATE TABLE notes (id int, note text)'
same 'the server' 2 "$(ask -c "COPY notes FROM '$folder/notes.csv' (FORMAT csv, HEADER true); SELECT count(*) FROM notes")"
same 'psql' 'unterminated CSV quoted field' \
    "$(ask -c '\copy notes FROM notes.csv (FORMAT csv, HEADER true)' | grep -o 'unterminated CSV quoted field')"
