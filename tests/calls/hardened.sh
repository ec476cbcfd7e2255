#!/bin/sh
# Whether a program is hardened as cmake/Hardening.cmake says: looks at the program itself, and at one for Windows too.
set -eu

program=$1
wrong=''
has() {
  what=$1
  shift
  "$@" | grep -q -- "$pattern" || wrong="$wrong, no $what"
}

elf() {
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
}

windows() {
  for pattern in HIGH_ENTROPY_VA DYNAMIC_BASE NX_COMPAT; do has "$pattern" objdump -p "$program"; done
  # Without it the program stays at the place that it was linked for, whatever it says of itself.
  pattern='\.reloc'
  has 'table of relocations' objdump -h "$program"
}

if [ "$(head -c 2 -- "$program")" = MZ ]; then windows; else elf; fi

[ -z "$wrong" ] || {
  echo "$program:${wrong#,}" >&2
  exit 1
}
