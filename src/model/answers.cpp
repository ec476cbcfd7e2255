#include "model/answers.hpp"

namespace tenken {

const Response* Answers::find(std::string_view instance) const
{
    const auto at = responses.find(instance);
    return at == responses.end() ? nullptr : &at->second;
}

std::span<const std::string> texts_of(const Value& answer)
{
    if (const auto* text = std::get_if<std::string>(&answer)) return {text, 1};
    if (const auto* chosen = std::get_if<Chosen>(&answer)) return *chosen;
    return {};
}

std::string instance_id(std::string_view item, std::string_view subject)
{
    std::string id(item);
    if (!subject.empty()) id.append("@").append(subject);
    return id;
}

std::string_view item_of(std::string_view instance) { return instance.substr(0, instance.find('@')); }

std::string_view subject_of(std::string_view instance)
{
    const auto at = instance.find('@');
    return at == std::string_view::npos ? std::string_view() : instance.substr(at + 1);
}

} // namespace tenken
