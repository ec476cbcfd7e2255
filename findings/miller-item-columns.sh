#!/bin/sh
# Miller 6.6.0: a table whose columns are named by numbers of items loses them on its way to JSON.
#
# Expected: each heading of a CSV table is a key of the JSON record.
# Happens:  a heading with a full stop is taken for a path: 6.4-01 becomes {"6": {"4-01": …}}. Where the parts count
#           from 1 upwards, they become a list, so that the shape depends on which columns there are.
#           --no-auto-unflatten keeps the headings. Documented under "flatten/unflatten"; not a word in the output.
# Seen:     6.1,6.2 gives {"6": ["a", "b"]}, 6.1,6.3 gives {"6": {"1": "a", "3": "b"}}
. "$(dirname "$0")/trial.sh"
debian miller=6.6.0-2+b3 'jq=1.6-2.1+deb12u*'

as_json() { # HEADINGS [OPTION]
    headings=$1
    shift
    printf '%s\na,b\n' "$headings" | mlr --icsv --ojson "$@" cat | jq -c '.[0]'
}
same 'items' '{"6":{"4-01":"a","4-02":"b"}}' "$(as_json 6.4-01,6.4-02)"
same 'clauses, one after another' '{"6":["a","b"]}' "$(as_json 6.1,6.2)"
same 'clauses with a gap' '{"6":{"1":"a","3":"b"}}' "$(as_json 6.1,6.3)"
same 'told not to' '{"6.1":"a","6.2":"b"}' "$(as_json 6.1,6.2 --no-auto-unflatten)"
