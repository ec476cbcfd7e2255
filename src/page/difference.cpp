#include "page/difference.hpp"

#include <utility>

namespace tenken {

Comparison comparison_of(ComparedSide before, ComparedSide after)
{
    Comparison comparison{std::make_shared<const ComparedSide>(std::move(before)),
        std::make_shared<const ComparedSide>(std::move(after)), {}};
    comparison.difference = compare(comparison.before->assessment, comparison.after->assessment);
    return comparison;
}

} // namespace tenken
