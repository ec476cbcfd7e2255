# What makes a defect stop the program before a hostile file has its way, in what people are given; left out only to measure
# what it costs.

if(TENKEN_HARDENING AND WIN32)
  set(released "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>")
  add_compile_options("$<${released}:-fstack-protector-strong>")
  add_compile_definitions("$<${released}:_GLIBCXX_ASSERTIONS>")
  add_link_options("$<${released}:-fstack-protector-strong>" "$<${released}:LINKER:--dynamicbase,--nxcompat,--high-entropy-va>")
elseif(TENKEN_HARDENING)
  set(released "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>")
  add_compile_options(
    "$<${released}:-fPIE>" "$<${released}:-U_FORTIFY_SOURCE>" "$<${released}:-D_FORTIFY_SOURCE=3>"
    "$<${released}:-fstack-protector-strong>" "$<${released}:-fstack-clash-protection>"
  )
  add_compile_definitions("$<${released}:_GLIBCXX_ASSERTIONS>")
  add_link_options("$<${released}:-pie>" "$<${released}:LINKER:-z,relro,-z,now,-z,noexecstack>")
endif()
