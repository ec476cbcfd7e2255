# tenken_library(<folder> [USES <folder>…] [LINKS <target>…] [DEFINES <definition>…])
#
# One static library, tenken_<folder>, of what lies in the folder. USES names the folders it rests on, LINKS
# third-party targets and embedded files. A folder without sources so far becomes an INTERFACE library. With
# TENKEN_SANITIZE there is a second library, tenken_<folder>_sanitized, of the same sources.
#
# A source called *_windows.cpp is for Windows alone, one called *_posix.cpp for all other systems: a port has one of
# each behind its header.
#
# The sources of a folder are compiled several at a time (TENKEN_UNITY), which takes half the time; helpers
# of one folder therefore bear different names.

set(TENKEN_UNITY_BATCH 12)
set(TENKEN_OTHER_SYSTEM windows)
if(WIN32)
  set(TENKEN_OTHER_SYSTEM posix)
endif()

function(tenken_library_variant folder suffix)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "SOURCES;USES;LINKS;DEFINES")
  set(target tenken_${folder}${suffix})
  list(TRANSFORM arg_USES PREPEND tenken_)
  list(TRANSFORM arg_USES APPEND "${suffix}")

  if(arg_SOURCES)
    add_library(${target} STATIC ${arg_SOURCES})
    set(scope PUBLIC)
    target_link_libraries(${target} PRIVATE tenken_warnings)
    target_compile_definitions(${target} PRIVATE ${arg_DEFINES})
    if(TENKEN_UNITY)
      set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${TENKEN_UNITY_BATCH})
    endif()
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${target} ${scope} "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(${target} ${scope} ${arg_USES} ${arg_LINKS})
  if(suffix)
    target_link_libraries(${target} ${scope} tenken_sanitizers)
    set_target_properties(${target} PROPERTIES EXCLUDE_FROM_ALL TRUE)
  endif()
endfunction()

function(tenken_library folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "_${TENKEN_OTHER_SYSTEM}\\.cpp$")
  tenken_library_variant(${folder} "" SOURCES ${sources} ${ARGN})
  if(TENKEN_SANITIZE)
    tenken_library_variant(${folder} _sanitized SOURCES ${sources} ${ARGN})
  endif()
endfunction()
