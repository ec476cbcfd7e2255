#include "formats/sheet/xlsxwriter.hpp"

#include "base/problem.hpp"

#include <dlfcn.h>

namespace tenken {

namespace {

template <typename Function> void find_function(void* library, const char* name, Function& function)
{
    void* found = dlsym(library, name);
    if (found == nullptr) fail(FailureKind::file, "sheet.no_library", TENKEN_XLSXWRITER_LIBRARY, name);
    function = reinterpret_cast<Function>(found); // as POSIX has it of dlsym
}

} // namespace

XlsxWriter load_xlsxwriter(const char* library)
{
    void* opened = dlopen(library, RTLD_LAZY | RTLD_LOCAL); // stays for as long as the program runs
    if (opened == nullptr) fail(FailureKind::file, "sheet.no_library", library, dlerror());
    XlsxWriter functions;
#define TENKEN_FIND(function) find_function(opened, #function, functions.function);
    TENKEN_XLSXWRITER_FUNCTIONS(TENKEN_FIND)
#undef TENKEN_FIND
    return functions;
}

const XlsxWriter& xlsxwriter()
{
    static const XlsxWriter loaded = load_xlsxwriter(TENKEN_XLSXWRITER_LIBRARY);
    return loaded;
}

} // namespace tenken
