#!/bin/sh
# installed.sh DIST FOLDER
#
# Installs the Debian package of DIST in a system with nothing else (debootstrap, in FOLDER, which is made anew; as root), uses it, and
# purges it again: nothing may stay. Ends with 1 where something is not as docs/packaging.md says.
set -eu
dist=$(CDPATH='' cd -- "$1" && pwd)
folder=$2
suite=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)

say() { printf 'installed: %s\n' "$*"; }
fail() {
  say "FAILED: $*"
  exit 1
}
inside() { chroot "$folder" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TERM=dumb DEBIAN_FRONTEND=noninteractive "$@"; }
# What is there, but for what apt and the loader keep of their own, and what programs made.
there() { inside find / -xdev \( -path /proc -o -path /dev -o -path /tmp -o -path /root -o -path /var/cache -o -path /var/lib/apt -o -path /var/lib/dpkg \
  -o -path /var/log -o -path /etc/ld.so.cache -o -path /w \) -prune -o -print | sort; }

rm -rf --one-file-system "$folder"
mkdir -p "$folder"
debootstrap --variant=minbase "$suite" "$folder" http://deb.debian.org/debian >"$folder.log" 2>&1 || fail "debootstrap: see $folder.log"
# bash's completion reads what the program says by a file of its own.
mount -t proc proc "$folder/proc"
trap 'umount "$folder/proc"' EXIT
[ -e "$folder/dev/fd" ] || ln -s /proc/self/fd "$folder/dev/fd"
inside apt-get install -y -qq --no-install-recommends man-db >>"$folder.log" 2>&1 || fail "man-db: see $folder.log"
there >"$folder.before"
cp "$dist"/tenken_*.deb "$folder/tmp/"

# What it recommends alone (bash-completion) apt leaves where another package speaks of it.
inside sh -c 'apt-get install -y -qq --no-install-recommends /tmp/tenken_*.deb' >>"$folder.log" 2>&1 || fail "it cannot be installed: see $folder.log"
# shellcheck disable=SC2016 # dpkg-query's
say "$(inside tenken --version | head -n 1), $(inside dpkg-query -W -f '${Installed-Size} KB, needs ${Depends}' tenken)"
inside tenken demo w >/dev/null
inside tenken -C w verify >/dev/null || fail "verify"
inside tenken -C w rollup 2026 -o w/sum.xlsx >/dev/null || fail "a workbook, by the library that is loaded"
say "demo, verify, a workbook"
for page in tenken tenken-run tenken-audit tenken-audit-plan tenken-export-dataset; do
  for language in en ja; do
    inside man -L "$language" -w "$page" >/dev/null || fail "man -L $language -w $page"
  done
  [ "$(inside man "$page" 2>/dev/null | wc -l)" -gt 10 ] || fail "man $page"
done
say "$(inside sh -c 'ls /usr/share/man/man1/tenken*.1.gz | wc -l') manual pages"
# shellcheck disable=SC2016 # the inner shell's
given=$(inside bash -c 'cd /w; . /usr/share/bash-completion/completions/tenken
  COMP_WORDS=(tenken run --department ""); COMP_CWORD=3; compopt() { :; }; _tenken; printf "%s " "${COMPREPLY[@]}"')
case $given in *議会*) ;; *) fail "completion of departments: $given" ;; esac
say "completion: $given"
for file in usr/share/zsh/vendor-completions/_tenken usr/share/fish/vendor_completions.d/tenken.fish \
  usr/share/tenken/schemas/workspace.schema.json usr/share/doc/tenken/copyright; do
  [ -f "$folder/$file" ] || fail "$file is missing"
done
# Every document that a document leads to is there; the source itself is elsewhere.
for document in "$folder"/usr/share/doc/tenken/README.md "$folder"/usr/share/doc/tenken/docs/*.md; do
  grep -o '](\(docs/\|[a-z-]*\.md\|pictures/\)[^)#]*' "$document" | sed 's/^](//' | while read -r leads; do
    [ -e "$(dirname "$document")/$leads" ] || fail "${document#"$folder"} leads to $leads"
  done
done

inside apt-get purge -y -qq --auto-remove tenken >>"$folder.log" 2>&1 || fail "it cannot be purged: see $folder.log"
there >"$folder.after"
left=$(comm -13 "$folder.before" "$folder.after")
[ -z "$left" ] || fail "left behind: $(printf '%s\n' "$left" | head -n 20)"
say "purged: nothing is left"
umount "$folder/proc"
trap - EXIT
rm -rf --one-file-system "$folder"
