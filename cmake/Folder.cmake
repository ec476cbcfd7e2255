# tenken_library(<folder> [USES <folder>…] [LINKS <target>…])
#
# One static library, tenken_<folder>, of what lies in the folder. USES names the folders it rests on,
# LINKS third-party targets. A folder without sources so far becomes an INTERFACE library.
function(tenken_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;LINKS")
  set(target tenken_${folder})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp")
  list(TRANSFORM arg_USES PREPEND tenken_)

  if(sources)
    add_library(${target} STATIC ${sources})
    set(scope PUBLIC)
    target_link_libraries(${target} PRIVATE tenken_warnings)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${target} ${scope} "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(${target} ${scope} ${arg_USES} ${arg_LINKS} tenken_sanitizers)
endfunction()
