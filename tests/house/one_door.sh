#!/bin/sh
# one_door.sh NM ARCHIVE…
#
# Between text and paths there is one door, formats/disk/utf8_path.hpp: elsewhere a path that is made of narrow text would
# be garbled on Windows. Which constructors and operators of std::filesystem::path were made tells it for certain; names
# that stand in the source ("tenken.yaml") are ASCII, and may.
set -eu
nm=$1
shift
found=$("$nm" -AC "$@" 2>/dev/null |
  grep -E 'filesystem::(__cxx11::)?path::(path|operator/=|operator\+=|operator=|append|concat|assign)<' |
  grep -E 'basic_string(_view)?<char,|<char\*' || true)
[ -z "$found" ] && exit 0
echo 'Narrow text becomes a path, or the other way round, beside formats/disk/utf8_path.hpp:'
printf '%s\n' "$found" | sed 's/ [0-9a-f]* [A-Za-z] / /' | sort -u
exit 1
