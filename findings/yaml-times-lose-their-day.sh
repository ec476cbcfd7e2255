#!/bin/sh
# ruamel.yaml 0.17.21, js-yaml 4.1.0: 2026-04-01T00:00:00+09:00 is read as the 31st of March.
#
# Expected: a time with an offset keeps it, as OSCAL wants it (date-time with a time zone), or stays a text.
# Happens:  ruamel.yaml returns a time without a zone, moved to UTC; js-yaml a Date, which JSON writes in UTC, so that
#           the schema's "string" refuses it before it is written and the day is another one afterwards. PyYAML keeps
#           the offset; yaml (npm) leaves a text. A fiscal year that begins on the first of April begins a year early.
# Seen:     ruamel.yaml: 2026-03-31 15:00:00 without a zone; js-yaml: 2026-03-31T15:00:00.000Z
. "$(dirname "$0")/trial.sh"
debian python3-ruamel.yaml=0.17.21-1 python3-yaml=6.0-3+b2
npm_packages js-yaml@4.1.0 yaml@2.6.1

echo 'published: 2026-04-01T00:00:00+09:00' >plan.yaml
same 'ruamel.yaml' '2026-03-31T15:00:00' "$(/usr/bin/python3 -c '
from ruamel.yaml import YAML
print(YAML().load(open("plan.yaml"))["published"].isoformat())')"
same 'PyYAML' '2026-04-01T00:00:00+09:00' "$(/usr/bin/python3 -c '
import yaml
print(yaml.safe_load(open("plan.yaml"))["published"].isoformat())')"
read_by() { node -p "JSON.stringify(require('$1').$2(fs.readFileSync('plan.yaml', 'utf8')).published)"; }
same 'js-yaml' '"2026-03-31T15:00:00.000Z"' "$(read_by js-yaml load)"
same 'yaml' '"2026-04-01T00:00:00+09:00"' "$(read_by yaml parse)"
