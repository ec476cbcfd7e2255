# tenken_embed(<target> HEADER <folder/name.hpp> FUNCTION <name> BASE <dir> FILES <file>…)
#
# A library whose header HEADER declares `std::span<const tenken::EmbeddedFile> tenken::<name>()`: the
# files, sorted by path, with their paths relative to BASE. Generated again when a file changes.
set(TENKEN_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/EmbedFiles.cmake")

function(tenken_embed target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADER;FUNCTION;BASE" "FILES")
  set(root "${CMAKE_CURRENT_BINARY_DIR}/embedded/${target}")
  set(header "${root}/${arg_HEADER}")
  string(REGEX REPLACE "\\.hpp$" ".cpp" source "${header}")
  list(SORT arg_FILES)
  list(JOIN arg_FILES "\n" manifest)
  file(CONFIGURE OUTPUT "${root}/files.txt" CONTENT "${manifest}" @ONLY)

  add_custom_command(
    OUTPUT "${header}" "${source}"
    COMMAND
      "${CMAKE_COMMAND}" "-DFILES=${root}/files.txt" "-DBASE=${arg_BASE}" "-DHEADER=${header}"
      "-DINCLUDE=${arg_HEADER}" "-DSOURCE=${source}" "-DFUNCTION=${arg_FUNCTION}" -P
      "${TENKEN_EMBED_SCRIPT}"
    DEPENDS ${arg_FILES} "${root}/files.txt" "${TENKEN_EMBED_SCRIPT}"
    COMMENT "Embedding ${arg_FUNCTION}"
    VERBATIM
  )
  add_library(${target} STATIC "${source}" "${header}")
  target_include_directories(${target} PUBLIC "${root}" "${PROJECT_SOURCE_DIR}/src")
  set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "")
endfunction()
