#pragma once

#include "page/answer_form.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// What of a checklist, and of what was answered, a form holds: whoever has the file can read it. It holds what is asked of
/// whom it is for, and of everything else only the answers on which that depends. Keeps references to its sources.
class FormScope {
public:
    explicit FormScope(const AnswerFormSources& sources);

    /// Whether an instance of the item is asked, be it hidden now.
    [[nodiscard]] bool asks(const Item& item) const { return asked_.contains(item.id); }

    /// Whether the item is asked, or one depends on its answer that is; of a department, what contradicts besides.
    [[nodiscard]] bool holds(const Item& item) const { return held_.contains(item.id); }

    /// Whether the department that serves this one answers the item, so that it is not asked here.
    [[nodiscard]] bool is_served(const Item& item) const;

    [[nodiscard]] bool is_department() const;

    /// What may contradict among what the department answers itself; nobody else is told.
    [[nodiscard]] std::vector<Check> checks() const;

    /// How an instance stands in the serving department's record: its state, and of an answer the levels and choices
    /// that it satisfies.
    struct Served {
        State state = State::answered;
        std::vector<std::string> stands;
    };
    [[nodiscard]] std::map<std::string, Served> served() const;

    /// By instance; of an item that is not asked the answer alone.
    [[nodiscard]] std::map<std::string, Response> responses() const;

    /// By kind; of a contractor's own sheet no other's name.
    [[nodiscard]] std::map<std::string, std::vector<std::string>> subjects() const;

    /// What individuals answered, by instance; of a few, who could be told apart, the lowest level alone.
    [[nodiscard]] std::map<std::string, PersonCounts> persons() const;

private:
    using Ids = std::set<std::string_view>;

    void hold(const Item& item);
    void hold_gates_of(const Condition& condition);
    [[nodiscard]] bool concerns_own(const Condition& condition) const;
    [[nodiscard]] bool is_others(std::string_view instance, const Item& item) const;

    const AnswerFormSources sources_;
    ChecklistIndex index_;
    Ids asked_;
    Ids held_;
};

} // namespace tenken
