#!/bin/sh
# dependencies.sh DIRECTORY [tests]
#
# Builds what tenken rests on for Windows: static libraries from Debian's source packages, by mingw-w64, and the headers
# of packages that are headers alone. Leaves include/, lib/, share/ and licences/ in DIRECTORY. What is built already
# is left as it is; a library whose source package has changed is built anew. With `tests` also what the tests rest on.
set -eu

toolchain=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/mingw.cmake
directory=$1
mkdir -p "$directory"
cd -- "$directory"
directory=$PWD
host=x86_64-w64-mingw32
compiler="$host-gcc-posix"
log=$directory/build.log
: >"$log"

say() { printf 'dependencies: %s\n' "$*" >&2; }

jobs() { nproc 2>/dev/null || echo 2; }

# apt with the system's own places and deb-src instead of deb, in lists of our own: the system's stay as they are.
sources_apt() {
  command=$1
  shift
  "$command" -q -o Dir::Etc::SourceList="$directory/apt/sources.list" -o Dir::Etc::SourceParts="$directory/apt/parts" \
    -o Dir::State::Lists="$directory/apt/lists" -o Dir::Cache="$directory/apt/cache" -o APT::Sandbox::User=root "$@"
}

write_lists() {
  mkdir -p apt/parts apt/lists/partial apt/cache/archives/partial
  : >apt/sources.list
  [ ! -f /etc/apt/sources.list ] || sed 's/^deb /deb-src /' /etc/apt/sources.list >apt/sources.list
  for list in debian ubuntu; do
    [ ! -f "/etc/apt/sources.list.d/$list.sources" ] ||
      sed 's/^Types:.*/Types: deb-src/' "/etc/apt/sources.list.d/$list.sources" >"apt/parts/$list.sources"
  done
  if [ -z "$(find apt/updated -mtime -1 2>/dev/null)" ]; then
    say "updating the lists of source packages"
    sources_apt apt-get update >>"$log" 2>&1
    : >apt/updated
  fi
}

# The versions of a source package that apt knows, newest first.
versions() { sources_apt apt-cache showsrc --only-source "$1" 2>>"$log" | sed -n 's/^Version: //p' | sort -urV; }

# The unpacked source of a package in that version; the licences that Debian has written down for it beside it.
unpack() {
  rm -rf "source/$1"
  mkdir -p "source/$1" licences
  (cd "source/$1" && sources_apt apt-get source --only-source "$1=$2") >>"$log" 2>&1 || return 1
  unpacked=$(find "$directory/source/$1" -mindepth 1 -maxdepth 1 -type d)
  cp "$unpacked/debian/copyright" "licences/$1.txt"
}

# A patch of Debian's to what configure is made of does not make it anew: that would take the autotools.
made_already='ACLOCAL=: AUTOCONF=: AUTOHEADER=: AUTOMAKE=: MAKEINFO=:'

# What these do is chained by &&: where one of them fails, its caller says so.
# shellcheck disable=SC2086 # settings, each for itself
by_configure() {
  mkdir -p "$unpacked/made" && (
    cd "$unpacked/made" &&
      ../configure --host="$host" CC="$compiler" CFLAGS='-O2' --prefix="$directory" --libdir="$directory/lib" \
        --disable-shared --enable-static "$@" &&
      nice make -j"$(jobs)" ${part:+-C "$part"} $made_already &&
      make ${part:+-C "$part"} $made_already install
  ) >>"$log" 2>&1
}

by_cmake() {
  {
    cmake -S "$unpacked" -B "$unpacked/made" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$toolchain" -DCMAKE_BUILD_TYPE=Release \
      -DTENKEN_WINDOWS_DEPENDENCIES="$directory" -DCMAKE_INSTALL_PREFIX="$directory" -DCMAKE_INSTALL_LIBDIR=lib \
      -DBUILD_SHARED_LIBS=OFF "$@" &&
      nice cmake --build "$unpacked/made" --parallel "$(jobs)" &&
      cmake --install "$unpacked/made"
  } >>"$log" 2>&1
}

# minizip's own build wants the whole of zlib around it.
by_hand() {
  mkdir -p include/minizip lib && (
    cd "$unpacked" &&
      "$compiler" -O2 -c ioapi.c unzip.c zip.c iowin32.c &&
      "$host-ar" rcs "$directory/lib/libminizip.a" ioapi.o unzip.o zip.o iowin32.o &&
      cp ioapi.h unzip.h zip.h iowin32.h "$directory/include/minizip"
  ) >>"$log" 2>&1
}

make_library() {
  part=''
  case $1 in
    # It cannot look what is in the system's stdint.h without running a program there, and puts macros in its place.
    libunistring)
      part=lib
      by_configure --disable-dependency-tracking --disable-rpath &&
        echo '#include <stdint.h>' >include/unistring/stdint.h
      ;;
    nettle) by_configure --disable-public-key --disable-assembler --disable-documentation --disable-openssl ;;
    # Debian's patches ask what XML_DTD is; CMake's way of configuring says only that it is.
    expat)
      unpacked=$unpacked/expat
      sed -i 's/^#cmakedefine XML_DTD.*/#define XML_DTD 1/' "$unpacked/expat_config.h.cmake" &&
        by_cmake -DEXPAT_BUILD_TOOLS=OFF -DEXPAT_BUILD_EXAMPLES=OFF -DEXPAT_BUILD_TESTS=OFF -DEXPAT_BUILD_DOCS=OFF \
          -DEXPAT_SHARED_LIBS=OFF
      ;;
    minizip) by_hand ;;
    simdjson) by_cmake -DSIMDJSON_DEVELOPER_MODE=OFF ;;
    libxlsxwriter) by_cmake -DUSE_SYSTEM_MINIZIP=ON -DUSE_NO_MD5=ON ;;
    catch2) by_cmake -DCATCH_INSTALL_DOCS=OFF ;;
    rapidcheck) by_cmake ;;
    cmark-gfm) by_cmake -DCMARK_TESTS=OFF -DCMARK_SHARED=OFF ;;
    yaml-cpp) by_cmake -DYAML_CPP_BUILD_TOOLS=OFF -DYAML_CPP_BUILD_TESTS=OFF -DYAML_CPP_BUILD_CONTRIB=OFF ;;
  esac
}

# Leaves the newest version that can be had.
provide() {
  for version in $(versions "$1"); do
    [ "$(cat "built/$1" 2>/dev/null)" != "$version" ] || return 0
    say "$1 $version"
    unpack "$1" "$version" || {
      say "$1 $version cannot be had"
      continue
    }
    make_library "$1" || break
    mkdir -p built
    echo "$version" >"built/$1"
    return
  done
  say "$1 could not be built: see $log"
  return 1
}

# Of packages that are headers alone, those headers and what CMake finds them by: not all of /usr/include.
mkdir -p include lib/cmake share/cmake licences
for headers in boost CLI nlohmann; do ln -sfn "/usr/include/$headers" "include/$headers"; done
for headers in zlib.h zconf.h; do ln -sfn "/usr/$host/include/$headers" "include/$headers"; done
for found_by in CLI11 nlohmann_json; do ln -sfn "/usr/share/cmake/$found_by" "share/cmake/$found_by"; done
for package in libboost-dev libcli11-dev nlohmann-json3-dev libz-mingw-w64-dev; do
  cp "/usr/share/doc/$package/copyright" "licences/$package.txt"
done

write_lists
for library in libunistring nettle expat minizip simdjson libxlsxwriter yaml-cpp; do
  provide "$library"
done
[ "${2-}" = tests ] || exit 0
ln -sfn /usr/include/kainjow include/kainjow
if [ -e /usr/include/catch2/catch.hpp ]; then # version 2 is headers alone
  ln -sfn /usr/include/catch2 include/catch2
  # Debian's own description of it leads to all of /usr/include.
  rm -rf lib/cmake/Catch2
  mkdir -p lib/cmake/Catch2
  # shellcheck disable=SC2016 # a variable of CMake's
  printf '%s\n' 'add_library(Catch2::Catch2 INTERFACE IMPORTED)' \
    'target_include_directories(Catch2::Catch2 INTERFACE "${CMAKE_CURRENT_LIST_DIR}/../../../include")' \
    >lib/cmake/Catch2/Catch2Config.cmake
else
  provide catch2
fi
for library in rapidcheck cmark-gfm; do
  provide "$library"
done
