#include "formats/sheet/xlsxwriter.hpp"

namespace tenken {

const XlsxWriter& xlsxwriter()
{
    // In the program itself: one file, and nothing to install.
    static const XlsxWriter linked = [] {
        XlsxWriter functions;
#define TENKEN_TAKE(function) functions.function = &::function;
        TENKEN_XLSXWRITER_FUNCTIONS(TENKEN_TAKE)
#undef TENKEN_TAKE
        return functions;
    }();
    return linked;
}

} // namespace tenken
