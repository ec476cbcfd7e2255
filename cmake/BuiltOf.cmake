# TENKEN_BUILT_OF: what the program is built of, for `tenken --version`: the compiler and each library with its version,
# as "GCC 12.2.0, Boost 1.74, …". A library that says its version nowhere stands there without one.

# The numbers that the definitions of these names have in a header, joined by dots; a text as it stands.
function(tenken_header_version out header)
  set(parts "")
  if(EXISTS "${header}")
    foreach(name IN LISTS ARGN)
      file(STRINGS "${header}" line REGEX "^#[ \t]*define[ \t]+${name}[ \t]" LIMIT_COUNT 1)
      if(line MATCHES "${name}[ \t]+\"?([0-9._]+)")
        list(APPEND parts "${CMAKE_MATCH_1}")
      endif()
    endforeach()
  endif()
  list(JOIN parts "." version)
  string(REPLACE "_" "." version "${version}")
  set(${out} "${version}" PARENT_SCOPE)
endfunction()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(built_of "GCC ${CMAKE_CXX_COMPILER_VERSION}")
else()
  set(built_of "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}")
endif()

macro(tenken_built_of name version)
  string(STRIP "${name} ${version}" one)
  list(APPEND built_of "${one}")
endmacro()

tenken_header_version(version "${TENKEN_boost_INCLUDE}/boost/version.hpp" BOOST_LIB_VERSION)
tenken_built_of(Boost "${version}")
tenken_built_of(CLI11 "${CLI11_VERSION}")
tenken_header_version(
  version "${TENKEN_expat_INCLUDE}/expat.h" XML_MAJOR_VERSION XML_MINOR_VERSION XML_MICRO_VERSION
)
tenken_built_of(Expat "${version}")
tenken_built_of(libunistring "")
tenken_header_version(version "${TENKEN_xlsxwriter_INCLUDE}/xlsxwriter.h" LXW_VERSION)
tenken_built_of(libxlsxwriter "${version}")
tenken_built_of(minizip "")
tenken_header_version(
  version "${TENKEN_nettle_INCLUDE}/nettle/version.h" NETTLE_VERSION_MAJOR NETTLE_VERSION_MINOR
)
tenken_built_of(Nettle "${version}")
tenken_built_of("JSON for Modern C++" "${nlohmann_json_VERSION}")
if(TENKEN_readline_INCLUDE)
  tenken_header_version(
    version "${TENKEN_readline_INCLUDE}/readline/readline.h" RL_VERSION_MAJOR RL_VERSION_MINOR
  )
  tenken_built_of(Readline "${version}")
endif()
tenken_built_of(simdjson "${simdjson_VERSION}")
tenken_built_of(yaml-cpp "${yaml-cpp_VERSION}")
tenken_header_version(version "${TENKEN_zlib_INCLUDE}/zlib.h" ZLIB_VERSION)
tenken_built_of(zlib "${version}")

list(JOIN built_of ", " TENKEN_BUILT_OF)
