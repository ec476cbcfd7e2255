#include "model/answers.hpp"

namespace tenken {

const Response* Answers::find(std::string_view instance) const
{
    const auto at = responses.find(instance);
    return at == responses.end() ? nullptr : &at->second;
}

std::string instance_id(std::string_view item, std::string_view subject)
{
    std::string id(item);
    if (!subject.empty()) id.append("@").append(subject);
    return id;
}

} // namespace tenken
