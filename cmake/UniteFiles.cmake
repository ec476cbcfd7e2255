# The generator behind tenken_unite(): FILES, UNITED. All headers come first; where a file names one again
# within its namespace, nothing is left of it.

cmake_minimum_required(VERSION 3.25)

file(STRINGS "${FILES}" files ENCODING UTF-8)
set(headers "")
set(bodies "")
foreach(path IN LISTS files)
  file(STRINGS "${path}" lines REGEX "^#include " ENCODING UTF-8)
  list(APPEND headers ${lines})
  cmake_path(GET path STEM name)
  string(APPEND bodies "namespace ${name} {\n#include \"${path}\"\n}\n")
endforeach()
list(REMOVE_DUPLICATES headers)
list(JOIN headers "\n" headers)
file(WRITE "${UNITED}" "${headers}\n\n${bodies}")
