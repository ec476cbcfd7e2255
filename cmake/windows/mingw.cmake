# Toolchain: Windows by Debian's mingw-w64, with what dependencies.sh has built.

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

set(TENKEN_WINDOWS_DEPENDENCIES "${CMAKE_CURRENT_LIST_DIR}/../../build/mingw-deps" CACHE PATH "What dependencies.sh has left")
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES TENKEN_WINDOWS_DEPENDENCIES)
set(CMAKE_FIND_ROOT_PATH "${TENKEN_WINDOWS_DEPENDENCIES}" /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# One file that needs no other: what GCC brings is in it.
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
# Windows 10 and later.
add_compile_definitions(_WIN32_WINNT=0x0A00 WINVER=0x0A00 NOMINMAX)
