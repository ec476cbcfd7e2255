#include "page/view.hpp"

#include "formats/json/writer.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tenken {

namespace {

void write_view(std::string& out, const View& view)
{
    if (view.is_text()) {
        write_json_text(out, view.text());
    } else if (view.is_list()) {
        out += '[';
        bool first = true;
        view.each_entry([&](const View& entry) {
            if (!std::exchange(first, false)) out += ',';
            write_view(out, entry);
        });
        out += ']';
    } else if (view.is_object()) {
        std::vector<ViewMember> members(view.members().begin(), view.members().end());
        std::ranges::sort(members, {}, &ViewMember::name);
        out += '{';
        for (bool first = true; const auto& member : members) {
            if (!std::exchange(first, false)) out += ',';
            write_json_text(out, member.name);
            out += ':';
            write_view(out, member.value);
        }
        out += '}';
    } else {
        out += view.is_absent() ? "false" : "true";
    }
}

} // namespace

View ViewMaker::kept(std::string text)
{
    return View(std::string_view(texts_.emplace_back(std::move(text))));
}

View ViewMaker::list(std::vector<View> entries)
{
    const auto& kept = lists_.emplace_back(std::move(entries));
    View view;
    view.kind_ = View::Kind::list;
    view.size_ = kept.size();
    view.entries_ = kept.data();
    return view;
}

View ViewMaker::list(std::size_t count, std::function<View(ViewMaker&, std::size_t)> entry)
{
    View view;
    view.kind_ = View::Kind::made_list;
    view.size_ = count;
    view.made_ = &made_lists_.emplace_back(std::move(entry));
    return view;
}

View ViewMaker::object(std::vector<ViewMember> members)
{
    const auto& kept = objects_.emplace_back(std::move(members));
    View view;
    view.kind_ = View::Kind::object;
    view.size_ = kept.size();
    view.members_ = kept.data();
    return view;
}

View ViewMaker::object(std::initializer_list<ViewMember> members)
{
    return object(std::vector<ViewMember>(members));
}

View ViewMaker::separated(std::vector<std::vector<ViewMember>> objects)
{
    std::vector<View> entries;
    entries.reserve(objects.size());
    for (auto& members : objects) {
        members.push_back({"more", entries.size() + 1 < objects.size()});
        entries.push_back(object(std::move(members)));
    }
    return list(std::move(entries));
}

View ViewMaker::of(const nlohmann::json& json)
{
    if (json.is_object()) {
        std::vector<ViewMember> members;
        for (const auto& member : json.items())
            members.push_back({kept(member.key()).text(), of(member.value())});
        return object(std::move(members));
    }
    if (json.is_array()) {
        std::vector<View> entries;
        for (const auto& entry : json) entries.push_back(of(entry));
        return list(std::move(entries));
    }
    if (json.is_string()) return kept(json.get<std::string>());
    return json.is_boolean() && json.get<bool>();
}

std::string json_of_view(const View& view)
{
    std::string out;
    write_view(out, view);
    return out;
}

} // namespace tenken
