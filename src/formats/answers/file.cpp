#include "formats/answers/file.hpp"

#include "base/folded_name.hpp"
#include "base/utf8.hpp"
#include "formats/checklist/loading_state.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/yaml/parse.hpp"
#include "formats/yaml/reading.hpp"
#include "formats/yaml/text.hpp"
#include "formats/yaml/values.hpp"
#include "model/answers.hpp"
#include "model/checklist.hpp"
#include "model/exception_rules.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tenken {

namespace loading {

namespace {

constexpr std::string_view not_applicable_answer = "not_applicable";

std::vector<std::string> offered(const Item& item, const Scale* scale)
{
    std::vector<std::string> ids;
    for (const auto& choice : item.choices) ids.push_back(choice.id);
    if (scale != nullptr) {
        for (const auto& level : scale->levels) {
            if (item.choices.empty() || level.id == unknown_level) ids.push_back(level.id);
        }
    }
    if (item.may_be_not_applicable) ids.emplace_back(not_applicable_answer);
    return ids;
}

/// The id that is meant by a label or a mark, as people are tempted to write it.
std::optional<std::string> id_of_label(const Item& item, const Scale* scale, const std::string& written)
{
    for (const auto& choice : item.choices) {
        if (choice.label == written) return choice.id;
    }
    if (scale == nullptr) return std::nullopt;
    for (const auto& level : scale->levels) {
        if (!item.choices.empty() && level.id != unknown_level) continue;
        if (level.label == written || level.mark == written || level.printed == written) return level.id;
    }
    return std::nullopt;
}

std::optional<Value> read_one_offered(
    const Reading& reading, const Node& node, const Item& item, const Scale* scale)
{
    const auto written = read_line(reading, node);
    if (!written) return std::nullopt;
    const auto known = offered(item, scale);
    if (std::ranges::find(known, *written) != known.end()) return Value(*written);
    if (const auto meant = id_of_label(item, scale, *written))
        reading.report("checklist.answer_not_offered.near", node, *written, *meant);
    else
        reading.report(
            not_among("checklist.answer_not_offered", *written, known, reading.spot(node).place()));
    return std::nullopt;
}

/// One of several choices, or a list of them, in the order in which they are offered.
std::optional<Value> read_several(
    const Reading& reading, const Node& node, const Item& item, const Scale* scale)
{
    if (!node.is(Node::Kind::sequence)) {
        const bool may_be_unknown = scale != nullptr && scale->find(unknown_level) != nullptr;
        if (may_be_unknown && node.is(Node::Kind::scalar) && node.value == unknown_level)
            return Value(std::string(unknown_level));
        auto one = read_one_offered(reading, node, item, nullptr);
        if (!one) return std::nullopt;
        return Value(Chosen{std::get<std::string>(std::move(*one))});
    }
    std::vector<std::string> written;
    UniqueIds unique("checklist.choice_twice");
    const std::size_t before = reading.count();
    for (const auto& entry : read_filled_list(reading, node, most_of_one)) {
        const auto one = read_one_offered(reading, entry, item, nullptr);
        if (one && unique.add(reading, entry, std::get<std::string>(*one)))
            written.push_back(std::get<std::string>(*one));
    }
    Chosen chosen;
    for (const auto& choice : item.choices) {
        if (std::ranges::find(written, choice.id) == written.end()) continue;
        if (choice.exclusive && written.size() > 1)
            reading.report("checklist.choice_not_alone", node, choice.label);
        chosen.push_back(choice.id);
    }
    if (reading.count() != before || chosen.empty()) return std::nullopt;
    return Value(std::move(chosen));
}

std::optional<Value> read_number(
    const Reading& reading, const Node& node, const Item& item, const Scale* scale)
{
    const bool may_be_unknown = scale == nullptr || scale->find(unknown_level) != nullptr;
    if (may_be_unknown && node.is(Node::Kind::scalar) && node.value == unknown_level)
        return Value(std::string(unknown_level));
    const auto number = read_decimal(reading, node);
    if (!number) return std::nullopt;
    const bool below = item.min && *number < *item.min;
    const bool above = item.max && *number > *item.max;
    if (below) reading.report("checklist.answer_below_min", node, node.value, item.min->text());
    if (above) reading.report("checklist.answer_above_max", node, node.value, item.max->text());
    if (below || above) return std::nullopt;
    return Value(*number);
}

std::optional<Value> read_free_text(const Reading& reading, const Node& node)
{
    // Any scalar is text here, be it 96 or true.
    Node text = node;
    text.plain = false;
    auto value = read_verbatim(reading, text);
    if (!value) return std::nullopt;
    if (utf8::trimmed(*value).empty()) {
        reading.report("checklist.empty", node);
        return std::nullopt;
    }
    return Value(std::move(*value));
}

/// Fills `answer` or `not_applicable`; false when there is something wrong.
bool read_answer(const Reading& reading, const Node& node, const Checklist& checklist, const Item& item,
    Response& response)
{
    const Scale* scale = checklist.find_scale(item.scale);
    if (node.is(Node::Kind::scalar) && node.value == not_applicable_answer) {
        response.not_applicable = item.may_be_not_applicable;
        if (!response.not_applicable) reading.report("checklist.answer_must_apply", node, item.id);
        return response.not_applicable;
    }
    switch (item.type) {
    case ItemType::level:
    case ItemType::choice:
        response.answer = read_one_offered(reading, node, item, scale);
        break;
    case ItemType::choices:
        response.answer = read_several(reading, node, item, scale);
        break;
    case ItemType::number:
        response.answer = read_number(reading, node, item, scale);
        break;
    case ItemType::text:
        response.answer = read_free_text(reading, node);
        break;
    case ItemType::date:
        if (const auto date = read_date(reading, node)) response.answer = Value(*date);
        break;
    }
    return response.answer.has_value();
}

bool blank(const Node* node) { return node == nullptr || node->is(Node::Kind::null); }

template <typename Read> std::string read_unless_blank(const Mapping& map, const char* key, Read read)
{
    const Node* node = map.find(key);
    return blank(node) ? std::string() : read(map.reading(), *node).value_or("");
}

Action read_action(const Reading& reading, const Node& node)
{
    Action action;
    const Mapping map(reading, node, {"what", "owner", "due"});
    if (!map.usable()) return action;
    action.what = read_unless_blank(map, "what", read_verbatim);
    action.owner = read_unless_blank(map, "owner", read_verbatim);
    action.due = read_unless_blank(map, "due", read_date);
    return action;
}

void read_reason(const Mapping& map, const Checklist& checklist, const Item& item, Response& response)
{
    const Node* node = map.find("reason");
    if (blank(node)) return;
    const Reading& reading = map.reading();
    if (!response.not_applicable) {
        reading.report("checklist.reason_without_not_applicable", *map.find_key("reason"));
        return;
    }
    const auto written = read_line(reading, *node);
    if (!written) return;
    std::vector<std::string> known;
    for (const auto& reason : checklist.find_scale(item.scale)->not_applicable->reasons) {
        if (reason.id == *written) response.reason = *written;
        if (reason.label == *written) {
            reading.report("checklist.unknown_reason.near", *node, *written, reason.id);
            return;
        }
        known.push_back(reason.id);
    }
    if (response.reason.empty())
        reading.report(not_among("checklist.unknown_reason", *written, known, reading.spot(*node).place()));
}

using Part = ResponseChange::Part;

/// What an item's answers are held against.
struct Asked {
    const Checklist& checklist;
    const Item& item;
    std::string_view ciso;

    [[nodiscard]] const Scale* scale() const { return checklist.find_scale(item.scale); }
};

constexpr const char* problem_of(ExceptionFault fault)
{
    switch (fault) {
    case ExceptionFault::no_finding:
        return "checklist.exception_no_finding";
    case ExceptionFault::nothing_said:
        return "checklist.exception_nothing_said";
    case ExceptionFault::too_long:
        return "checklist.exception_too_long";
    case ExceptionFault::not_by_ciso:
        return "checklist.exception_not_by_ciso";
    case ExceptionFault::nothing_instead:
        return "checklist.exception_nothing_instead";
    }
    return "";
}

/// The level at which a response stands; without an answer any finding level, since the record may hold one.
const Level* level_said(const Asked& asked, const Response& response)
{
    const Scale* scale = asked.scale();
    if (scale == nullptr) return nullptr;
    if (response.answer)
        return scale->find(level_id_of(asked.item.bands, asked.item.choices, *response.answer));
    const auto finding = std::ranges::find_if(
        scale->levels, [](const Level& level) { return level.finding && level.id != unknown_level; });
    return response.open() && finding != scale->levels.end() ? &*finding : nullptr;
}

void read_exception(const Reading& reading, const Node& node, const Asked& asked, Response& response)
{
    const std::size_t before = reading.count();
    const Mapping map(reading, node, {"approved_by", "approved_on", "until", "reason", "instead"});
    if (!map.usable()) return;
    Exception exception;
    exception.approved_by = map.get_required("approved_by", read_verbatim).value_or("");
    exception.approved_on = map.get_required("approved_on", read_date).value_or("");
    exception.until = map.get_required("until", read_date).value_or("");
    exception.reason = map.get_required("reason", read_verbatim).value_or("");
    exception.instead = read_unless_blank(map, "instead", read_verbatim);
    if (reading.count() != before) return;
    const ExceptionTerms terms{asked.item.critical, !asked.item.each.empty()};
    if (const auto fault = exception_fault(exception, terms, level_said(asked, response), asked.ciso))
        reading.report(problem_of(*fault), node, asked.item.id);
    response.exception = std::move(exception);
}

/// How many persons answered what, as the department counted them.
void read_counts(const Reading& reading, const Mapping& map, const Asked& asked, Response& response)
{
    const Node& node = *map.find("counts");
    const Scale* scale = asked.scale();
    if (scale == nullptr || asked.item.scope != Scope::person) {
        reading.report("checklist.counts_of_persons", *map.find_key("counts"), asked.item.id);
        return;
    }
    const Node* basis = map.require("basis");
    if (basis != nullptr && basis->value != "declared")
        reading.report("checklist.counts_basis", *basis, basis->value);
    if (!check_mapping(reading, node)) return;
    std::vector<std::string> known;
    for (const auto& level : scale->levels) known.push_back(level.id);
    if (asked.item.may_be_not_applicable) known.emplace_back(not_applicable_answer);
    for (const auto& [key, value] : node.entries) {
        if (std::ranges::find(known, key.value) == known.end()) {
            reading.report(
                not_among("checklist.answer_not_offered", key.value, known, reading.spot(key).place()));
            continue;
        }
        const auto count = read_decimal(reading, value);
        if (!count) continue;
        const std::string text = count->text();
        const bool whole = text.size() <= 5 && text.find_first_not_of("0123456789") == std::string::npos;
        if (!whole)
            reading.report("checklist.counts_whole", value, value.value);
        else if (!count->is_zero())
            response.counts[key.value] = std::stoi(text);
    }
    if (response.counts.empty()) reading.report("checklist.counts_empty", node);
}

bool needs_reason(const Response& response)
{
    return response.not_applicable && response.reason.empty() && utf8::trimmed(response.note).empty();
}

/// What is said about one item: the answer itself, or a mapping with answer or counts, note, evidence, action,
/// exception and reason. Nothing when it is blank or wrong; what is wrong is reported.
std::optional<ResponseChange> read_response(const Reading& reading, const Node& node, const Asked& asked)
{
    if (blank(&node)) return std::nullopt;
    ResponseChange change;
    Response& response = change.said;
    const std::size_t before = reading.count();
    if (!node.is(Node::Kind::mapping)) {
        change.named.insert(Part::answer);
        if (read_answer(reading, node, asked.checklist, asked.item, response) && response.not_applicable)
            reading.report("checklist.not_applicable_without_reason", node, asked.item.id);
        return reading.count() == before ? std::optional(std::move(change)) : std::nullopt;
    }
    const Mapping map(
        reading, node, {"answer", "counts", "basis", "note", "evidence", "action", "exception", "reason"});
    const auto names = [&](const char* key, Part part) {
        const Node* found = map.find_key(key) == nullptr ? nullptr : map.find(key);
        if (found != nullptr) change.named.insert(part);
        return found;
    };
    const Node* answer = names("answer", Part::answer);
    const bool sound = blank(answer) || read_answer(reading, *answer, asked.checklist, asked.item, response);
    if (!blank(map.find("counts"))) {
        if (!blank(answer)) reading.report("checklist.counts_beside_answer", *map.find_key("counts"));
        change.named.insert(Part::answer);
        read_counts(reading, map, asked, response);
    }
    if (names("note", Part::note) != nullptr) response.note = read_unless_blank(map, "note", read_verbatim);
    if (const Node* evidence = names("evidence", Part::evidence); !blank(evidence)) {
        for (const auto& entry : read_list(reading, *evidence, most_of_one)) {
            if (auto text = read_verbatim(reading, entry)) response.evidence.push_back(std::move(*text));
        }
    }
    if (const Node* action = names("action", Part::action); !blank(action))
        response.action = read_action(reading, *action);
    if (sound) read_reason(map, asked.checklist, asked.item, response);
    if (const Node* exception = names("exception", Part::exception); !blank(exception) && sound)
        read_exception(reading, *exception, asked, response);
    if (reading.count() == before && needs_reason(response))
        reading.report("checklist.not_applicable_without_reason", *answer, asked.item.id);
    if (reading.count() != before) return std::nullopt;
    return change;
}

std::optional<PlanOutcome> read_outcome(const Reading& reading, const Node& node)
{
    const auto written = read_line(reading, node);
    if (!written) return std::nullopt;
    if (const auto outcome = value_in(plan_outcome_names, *written)) return outcome;
    std::vector<std::string> known;
    for (const auto& name : plan_outcome_names) known.emplace_back(name.name);
    reading.report(not_among("carry_over.unknown_outcome", *written, known, reading.spot(node).place()));
    return std::nullopt;
}

void read_plan(const Reading& reading, const Node& node, FormerPlan& plan)
{
    if (!node.is(Node::Kind::mapping)) {
        plan.outcome = read_outcome(reading, node);
        return;
    }
    const Mapping map(reading, node, {"outcome", "note"});
    plan.outcome = map.get_required("outcome", read_outcome);
    const Node* note = map.find("note");
    if (note != nullptr && !note->is(Node::Kind::null))
        plan.note = read_verbatim(reading, *note).value_or("");
}

/// What became of last year's plans: `ID: done`, or `ID: {outcome: done, note: …}`. Their questions and actions stay
/// empty. With `known`, only its ids are taken. A blank outcome is none.
std::vector<FormerPlan> read_plans(
    const Reading& reading, const Node& node, const std::optional<std::vector<std::string>>& known)
{
    std::vector<FormerPlan> plans;
    if (!check_mapping(reading, node)) return plans;
    UniqueIds unique("carry_over.duplicate_plan");
    for (const auto& [key, value] : node.entries) {
        if (reading.full()) break;
        FormerPlan plan;
        plan.instance = utf8::nfc(key.value);
        if (known && std::ranges::find(*known, plan.instance) == known->end()) {
            reading.report(
                not_among("carry_over.unknown_plan", plan.instance, *known, reading.spot(key).place()));
            continue;
        }
        if (!unique.add(reading, key, plan.instance) || value.is(Node::Kind::null)) continue;
        read_plan(reading, value, plan);
        if (plan.outcome) plans.push_back(std::move(plan));
    }
    return plans;
}

/// The head of a form that comes back. What a later tenken puts in besides is let be.
std::optional<SheetHead> read_head(const Reading& reading, const Node& node)
{
    if (!check_mapping(reading, node)) return std::nullopt;
    SheetHead head;
    auto& origin = head.origin;
    const auto text = [&](const Node& value) { return utf8::nfc(value.value); };
    const auto number = [&](const Node& value) {
        int read = 0;
        std::from_chars(value.value.data(), value.value.data() + value.value.size(), read);
        return read;
    };
    for (const auto& [key, value] : node.entries) {
        if (key.value == "tenken") origin.format = number(value);
        if (key.value == "year") origin.year = number(value);
        if (key.value == "department") origin.department = text(value);
        if (key.value == "respondent") origin.respondent = text(value);
        if (key.value == "subject_kind") origin.subject_kind = text(value);
        if (key.value == "subject") origin.subject = text(value);
        if (key.value == "link") origin.link = text(value);
        if (key.value == "by") head.by = utf8::trimmed(text(value));
        for (const auto& [name, part] : value.entries) {
            if (key.value == "meanings") head.meanings.emplace(text(name), part.value);
            if (key.value != "checklist") continue;
            if (name.value == "id") origin.checklist.id = text(part);
            if (name.value == "edition") origin.checklist.edition = text(part);
            if (name.value == "sha256") origin.checklist.sha256 = part.value;
        }
        if (key.value == "roles") {
            for (const auto& role : value.items) origin.roles.push_back(role.value);
        }
    }
    return head;
}

class AnswersReader {
public:
    AnswersReader(const Reading& reading, const Checklist& checklist, const KnownSubjects& known,
        const KnownPlans& plans, std::string_view ciso)
        : reading_(reading)
        , checklist_(checklist)
        , index_(checklist)
        , known_(known)
        , plans_(plans)
        , ciso_(ciso)
    {
    }

    AnswersFile read(const Node& root)
    {
        const Mapping map(reading_, root, {"subjects", "answers", "plans", "checks", "sheet"});
        if (!map.usable()) return {};
        if (const Node* sheet = map.find("sheet"); !blank(sheet))
            answers_.sheet = read_head(reading_, *sheet);
        const Node* subjects = map.find("subjects");
        if (subjects != nullptr && !subjects->is(Node::Kind::null)) read_subjects(*subjects);
        const Node* responses = map.find("answers");
        if (responses != nullptr && !responses->is(Node::Kind::null)) read_responses(*responses);
        const Node* plans = map.find("plans");
        if (plans != nullptr && !plans->is(Node::Kind::null))
            answers_.plans = read_plans(reading_, *plans, plans_);
        if (const Node* checks = map.find("checks"); !blank(checks)) read_check_words(*checks);
        return std::move(answers_);
    }

private:
    void read_subjects(const Node& node)
    {
        if (!check_mapping(reading_, node)) return;
        std::vector<std::string> kinds;
        for (const auto& kind : checklist_.subjects) kinds.push_back(kind.id);
        for (const auto& [key, value] : node.entries) {
            if (reading_.full()) return;
            if (std::ranges::find(kinds, key.value) == kinds.end()) {
                reading_.report(not_among(
                    "checklist.unknown_subject_kind", key.value, kinds, reading_.spot(key).place()));
                continue;
            }
            if (value.is(Node::Kind::null)) continue;
            UniqueNames unique("checklist.duplicate_subject");
            std::vector<std::string> names;
            for (const auto& entry : read_list(reading_, value)) {
                auto name = read_name(reading_, entry);
                if (!name || !unique.add(reading_, entry, *name)) continue;
                const auto recorded = known_.find(key.value);
                const auto* same =
                    recorded == known_.end() ? nullptr : find_same_name(recorded->second, *name);
                names.push_back(same != nullptr ? *same : std::move(*name));
            }
            if (value.is(Node::Kind::sequence))
                answers_.subjects.insert_or_assign(key.value, std::move(names));
        }
    }

    void read_check_words(const Node& node)
    {
        if (!check_mapping(reading_, node)) return;
        std::vector<std::string> known;
        for (const auto& check : checklist_.checks) known.push_back(check.id);
        for (const auto& [key, value] : node.entries) {
            if (reading_.full()) return;
            if (std::ranges::find(known, key.value) == known.end())
                reading_.report(
                    not_among("checklist.unknown_check", key.value, known, reading_.spot(key).place()));
            else if (value.is(Node::Kind::null))
                answers_.check_words[key.value] = std::nullopt;
            else if (auto word = read_verbatim(reading_, value))
                answers_.check_words[key.value] = std::move(*word);
        }
    }

    void read_responses(const Node& node)
    {
        if (!check_mapping(reading_, node)) return;
        UniqueIds unique("checklist.duplicate_answer");
        for (const auto& [key, value] : node.entries) {
            if (reading_.full()) return;
            const std::string written = utf8::nfc(key.value);
            if (is_asked_otherwise(written)) {
                if (!blank(&value)) pass_over(key, written);
                continue;
            }
            const Item* item = find_item(key, written);
            if (item == nullptr) continue;
            const std::string instance = spelled(written, *item);
            const bool placed = check_instance(key, instance, *item) && unique.add(reading_, key, instance);
            auto change = read_response(reading_, value, {checklist_, *item, ciso_});
            if (placed && change && !change->named.empty())
                answers_.responses.emplace(instance, std::move(*change));
        }
    }

    /// Whether a form asked this, and the checklist asks something else by now, or nothing.
    [[nodiscard]] bool is_asked_otherwise(const std::string& instance) const
    {
        if (!answers_.sheet) return false;
        const auto then = answers_.sheet->meanings.find(instance);
        if (then == answers_.sheet->meanings.end()) return false;
        const Item* item = index_.item_of(instance);
        return item == nullptr || item->meaning != then->second;
    }

    void pass_over(const Node& key, const std::string& instance)
    {
        answers_.passed_over.push_back(
            problem_at(reading_.spot(key).place(), "returned.question_changed", item_of(instance)));
    }

    const Item* find_item(const Node& key, const std::string& instance)
    {
        const std::string id = instance.substr(0, instance.find('@'));
        const Item* item = index_.find_item(id);
        if (item == nullptr) report_unknown(key, id);
        return item;
    }

    /// The subjects that the item is asked for, as the file lists them or else the record; null where neither does.
    [[nodiscard]] const std::vector<std::string>* subjects_of(const Item& item) const
    {
        if (const auto listed = answers_.subjects.find(item.each); listed != answers_.subjects.end())
            return &listed->second;
        const auto recorded = known_.find(item.each);
        return recorded == known_.end() ? nullptr : &recorded->second;
    }

    /// The instance with its subject as it is spelled there.
    [[nodiscard]] std::string spelled(const std::string& instance, const Item& item) const
    {
        const auto at = instance.find('@');
        const auto* subjects = subjects_of(item);
        if (at == std::string::npos || subjects == nullptr) return instance;
        const auto* same = find_same_name(*subjects, instance.substr(at + 1));
        return same == nullptr ? instance : instance.substr(0, at + 1) + *same;
    }

    /// Whether the item is asked for subjects, and this is one of them.
    bool check_instance(const Node& key, const std::string& instance, const Item& item)
    {
        const auto at = instance.find('@');
        if (at != std::string::npos && !item.each.empty())
            return check_subject(key, item, instance.substr(at + 1));
        if (at != std::string::npos)
            reading_.report("checklist.answer_without_each", key, item.id);
        else if (!item.each.empty())
            reading_.report("checklist.answer_needs_subject", key, item.id, item.each);
        return at == std::string::npos && item.each.empty();
    }

    void report_unknown(const Node& key, const std::string& id)
    {
        Problems slips = slips_of(key);
        if (!slips.empty()) {
            for (auto& slip : slips) reading_.report(std::move(slip));
            return;
        }
        std::vector<std::string> known;
        for (const auto& section : checklist_.sections) {
            for (const auto& item : section.items) known.push_back(item.id);
        }
        reading_.report(not_among("checklist.unknown_item", id, known, reading_.spot(key).place()));
    }

    [[nodiscard]] Problems slips_of(const Node& key) const
    {
        return slips_in(reading_.text(), key.value, key.offset);
    }

    bool check_subject(const Node& key, const Item& item, const std::string& subject)
    {
        const auto* subjects = subjects_of(item);
        Node name = key;
        name.value = subject;
        if (!read_name(reading_, name)) return false;
        if (subjects == nullptr || std::ranges::find(*subjects, subject) != subjects->end()) return true;
        Problem problem =
            not_among("checklist.unknown_subject", subject, *subjects, reading_.spot(key).place());
        problem.args.push_back(item.each);
        reading_.report(std::move(problem));
        return false;
    }

    const Reading& reading_;
    const Checklist& checklist_;
    ChecklistIndex index_;
    const KnownSubjects& known_;
    const KnownPlans& plans_;
    std::string_view ciso_;
    AnswersFile answers_;
};

} // namespace

} // namespace loading

Response ResponseChange::applied_to(const Response* had) const
{
    Response response = had == nullptr ? Response{} : *had;
    if (named.contains(Part::answer)) {
        response.answer = said.answer;
        response.not_applicable = said.not_applicable;
        response.counts = said.counts;
        response.reason = said.reason;
    }
    if (named.contains(Part::note)) response.note = said.note;
    if (named.contains(Part::evidence)) response.evidence = said.evidence;
    if (named.contains(Part::action)) response.action = said.action;
    if (named.contains(Part::exception)) response.exception = said.exception;
    return response;
}

std::set<ResponseChange::Part> ResponseChange::taken_away(const Response* had) const
{
    std::set<Part> gone;
    if (had == nullptr) return gone;
    const Response now = applied_to(had);
    if (!had->open() && now.open()) gone.insert(Part::answer);
    if (!had->note.empty() && now.note != had->note) gone.insert(Part::note);
    const auto is_gone = [&](const std::string& one) {
        return std::ranges::find(now.evidence, one) == now.evidence.end();
    };
    if (std::ranges::any_of(had->evidence, is_gone)) gone.insert(Part::evidence);
    if (!had->action.empty() && now.action != had->action) gone.insert(Part::action);
    if (had->exception && !now.exception) gone.insert(Part::exception);
    return gone;
}

AnswersFile answers_in(const yaml::Text& text, const yaml::Node& root, Problems& problems,
    const Checklist& checklist, const AnswersContext& context)
{
    return loading::AnswersReader(
        yaml::Reading(text, problems), checklist, context.subjects, context.plans, context.ciso)
        .read(root);
}

AnswersFile load_answers(std::string_view bytes, const std::string& shown, const Checklist& checklist,
    const AnswersContext& context)
{
    Problems problems = yaml::check_bytes(shown, bytes);
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    const yaml::Text text(shown, std::string(yaml::without_mark(bytes)));
    const auto root = yaml::parse(text, problems);
    AnswersFile answers;
    if (root) answers = answers_in(text, *root, problems, checklist, context);
    if (problems.empty()) return answers;
    std::ranges::stable_sort(problems, {}, [](const Problem& problem) {
        return std::pair(problem.place ? problem.place->line : 0, problem.place ? problem.place->column : 0);
    });
    fail(FailureKind::input, std::move(problems));
}

std::optional<SheetHead> head_of_form(std::string_view bytes, const std::string& shown)
{
    Problems problems = yaml::check_bytes(shown, bytes);
    if (!problems.empty()) return std::nullopt;
    const yaml::Text text(shown, std::string(yaml::without_mark(bytes)));
    const auto root = yaml::parse(text, problems);
    if (!root) return std::nullopt;
    for (const auto& [key, value] : root->entries) {
        if (key.value == "sheet") return loading::read_head(yaml::Reading(text, problems), value);
    }
    return std::nullopt;
}

AnswersFile load_answers_file(const std::filesystem::path& path, const Checklist& checklist,
    const KnownSubjects& known, const KnownPlans& plans, const std::string& ciso)
{
    SourceFile file = read_named_stream(path);
    if (file.problem && file.problem->id == "checklist.file_missing")
        file.problem->id = "checklist.answers_file_missing";
    if (file.problem)
        fail(file.unreadable ? FailureKind::file : FailureKind::input, std::move(*file.problem));
    return load_answers(file.bytes, path_text(path), checklist, {known, plans, ciso});
}

} // namespace tenken
