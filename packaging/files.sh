#!/bin/sh
# What a package brings besides the program, as far as the program makes it: DIR/share with manual pages, completions, and
# Debian's own copyright and changelogs.
# usage: packaging/files.sh PROGRAM DIR
set -eu
program=$1
share=$2/share
packaging=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
doc=$share/doc/tenken
umask 022

"$packaging/man.sh" "$program" "$share/man"
find "$share/man" -name '*.1' -exec gzip -9n {} +

completions() {
  mkdir -p "$(dirname -- "$share/$2")"
  "$program" completion "$1" >"$share/$2"
}
completions bash bash-completion/completions/tenken
completions zsh zsh/vendor-completions/_tenken
completions fish fish/vendor_completions.d/tenken.fish

mkdir -p "$doc"
cp "$packaging/debian/copyright" "$doc/copyright"
gzip -9nc "$packaging/debian/changelog" >"$doc/changelog.Debian.gz"
gzip -9nc "$packaging/../CHANGELOG.md" >"$doc/changelog.gz"
