#include "formats/json/members.hpp"

#include "formats/json/exact.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace tenken {

namespace {

const nlohmann::json& nothing()
{
    static const nlohmann::json null;
    return null;
}

const nlohmann::json& empty_object()
{
    static const nlohmann::json empty = nlohmann::json::object();
    return empty;
}

} // namespace

JsonMembers::JsonMembers(const nlohmann::json& object, Place place, Problems& problems)
    : object_(&object)
    , place_(std::move(place))
    , problems_(&problems)
{
}

void JsonMembers::wrong(std::string_view name) const
{
    problems_->push_back({"verify.member", {std::string(name)}, place_});
}

bool JsonMembers::has(std::string_view name) const { return object_->contains(std::string(name)); }

const nlohmann::json& JsonMembers::value(std::string_view name) const
{
    const auto at = object_->find(std::string(name));
    if (at != object_->end()) return *at;
    wrong(name);
    return nothing();
}

std::string JsonMembers::text(std::string_view name) const
{
    const auto& found = value(name);
    if (found.is_string()) return found.get<std::string>();
    if (object_->contains(std::string(name))) wrong(name);
    return {};
}

std::string JsonMembers::text_or_null(std::string_view name) const
{
    const auto& found = value(name);
    return found.is_null() ? std::string() : text(name);
}

bool JsonMembers::truth(std::string_view name) const
{
    const auto& found = value(name);
    if (found.is_boolean()) return found.get<bool>();
    if (object_->contains(std::string(name))) wrong(name);
    return false;
}

std::optional<bool> JsonMembers::truth_or_null(std::string_view name) const
{
    if (value(name).is_null()) return std::nullopt;
    return truth(name);
}

int JsonMembers::count(std::string_view name) const
{
    constexpr std::int64_t most = 1'000'000'000;
    const auto& found = value(name);
    if (found.is_number_integer()) {
        const bool fits = found.is_number_unsigned() ? found.get<std::uint64_t>() <= std::uint64_t(most)
                                                     : found.get<std::int64_t>() >= 0;
        if (fits) return found.get<int>();
    }
    if (object_->contains(std::string(name))) wrong(name);
    return 0;
}

Exact JsonMembers::number(std::string_view name) const
{
    if (const auto read = exact_from_json(value(name))) return *read;
    if (object_->contains(std::string(name))) wrong(name);
    return 0;
}

std::optional<Exact> JsonMembers::number_or_null(std::string_view name) const
{
    if (value(name).is_null()) return std::nullopt;
    return number(name);
}

std::vector<std::string> JsonMembers::texts(std::string_view name) const
{
    std::vector<std::string> list;
    const auto& found = value(name);
    bool good = found.is_array();
    if (good) {
        for (const auto& entry : found) {
            good = good && entry.is_string();
            if (entry.is_string()) list.push_back(entry.get<std::string>());
        }
    }
    if (!good && object_->contains(std::string(name))) wrong(name);
    return list;
}

JsonMembers JsonMembers::object(std::string_view name) const
{
    const auto& found = value(name);
    if (found.is_object()) return {found, place_, *problems_};
    if (object_->contains(std::string(name))) wrong(name);
    static Problems ignored;
    return {empty_object(), place_, ignored};
}

void JsonMembers::each(std::string_view name, const std::function<void(const JsonMembers&)>& visit) const
{
    const auto& found = value(name);
    if (!found.is_array()) {
        if (object_->contains(std::string(name))) wrong(name);
        return;
    }
    for (const auto& entry : found) {
        if (!entry.is_object()) {
            wrong(name);
            return;
        }
        visit({entry, place_, *problems_});
    }
}

} // namespace tenken
