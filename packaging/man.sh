#!/bin/sh
# Manual pages out of what --help prints: DIR/man1/tenken.1, tenken-run.1, tenken-audit-plan.1 … in English, and in Japanese below DIR/ja.
# usage: packaging/man.sh PROGRAM DIR
set -eu
program=$1
dir=$2
LC_ALL=C.UTF-8
export LC_ALL
version=$("$program" --version --lang en | sed -n '1s/^tenken //p')
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

# What help2man knows as a heading; examples each by itself, or it would fill them into one paragraph.
headings='s/^使い方: /Usage: /; s/^オプション:$/Options:/; s/^例:$/Examples:/; s/^  tenken/\n&/; s/^Exit status:/\n&/; s/^終了コード:/\n&/'
japanese='s/^\.SH NAME$/.SH 名前/; s/^\.SH SYNOPSIS$/.SH 書式/; s/^\.SH DESCRIPTION$/.SH 説明/; s/^\.SH OPTIONS$/.SH オプション/
  s/^\.SH EXAMPLES$/.SH 例/; s/^\.SH "SEE ALSO"$/.SH 関連項目/'

# page LANGUAGE MAN_DIR NAME SUMMARY [COMMAND]
page() {
  asked=$temporary/$3
  printf '#!/bin/sh\n"%s" %s "$@" --lang %s | sed "%s"\n' "$program" "${5-}" "$1" "$headings" >"$asked"
  chmod +x "$asked"
  {
    printf '[name]\n%s \\- %s\n\n[see also]\n' "$3" "$4"
    if [ $# -eq 5 ]; then
      printf '.BR tenken (1)\n'
    else
      "$program" __complete '' | sed -n 's/^\([a-z]*\)\t.*/.BR tenken-\1 (1),/p' | sed '$s/,$//'
    fi
  } >"$temporary/include"
  mkdir -p "$2"
  help2man --no-info --locale=C.UTF-8 --version-string="$version" --source="tenken $version" \
    --include="$temporary/include" --output="$2/$3.1" "$asked"
  if [ "$1" = ja ]; then sed -i "$japanese" "$2/$3.1"; fi
}

# pages LANGUAGE MAN_DIR WHAT_IT_IS LOCALE
pages() {
  page "$1" "$2" tenken "$3"
  LC_ALL=$4 LANG=$4 "$program" __complete '' | while IFS="$(printf '\t')" read -r command summary; do
    case $command in :*) continue ;; esac
    page "$1" "$2" "tenken-$command" "$summary" "$command"
    if "$program" "$command" --help --lang en </dev/null | grep -q '^Commands:$'; then
      LC_ALL=$4 LANG=$4 "$program" __complete "$command" '' | while IFS="$(printf '\t')" read -r part summary; do
        case $part in :*) continue ;; esac
        page "$1" "$2" "tenken-$command-$part" "$summary" "$command $part"
      done
    fi
  done
}

pages en "$dir/man1" 'security self-inspection: record, score, report' en_US.UTF-8
pages ja "$dir/ja/man1" '情報セキュリティ自己点検の記録・採点・報告書作成' ja_JP.UTF-8
