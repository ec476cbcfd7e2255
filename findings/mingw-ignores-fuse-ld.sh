#!/bin/sh
# Debian's mingw-w64 GCC 12.2: -fuse-ld names a linker, and GNU ld links.
#
# Expected: the linker that is named, as Debian's native GCC takes it; or an error, since there is no
#           x86_64-w64-mingw32-ld.lld.
# Happens:  no word, status 0, and GNU ld has linked, also where the linker that is named is not installed at all. The cross
#           compiler is built with a fixed path to its linker, which goes before the option.
# Seen:     native: LLD      cross, lld and mold: GNU ld, status 0, no warning
# Matters:  whoever times a link, or needs what lld alone can do, has measured GNU ld; cmake/windows/lld.sh goes another way.
. "$(dirname "$0")/trial.sh"
debian 'gcc-mingw-w64-x86-64-posix=12.2.0-14+deb12u1+25.2*' 'gcc-12=12.2.0-14*' 'lld-14=1:14.0.6*' 'lld=1:14.0*'

echo 'int main(void) { return 0; }' >a.c
gcc-12 -fuse-ld=lld a.c -o native
same 'native, lld' LLD "$(readelf -p .comment native | grep -o LLD)" # lld writes its name there
for wanted in lld mold; do
    status=0
    x86_64-w64-mingw32-gcc-posix "-fuse-ld=$wanted" a.c -o cross.exe -Wl,-v >said 2>words || status=$?
    same "cross, $wanted" 'GNU ld' "$(grep -o '^GNU ld' said)" # it tells its name where it is asked to
    same "cross, $wanted: status and warnings" '0 0' "$status $(grep -ci warning words || true)"
done
