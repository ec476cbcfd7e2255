# Installed packages first; what is missing and builds with CMake is fetched. Each becomes one target,
# dep_<name>, so that nothing else needs to know how it was found.

include(FetchContent)

if(WIN32) # one file: never a library that stands for a DLL (.dll.a)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
endif()

# An imported INTERFACE target: its include directories are SYSTEM for whoever links it.
macro(tenken_dependency name)
  add_library(dep_${name} INTERFACE IMPORTED GLOBAL)
endmacro()

# How a library is linked: the archive (TENKEN_ARCHIVES), but the shared one into what has the property TENKEN_SHARED, as a
# system's package must.
function(tenken_link name archive shared)
  target_link_libraries(
    dep_${name} INTERFACE "$<IF:$<BOOL:$<TARGET_PROPERTY:TENKEN_SHARED>>,${shared},${archive}>"
  )
endfunction()

# A library that cannot be fetched; without LIBRARY its headers are all of it.
function(tenken_installed name package)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "HEADER;LIBRARY" "")
  find_path(TENKEN_${name}_INCLUDE "${arg_HEADER}")
  if(arg_LIBRARY)
    find_library(TENKEN_${name}_SHARED "${arg_LIBRARY}")
    if(TENKEN_ARCHIVES)
      find_library(TENKEN_${name}_LIBRARY NAMES "lib${arg_LIBRARY}.a" "${arg_LIBRARY}")
    else()
      set(TENKEN_${name}_LIBRARY "${TENKEN_${name}_SHARED}" CACHE FILEPATH "" FORCE)
    endif()
  else()
    set(TENKEN_${name}_LIBRARY "")
  endif()
  if("${TENKEN_${name}_INCLUDE};${TENKEN_${name}_LIBRARY}" MATCHES NOTFOUND)
    message(FATAL_ERROR "${name} is missing. On Debian and Ubuntu: apt-get install ${package}")
  endif()
  tenken_dependency(${name})
  target_include_directories(dep_${name} SYSTEM INTERFACE "${TENKEN_${name}_INCLUDE}")
  if(arg_LIBRARY)
    tenken_link(${name} "${TENKEN_${name}_LIBRARY}" "${TENKEN_${name}_SHARED}")
  endif()
endfunction()

# Declares a package that is looked for first and fetched only if it is not there.
macro(tenken_package name repository tag)
  if(TENKEN_FETCH)
    FetchContent_Declare(
      ${name}
      GIT_REPOSITORY "${repository}"
      GIT_TAG "${tag}"
      GIT_SHALLOW TRUE
      SYSTEM
      FIND_PACKAGE_ARGS ${ARGN}
    )
    FetchContent_MakeAvailable(${name})
  else()
    find_package(${name} REQUIRED ${ARGN})
  endif()
endmacro()

# Links dep_<name> to the first of the targets that exists.
function(tenken_alias name)
  tenken_dependency(${name})
  foreach(candidate IN LISTS ARGN)
    if(TARGET ${candidate})
      target_link_libraries(dep_${name} INTERFACE ${candidate})
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "${name} was found, but offers none of: ${ARGN}")
endfunction()

tenken_package(CLI11 https://github.com/CLIUtils/CLI11.git v2.4.2)
tenken_alias(cli11 CLI11::CLI11)
# Its own checks of files are not used, and would make paths of narrow text.
target_compile_definitions(dep_cli11 INTERFACE CLI11_HAS_FILESYSTEM=0)

find_package(Threads REQUIRED)

set(YAML_CPP_BUILD_TOOLS OFF)
set(YAML_CPP_BUILD_CONTRIB OFF)
tenken_package(yaml-cpp https://github.com/jbeder/yaml-cpp.git 0.8.0)
if(TENKEN_ARCHIVES)
  find_library(TENKEN_yaml_ARCHIVE libyaml-cpp.a)
endif()
if(TENKEN_yaml_ARCHIVE AND NOT yaml-cpp_SOURCE_DIR)
  tenken_dependency(yaml)
  tenken_link(yaml "${TENKEN_yaml_ARCHIVE}" yaml-cpp)
else()
  tenken_alias(yaml yaml-cpp::yaml-cpp yaml-cpp)
endif()

tenken_package(nlohmann_json https://github.com/nlohmann/json.git v3.11.3)
tenken_alias(json nlohmann_json::nlohmann_json)

set(SIMDJSON_DEVELOPER_MODE OFF)
tenken_package(simdjson https://github.com/simdjson/simdjson.git v3.0.1)
tenken_alias(simdjson simdjson::simdjson simdjson)

tenken_installed(boost libboost-dev HEADER boost/multiprecision/cpp_int.hpp) # headers alone
tenken_installed(unistring libunistring-dev HEADER uniwidth.h LIBRARY unistring)
tenken_installed(nettle nettle-dev HEADER nettle/sha2.h LIBRARY nettle)
tenken_installed(expat libexpat1-dev HEADER expat.h LIBRARY expat)
tenken_installed(zlib zlib1g-dev HEADER zlib.h LIBRARY z)
tenken_installed(minizip libminizip-dev HEADER minizip/unzip.h LIBRARY minizip)
target_link_libraries(dep_minizip INTERFACE dep_zlib)
if(WIN32) # the console edits lines itself
  tenken_dependency(readline)
else()
  tenken_installed(readline libreadline-dev HEADER readline/readline.h LIBRARY readline)
endif()
if(TENKEN_readline_LIBRARY MATCHES "\\.a$") # an archive names nothing that it needs
  tenken_installed(tinfo libncurses-dev HEADER term.h LIBRARY tinfo)
  target_link_libraries(dep_readline INTERFACE dep_tinfo)
endif()

# Loaded when a workbook is written (formats/sheet/xlsxwriter.hpp): its headers and its name are all that goes into the
# program. On Windows it is in the program, which is to be one file.
find_path(TENKEN_xlsxwriter_INCLUDE xlsxwriter.h)
find_library(TENKEN_xlsxwriter_LIBRARY xlsxwriter)
if("${TENKEN_xlsxwriter_INCLUDE};${TENKEN_xlsxwriter_LIBRARY}" MATCHES NOTFOUND)
  message(FATAL_ERROR "xlsxwriter is missing. On Debian and Ubuntu: apt-get install libxlsxwriter-dev")
endif()
file(REAL_PATH "${TENKEN_xlsxwriter_LIBRARY}" xlsxwriter_file)
cmake_path(GET xlsxwriter_file FILENAME xlsxwriter_name)
tenken_dependency(xlsxwriter)
target_include_directories(dep_xlsxwriter SYSTEM INTERFACE "${TENKEN_xlsxwriter_INCLUDE}")
if(WIN32)
  target_link_libraries(dep_xlsxwriter INTERFACE "${TENKEN_xlsxwriter_LIBRARY}" dep_minizip)
else()
  target_compile_definitions(dep_xlsxwriter INTERFACE TENKEN_XLSXWRITER_LIBRARY="${xlsxwriter_name}")
  target_link_libraries(dep_xlsxwriter INTERFACE ${CMAKE_DL_LIBS})
endif()

if(TENKEN_TESTS)
  find_path(TENKEN_mustache_INCLUDE kainjow/mustache.hpp)
  if(NOT TENKEN_mustache_INCLUDE AND TENKEN_FETCH)
    FetchContent_Declare(
      kainjow_mustache
      GIT_REPOSITORY https://github.com/kainjow/Mustache.git
      GIT_TAG v4.1
      GIT_SHALLOW TRUE
    )
    FetchContent_GetProperties(kainjow_mustache)
    if(NOT kainjow_mustache_POPULATED)
      FetchContent_Populate(kainjow_mustache) # its own CMakeLists.txt builds only tests
    endif()
    # The packages keep it in a folder of its name; its repository does not.
    file(COPY "${kainjow_mustache_SOURCE_DIR}/mustache.hpp" DESTINATION
         "${kainjow_mustache_BINARY_DIR}/include/kainjow")
    set(TENKEN_mustache_INCLUDE "${kainjow_mustache_BINARY_DIR}/include" CACHE PATH "" FORCE)
  endif()
  if(NOT TENKEN_mustache_INCLUDE)
    message(FATAL_ERROR "mustache is missing. On Debian and Ubuntu: apt-get install libkainjow-mustache-dev")
  endif()
  tenken_dependency(mustache)
  target_include_directories(dep_mustache SYSTEM INTERFACE "${TENKEN_mustache_INCLUDE}")

  tenken_package(Catch2 https://github.com/catchorg/Catch2.git v3.5.4)
  tenken_alias(catch2 Catch2::Catch2)

  tenken_package(rapidcheck https://github.com/emil-e/rapidcheck.git master)
  tenken_alias(rapidcheck rapidcheck)

  tenken_installed(cmark libcmark-gfm-dev HEADER cmark-gfm.h LIBRARY cmark-gfm)
  find_library(TENKEN_cmark_EXTENSIONS cmark-gfm-extensions)
  if(NOT TENKEN_cmark_EXTENSIONS)
    message(FATAL_ERROR "cmark is missing. On Debian and Ubuntu: apt-get install libcmark-gfm-extensions-dev")
  endif()
  if(WIN32) # archives: the extensions stand before what they rest on
    target_compile_definitions(dep_cmark INTERFACE CMARK_GFM_STATIC_DEFINE)
    set_target_properties(dep_cmark PROPERTIES INTERFACE_LINK_LIBRARIES "${TENKEN_cmark_EXTENSIONS};${TENKEN_cmark_LIBRARY}")
  else()
    target_link_libraries(dep_cmark INTERFACE "${TENKEN_cmark_EXTENSIONS}")
  endif()
endif()

if(TENKEN_BENCH)
  tenken_package(fmt https://github.com/fmtlib/fmt.git 10.2.1)
  tenken_alias(fmt fmt::fmt)
endif()
