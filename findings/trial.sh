# shellcheck shell=sh
# Sourced by every finding: an empty folder that goes away again, packages of one version, a comparison.
# A finding ends with 0 where it still holds, with 1 where the behaviour has changed, and with 2 where
# it cannot be tried because a package is missing or has another version.
set -eu
export LC_ALL=C.UTF-8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# debian NAME=VERSION… : packages of Debian 12 that must be installed; VERSION is a pattern of the shell.
debian() {
    for wanted; do
        found=$(dpkg-query -W -f '${Version}' "${wanted%%=*}" 2>/dev/null || true)
        # shellcheck disable=SC2254
        case $found in
        ${wanted#*=}) ;;
        *)
            echo "needs: apt-get install '$wanted' (here: ${found:-none})" >&2
            exit 2
            ;;
        esac
    done
}

# npm_packages NAME@VERSION… : installed in the folder.
npm_packages() {
    npm install --silent --no-audit --no-fund --prefix "$folder" "$@" >npm.log 2>&1 || {
        cat npm.log >&2
        exit 2
    }
}

# same WHAT EXPECTED SEEN
same() {
    if [ "$2" = "$3" ]; then
        printf 'as described: %s: %s\n' "$1" "$3"
    else
        printf 'CHANGED: %s\nexpected: %s\nseen:     %s\n' "$1" "$2" "$3" >&2
        exit 1
    fi
}
