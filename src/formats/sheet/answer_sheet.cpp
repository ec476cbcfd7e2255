#include "formats/sheet/answer_sheet.hpp"

namespace tenken {

std::string option_text(const SheetOption& option)
{
    return option.mark.empty() ? option.label : option.mark + " " + option.label;
}

} // namespace tenken
