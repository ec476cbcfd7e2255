# Code of tests (targets with the property TENKEN_TEST_CODE) goes without UndefinedBehaviorSanitizer: it
# would add half to the time of compiling them, and what it watches over is src.

add_library(tenken_sanitizers INTERFACE)
if(TENKEN_SANITIZE)
  set(checks address $<$<NOT:$<BOOL:$<TARGET_PROPERTY:TENKEN_TEST_CODE>>>:undefined>)
  set(common -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(tenken_sanitizers INTERFACE "-fsanitize=$<JOIN:${checks},$<COMMA>>" ${common})
  target_link_options(tenken_sanitizers INTERFACE -fsanitize=address,undefined ${common})
endif()
