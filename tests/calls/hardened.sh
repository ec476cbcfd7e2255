#!/bin/sh
# Whether a program is hardened as cmake/Hardening.cmake says: looks at the program itself.
set -eu

program=$1
wrong=''
has() {
  what=$1
  shift
  "$@" | grep -q -- "$pattern" || wrong="$wrong, no $what"
}

pattern='Type: .*DYN'
has 'position-independent code' readelf -hW "$program"
pattern='GNU_RELRO'
has 'read-only relocations' readelf -lW "$program"
pattern='BIND_NOW\|Flags:.* NOW'
has 'binding at the start' readelf -dW "$program"
pattern='GNU_STACK .* RW '
has 'stack that runs nothing' readelf -lW "$program"
pattern='__stack_chk_fail'
has 'stack protector' readelf --dyn-syms -W "$program"
pattern='_chk@'
has 'fortified calls' readelf --dyn-syms -W "$program"
pattern='__glibcxx_assert_fail'
has 'assertions of the standard library' readelf --dyn-syms -W "$program"

[ -z "$wrong" ] || {
  echo "$program:${wrong#,}" >&2
  exit 1
}
