#include "io/record/state.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::vector<std::string> sorted(std::vector<std::string> all)
{
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

// Roles accumulate; empty means everybody, to whom nothing can be added.
std::vector<std::string> with_roles(const std::vector<std::string>& had, const std::vector<std::string>& more)
{
    if (had.empty() || more.empty()) return {};
    auto all = had;
    all.insert(all.end(), more.begin(), more.end());
    return sorted(std::move(all));
}

// All are taken out before any is put back, so that a -> b beside b -> c loses nothing.
template <typename Mapped>
void move_entries(
    std::map<std::string, Mapped, std::less<>>& all, const std::map<std::string, std::string>& moves)
{
    std::vector<typename std::map<std::string, Mapped, std::less<>>::node_type> taken;
    for (const auto& [from, to] : moves) {
        if (auto node = all.extract(from)) {
            node.key() = to;
            taken.push_back(std::move(node));
        }
    }
    for (auto& node : taken) {
        all.erase(node.key());
        all.insert(std::move(node));
    }
}

struct Change {
    RecordState& state;

    void operator()(const RecordStart& start) const
    {
        state.start = start;
        state.checklist = start.checklist;
        state.organisation = start.organisation;
        state.coordinator = start.coordinator;
        state.answers.roles = sorted(start.roles);
    }

    void operator()(const AnswerEvent& event) const
    {
        state.last_instance = event.instance;
        if (event.response.empty()) {
            state.answers.responses.erase(event.instance);
            state.meanings.erase(event.instance);
            return;
        }
        state.answers.responses[event.instance] = event.response;
        state.meanings[event.instance] = event.meaning;
    }

    void operator()(const SubjectsEvent& event) const { state.answers.subjects[event.kind] = event.subjects; }

    void operator()(const SubjectRenamedEvent& event) const
    {
        if (event.from == event.to) return;
        const auto list = state.answers.subjects.find(event.kind);
        if (list != state.answers.subjects.end() && std::ranges::count(list->second, event.from) > 0) {
            std::erase(list->second, event.to);
            std::ranges::replace(list->second, event.from, event.to);
        }
        std::map<std::string, std::string> moves;
        for (const auto& item : event.items)
            moves.emplace(instance_id(item, event.from), instance_id(item, event.to));
        if (event.items.empty()) {
            const std::string ending = "@" + event.from;
            for (const auto& [instance, response] : state.answers.responses) {
                if (!instance.ends_with(ending)) continue;
                const auto item = std::string_view(instance).substr(0, instance.size() - ending.size());
                moves.emplace(instance, instance_id(item, event.to));
            }
        }
        move(moves);
    }

    void operator()(const RolesEvent& event) const
    {
        state.answers.roles = with_roles(state.answers.roles, event.roles);
    }

    void operator()(const ChecklistChangedEvent& event) const
    {
        state.checklist = event.checklist;
        for (const auto& instance : event.asked_again) {
            state.answers.responses.erase(instance);
            state.meanings.erase(instance);
        }
        move(event.continued);
    }

    void operator()(const WorkspaceEvent& event) const
    {
        state.organisation = event.organisation;
        state.coordinator = event.coordinator;
    }

    void move(const std::map<std::string, std::string>& moves) const
    {
        move_entries(state.answers.responses, moves);
        move_entries(state.meanings, moves);
    }
};

struct Difference {
    const RecordState& state;

    bool operator()(const RecordStart&) const { return true; }

    bool operator()(const AnswerEvent& event) const
    {
        const auto* had = state.answers.find(event.instance);
        if (had == nullptr) return !event.response.empty();
        const auto meaning = state.meanings.find(event.instance);
        return *had != event.response || meaning == state.meanings.end() || meaning->second != event.meaning;
    }

    bool operator()(const SubjectsEvent& event) const
    {
        const auto had = state.answers.subjects.find(event.kind);
        return had == state.answers.subjects.end() || had->second != event.subjects;
    }

    bool operator()(const SubjectRenamedEvent& event) const { return event.from != event.to; }

    bool operator()(const RolesEvent& event) const
    {
        return with_roles(state.answers.roles, event.roles) != state.answers.roles;
    }

    bool operator()(const ChecklistChangedEvent& event) const
    {
        return event.checklist != state.checklist || !event.asked_again.empty() || !event.continued.empty();
    }

    bool operator()(const WorkspaceEvent& event) const
    {
        return event.organisation != state.organisation || event.coordinator != state.coordinator;
    }
};

} // namespace

bool RecordState::would_change(const RecordEvent& event) const
{
    return std::visit(Difference{*this}, event);
}

void RecordState::apply(const RecordEvent& event) { std::visit(Change{*this}, event); }

} // namespace tenken
