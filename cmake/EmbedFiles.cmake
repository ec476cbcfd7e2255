# The generator behind tenken_embed(): FILES, BASE, HEADER, INCLUDE, SOURCE, FUNCTION.
# One string literal per line of text: compilers read these faster than arrays of numbers.

cmake_minimum_required(VERSION 3.25)

# Bytes of a text file as string literals. The data never passes through a CMake list, which would
# trip over `;` and `[`.
function(to_literals text out)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "\t" "\\t" text "${text}")
  string(REPLACE "\r" "\\r" text "${text}")
  string(REPLACE "\n" "\\n\"\n    \"" text "${text}")
  set(${out} "\"${text}\"" PARENT_SCOPE)
endfunction()

file(STRINGS "${FILES}" files ENCODING UTF-8)
list(LENGTH files count)
set(entries "")
foreach(path IN LISTS files)
  file(READ "${path}" text)
  file(SIZE "${path}" size)
  string(LENGTH "${text}" length)
  if(NOT length EQUAL size)
    message(FATAL_ERROR "${path}: holds a NUL byte, so it cannot be embedded as text")
  endif()
  file(RELATIVE_PATH name "${BASE}" "${path}")
  to_literals("${text}" literals)
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
