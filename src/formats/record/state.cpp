#include "formats/record/state.hpp"

#include "model/hand_in_steps.hpp"

#include <algorithm>
#include <utility>

namespace tenken {

namespace {

std::vector<std::string> sorted(std::vector<std::string> all)
{
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
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

    void note_author() const
    {
        state.author = state.last_by;
        state.answered_at = state.last_at;
    }

    void operator()(const RecordStart& start) const
    {
        state.start = start;
        state.checklist = start.checklist;
        state.terms = start.terms;
        note_author();
        state.answers.roles = sorted(start.roles);
    }

    void operator()(const AnswerEvent& event) const
    {
        state.last_instance = event.instance;
        const auto* had = state.answers.find(event.instance);
        // Whoever adds a plan to an answer has not given it.
        const bool only_a_plan = had != nullptr && !event.response.action.empty() && [&] {
            Response same = event.response;
            same.action = had->action;
            return same == *had;
        }();
        if (!(only_a_plan || event.in_confirmation) || state.author.empty()) note_author();
        if (event.response.empty()) {
            state.answers.responses.erase(event.instance);
            state.meanings.erase(event.instance);
            return;
        }
        state.answers.responses[event.instance] = event.response;
        state.meanings[event.instance] = event.meaning;
    }

    void operator()(const SubjectsEvent& event) const
    {
        state.answers.subjects[event.kind] = event.subjects;
        note_author();
    }

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

    void operator()(const RolesEvent& event) const { state.answers.roles = state.with_roles(event.roles); }

    void operator()(const ChecklistChangedEvent& event) const
    {
        state.checklist = event.checklist;
        for (const auto& instance : event.asked_again) {
            state.answers.responses.erase(instance);
            state.meanings.erase(instance);
        }
        move(event.continued);
    }

    /// What another department has answered is not what the one has that serves from now on.
    void operator()(const WorkspaceEvent& event) const
    {
        state.terms = event.terms;
        if (state.answers.served.department != event.terms.service.by) state.answers.served = {};
    }

    void operator()(const RespondentsEvent& event) const
    {
        state.answers.respondents = event.respondents;
        state.answers.persons = event.persons;
        state.respondent_records = event.records;
    }

    void operator()(const ServedEvent& event) const { state.answers.served = event.served; }

    void operator()(const PreviousEvent& event) const
    {
        state.predecessors = event.predecessors;
        state.previous_year = event.year;
        state.previous = event.sha256;
        state.previous_score = event.score;
        state.previous_sections = event.sections;
        const auto known = std::exchange(state.answers.former_plans, event.plans);
        for (auto& plan : state.answers.former_plans) {
            const auto same = std::ranges::find(known, plan.instance, &FormerPlan::instance);
            if (same == known.end() || same->action != plan.action) continue;
            plan.outcome = same->outcome;
            plan.note = same->note;
        }
        state.answers.finding_years = event.finding_years;
        state.answers.exception_years = event.exception_years;
        state.answers.unproved_years = event.unproved_years;
    }

    void operator()(const PlanReviewedEvent& event) const
    {
        auto& plans = state.answers.former_plans;
        const auto plan = std::ranges::find(plans, event.instance, &FormerPlan::instance);
        if (plan == plans.end()) return;
        plan->outcome = event.outcome;
        plan->note = event.note;
        note_author();
    }

    void operator()(const CheckWordEvent& event) const
    {
        if (event.word)
            state.answers.check_words[event.check] = *event.word;
        else
            state.answers.check_words.erase(event.check);
        note_author();
    }

    void operator()(const PlanProgressEvent& event) const { state.plan_progress.push_back(event); }

    void operator()(const ConfirmedEvent& event) const
    {
        auto& hand_in = state.hand_in;
        hand_in.stage = HandInStage::confirmed;
        hand_in.confirmer = state.last_by;
        hand_in.confirmed = day();
        hand_in.remark = event.comment;
        hand_in.vouched = event.vouched;
        hand_in.kept = event.kept;
        hand_in.promised = event.promised;
        hand_in.unfinished = event.unfinished;
    }

    void operator()(const WithdrawnEvent&) const { begin_again(HandInStage::answering); }

    void operator()(const SubmittedEvent& event) const
    {
        state.hand_in.stage = HandInStage::submitted;
        state.hand_in.version = event.version;
        state.hand_in.submitted = day();
        if (!event.unfinished.empty()) state.hand_in.unfinished = event.unfinished;
    }

    void operator()(const AcceptedEvent&) const
    {
        state.hand_in.stage = HandInStage::accepted;
        state.hand_in.accepted = day();
    }

    void operator()(const ReturnedEvent& event) const
    {
        begin_again(HandInStage::returned);
        state.hand_in.version = event.version + 1;
        state.hand_in.reason.clear();
        state.hand_in.returned = day();
        state.hand_in.comment = event.comment;
        state.hand_in.comments = event.comments;
    }

    void operator()(const CorrectedEvent& event) const
    {
        auto& hand_in = state.hand_in;
        if (hand_in.stage == HandInStage::submitted || hand_in.stage == HandInStage::accepted) {
            begin_again(HandInStage::answering);
            hand_in.returned.clear();
            hand_in.comment.clear();
            hand_in.comments.clear();
        }
        hand_in.version = event.version;
        hand_in.reason = event.reason;
    }

    void begin_again(HandInStage stage) const
    {
        auto& hand_in = state.hand_in;
        hand_in.stage = stage;
        hand_in.confirmer.clear();
        hand_in.confirmed.clear();
        hand_in.remark.clear();
        hand_in.vouched.clear();
        hand_in.kept.clear();
        hand_in.promised.clear();
        hand_in.unfinished.clear();
        hand_in.submitted.clear();
        hand_in.accepted.clear();
    }

    [[nodiscard]] std::string day() const { return state.last_at.substr(0, 10); }

    void move(const std::map<std::string, std::string>& moves) const
    {
        move_entries(state.answers.responses, moves);
        move_entries(state.meanings, moves);
    }
};

struct Difference {
    const RecordState& state;

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
        return state.with_roles(event.roles) != state.answers.roles;
    }

    bool operator()(const ChecklistChangedEvent& event) const
    {
        return event.checklist != state.checklist || !event.asked_again.empty() || !event.continued.empty();
    }

    bool operator()(const WorkspaceEvent& event) const { return event.terms != state.terms; }

    bool operator()(const RespondentsEvent& event) const
    {
        return event.respondents != state.answers.respondents || event.persons != state.answers.persons ||
            event.records != state.respondent_records;
    }

    /// That their record went on and answers the same is nothing new.
    bool operator()(const ServedEvent& event) const
    {
        const auto& had = state.answers.served;
        return event.served.answers != had.answers || event.served.subjects != had.subjects;
    }

    bool operator()(const PreviousEvent& event) const
    {
        const auto same_plan = [](const FormerPlan& a, const FormerPlan& b) {
            return a.instance == b.instance && a.question == b.question && a.action == b.action;
        };
        const auto& answers = state.answers;
        return event.sha256 != state.previous || event.score != state.previous_score ||
            event.sections != state.previous_sections || event.predecessors != state.predecessors ||
            event.finding_years != answers.finding_years ||
            event.exception_years != answers.exception_years ||
            event.unproved_years != answers.unproved_years ||
            !std::ranges::equal(event.plans, state.answers.former_plans, same_plan);
    }

    bool operator()(const PlanReviewedEvent& event) const
    {
        const auto& plans = state.answers.former_plans;
        const auto plan = std::ranges::find(plans, event.instance, &FormerPlan::instance);
        return plan != plans.end() && (plan->outcome != event.outcome || plan->note != event.note);
    }

    /// Said again of the same plan, it is the same word: whoever was stopped after it was saved says it once more.
    bool operator()(const PlanProgressEvent& event) const
    {
        const auto last = std::find_if(state.plan_progress.rbegin(), state.plan_progress.rend(),
            [&](const PlanProgressEvent& one) { return one.instance == event.instance; });
        return last == state.plan_progress.rend() || *last != event;
    }

    bool operator()(const RecordStart&) const { return true; }

    bool operator()(const CheckWordEvent& event) const
    {
        const auto had = state.answers.check_words.find(event.check);
        const bool none = had == state.answers.check_words.end();
        return event.word ? none || had->second != *event.word : !none;
    }

    template <typename Step>
    requires(Step::hand_in != HandInEvent::work) bool operator()(const Step&) const { return true; }
};

/// The version that an event names; 0: none.
template <typename Event> int version_named(const Event& event)
{
    if constexpr (requires { event.version; })
        return event.version;
    else
        return 0;
}

std::optional<Problem> out_of_turn(HandInEvent next, int named, const HandIn& hand_in)
{
    const std::string name(row_of(next).name);
    const auto version = version_to_name(next, hand_in.stage, hand_in.version);
    const std::string wrong_order = "record.order." + name;
    if (!version) return problem(wrong_order);
    if (*version == named) return std::nullopt;
    return problem("record.wrong_version", name, named, *version);
}

} // namespace

std::vector<std::string> RecordState::with_roles(const std::vector<std::string>& more) const
{
    if (answers.roles.empty() || more.empty()) return {};
    auto all = answers.roles;
    all.insert(all.end(), more.begin(), more.end());
    return sorted(std::move(all));
}

bool RecordState::would_change(const RecordEvent& event) const
{
    return std::visit(Difference{*this}, event);
}

std::optional<Problem> RecordState::out_of_order(const RecordEvent& event) const
{
    return std::visit(
        [this]<typename Event>(const Event& next) {
            static_assert(Event::hand_in == HandInEvent::work || Event::name == row_of(Event::hand_in).name);
            return out_of_turn(Event::hand_in, version_named(next), hand_in);
        },
        event);
}

void RecordState::apply(const RecordEvent& event) { std::visit(Change{*this}, event); }

void RecordState::linked(const std::string& digest, const RecordEvent* event)
{
    last_link = digest;
    if (event == nullptr || !std::holds_alternative<PlanProgressEvent>(*event)) report_link = digest;
    ++events;
}

} // namespace tenken
