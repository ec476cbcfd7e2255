#!/bin/sh
# coreutils 9.1 with glibc 2.36: under ja_JP.UTF-8, sort -u, join and comm take different characters for one.
#
# Expected: sort -u removes lines that are the same; the Japanese locale sorts Japanese text best.
# Happens:  ja_JP orders the characters of JIS X 0208 only; all others (① ② ㈱ － 髙 﨑) have the same weight,
#           so lines that differ only in them are equal, and one of them is dropped. C.UTF-8 and en_US.UTF-8
#           keep them apart. uniq compares bytes and is right.
# Seen:     printf '髙橋\n﨑橋\n高橋\n' | LC_ALL=ja_JP.UTF-8 sort -u    gives two lines: 髙橋 and 高橋
#           comm finds ① of one file and ② of another in both
. "$(dirname "$0")/trial.sh"
debian 'locales=2.36-9+deb12u*' 'libc6=2.36-9+deb12u*' coreutils=9.1-1

mkdir locales
localedef -i ja_JP -f UTF-8 locales/ja_JP.UTF-8
localedef -i en_US -f UTF-8 locales/en_US.UTF-8
export LOCPATH="$folder/locales"

names() { printf '%s\n' 髙橋 﨑橋 高橋; }
same 'sort -u, ja_JP' '髙橋 高橋' "$(names | LC_ALL=ja_JP.UTF-8 sort -u | xargs)"
same 'lines of sort -u, C' 3 "$(names | sort -u | wc -l)"
same 'lines of sort -u, en_US' 3 "$(names | LC_ALL=en_US.UTF-8 sort -u | wc -l)"
same 'lines of uniq, ja_JP' 2 "$(printf '①\n②\n' | LC_ALL=ja_JP.UTF-8 uniq | wc -l)"

echo '① 実施' >old
echo '② 未実施' >new
same 'join, ja_JP' '① 実施 未実施' "$(LC_ALL=ja_JP.UTF-8 join old new)"
echo '①' >old
echo '②' >new
same 'lines in both, comm, ja_JP' 1 "$(LC_ALL=ja_JP.UTF-8 comm -12 old new | wc -l)"
same 'lines in both, comm, C' 0 "$(comm -12 old new | wc -l)"
