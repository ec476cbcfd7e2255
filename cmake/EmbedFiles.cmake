# The generator behind tenken_embed(): FILES, BASE, HEADER, INCLUDE, SOURCE, FUNCTION.
# One string literal per line of text: compilers read these faster than arrays of numbers.

cmake_minimum_required(VERSION 3.25)

# A file's bytes as string literals. Read as hexadecimal, because file(READ) drops the CR of CRLF.
function(to_literals path out)
  file(READ "${path}" bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${bytes}")
  string(REPLACE "\\x0a" "\\n\"\n    \"" bytes "${bytes}")
  set(${out} "\"${bytes}\"" PARENT_SCOPE)
endfunction()

file(STRINGS "${FILES}" files ENCODING UTF-8)
list(LENGTH files count)
set(entries "")
foreach(path IN LISTS files)
  file(RELATIVE_PATH name "${BASE}" "${path}")
  to_literals("${path}" literals)
  string(APPEND entries "    {\"${name}\"sv,\n    ${literals}sv},\n")
endforeach()

file(
  WRITE "${HEADER}"
  "#pragma once

#include <span>

#include \"base/embedded_file.hpp\"

namespace tenken {

std::span<const EmbeddedFile> ${FUNCTION}();

}  // namespace tenken
"
)
file(
  WRITE "${SOURCE}"
  "#include \"${INCLUDE}\"

#include <array>

namespace tenken {

using namespace std::string_view_literals;

static constexpr std::array<EmbeddedFile, ${count}> files{{
${entries}}};

std::span<const EmbeddedFile> ${FUNCTION}() { return files; }

}  // namespace tenken
"
)
