#!/bin/sh
# lld.sh PROGRAM ARGUMENT…
#
# For GCC's -wrapper: lld in place of GCC's own way to ld. Debian's cross compiler knows its linker by a fixed path, and takes
# -fuse-ld=lld without a word for that one, unless a file of root's lies beside it.
set -eu
case $1 in
  */collect2)
    shift
    exec ld.lld "$@"
    ;;
  *) exec "$@" ;;
esac
