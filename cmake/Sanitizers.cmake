# AddressSanitizer and UndefinedBehaviorSanitizer, for the libraries of src. What is linked with them need not
# be instrumented itself: the tests are compiled once, and linked with the libraries as they are and as they are
# watched over.

add_library(tenken_sanitizers INTERFACE)
set(common -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
target_compile_options(
  tenken_sanitizers
  INTERFACE ${common}
            # GCC loses track of what is initialised (GCC bug 105562).
            $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
)
target_link_options(tenken_sanitizers INTERFACE ${common})
