# tenken_unite(<united.cpp> FILES <file>…)
#
# One source of many, compiled in a fraction of their time: headers are read once, and what templates make is
# made once. Each file stands in a namespace of its own, so that its helpers may be called as in any other; it
# therefore may not reopen a namespace. Generated again when a file changes.
set(TENKEN_UNITE_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/UniteFiles.cmake")

function(tenken_unite united)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "FILES")
  list(JOIN arg_FILES "\n" manifest)
  file(CONFIGURE OUTPUT "${united}.txt" CONTENT "${manifest}" @ONLY)
  add_custom_command(
    OUTPUT "${united}"
    COMMAND "${CMAKE_COMMAND}" "-DFILES=${united}.txt" "-DUNITED=${united}" -P "${TENKEN_UNITE_SCRIPT}"
    DEPENDS ${arg_FILES} "${united}.txt" "${TENKEN_UNITE_SCRIPT}"
    COMMENT ""
    VERBATIM
  )
endfunction()
