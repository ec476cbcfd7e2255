#!/bin/bash
# make.sh TENKEN: makes what is kept here anew with that program. README.md says with which it was made.
set -euo pipefail
export LC_ALL=C.UTF-8
unset SOURCE_DATE_EPOCH TENKEN_AMBIGUOUS
tenken=$(realpath "$1")
kept=$(cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
steps='run confirm withdraw submit accept return correct'
longest=7
whole=5 # of sequences up to this length the reports are kept, of longer ones their digests

make_demo() {
  rm -rf -- "$kept/demo"
  "$tenken" --lang ja demo "$kept/demo" >/dev/null
}

# The command line of a step that stands at a place in a sequence, without what all have.
command_of() { # STEP PLACE
  local lines
  mapfile -t lines < <(sed -n "s/^$1 *//p" "$kept/steps/commands.txt")
  echo "${lines[($2 + 1) % 2 * (${#lines[@]} - 1)]}"
}

# Takes a step; false where it is refused.
take() { # FOLDER STEP PLACE
  local line
  line=$(command_of "$2" "$3")
  read -ra line <<<"${line//@/$kept/steps/}"
  "$tenken" --lang ja -C "$1" "${line[@]}" --department 総務課 --year 2026 --date "2026-06-0$3" \
    </dev/null >/dev/null 2>&1
}

# The files beside the record, with their digests.
digests() { # FOLDER
  (cd "$1" && find . -path './2026/*.md' -exec sha256sum {} + | sed 's/^\([^ ]*\) *\.\//= \1 /' | sort)
}

# All sequences that go on from what a folder holds: their names, and what the last step changed.
go_on() { # FOLDER PLACE SEQUENCE
  local step next sequence record=2026/総務課.jsonl before
  [ "$2" -le "$longest" ] || return 0
  for step in $steps; do
    next=$1+
    rm -rf -- "$next"
    cp -r -- "$1" "$next"
    take "$next" "$step" "$2" || continue
    sequence="${3:+$3 }$step"
    echo "# $sequence"
    before=0
    [ ! -f "$1/$record" ] || before=$(wc -c <"$1/$record")
    tail -c "+$((before + 1))" "$next/$record"
    comm -13 <(digests "$1") <(digests "$next")
    [ "$2" -gt "$whole" ] || cp "$next/2026/総務課.md" "$kept/steps/reports/${sequence// /-}.md"
    go_on "$next" "$(($2 + 1))" "$sequence"
  done
}

make_steps() {
  rm -rf -- "$kept/steps/reports"
  mkdir "$kept/steps/reports" "$work/steps"
  cp -r "$kept/steps/tenken.yaml" "$kept/steps/checklist" "$work/steps"
  go_on "$work/steps" 1 '' >"$kept/steps/sequences.txt"
}

make_events() {
  local line command typed
  rm -rf -- "$kept/events/workspace"
  mkdir "$kept/events/workspace"
  while IFS= read -r line; do
    case $line in
      '' | '#'*) ;;
      'place '*) cp -r "$kept/events/${line#place }/." "$kept/events/workspace" ;;
      *)
        typed=/dev/null
        case $line in *' < '*) typed=$kept/events/answers/${line##* < @} ;; esac
        line=${line%% < *}
        read -ra command <<<"${line//@/$kept/events/answers/}"
        "$tenken" --lang ja -C "$kept/events/workspace" "${command[@]}" <"$typed" >/dev/null 2>&1 || [ $? -eq 5 ]
        ;;
    esac
  done <"$kept/events/script.txt"
}

make_demo
make_steps
make_events
