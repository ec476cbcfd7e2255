#include "base/date.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "formats/json/exact.hpp"
#include "formats/json/former_plan.hpp"
#include "formats/json/members.hpp"
#include "formats/json/strict.hpp"
#include "formats/report/block_lines.hpp"
#include "formats/report/data.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace tenken {

namespace {

using Json = nlohmann::json;

template <typename Names> auto named(const JsonMembers& members, std::string_view name, const Names& names)
{
    const auto value = value_in(names, members.text(name));
    if (!value) members.wrong(name);
    return value.value_or(names.front().value);
}

Policy read_policy(const JsonMembers& json)
{
    Policy policy;
    policy.title = json.text("title");
    policy.edition = json.text("edition");
    json.each("clauses", [&](const JsonMembers& entry) {
        Clause clause;
        clause.id = entry.text("id");
        clause.title = entry.text("title");
        entry.each("obligations", [&](const JsonMembers& obligation) {
            clause.obligations.push_back({obligation.text("id"), obligation.text("summary"), {}});
        });
        policy.clauses.push_back(std::move(clause));
    });
    return policy;
}

Scale read_scale(const JsonMembers& json)
{
    Scale scale;
    scale.id = json.text("id");
    json.each("levels", [&](const JsonMembers& level) {
        scale.levels.push_back({level.text("id"), level.text("label"), level.text("mark"),
            level.text("printed"), level.number("points"), level.truth("finding")});
    });
    if (scale.levels.empty() || scale.highest() <= Exact(0)) json.wrong("levels");
    if (json.value("not_applicable").is_null()) return scale;
    const auto offered = json.object("not_applicable");
    NotApplicable not_applicable{offered.text("label"), offered.text("mark"), {}};
    offered.each("reasons", [&](const JsonMembers& reason) {
        not_applicable.reasons.push_back({reason.text("id"), reason.text("label")});
    });
    scale.not_applicable = std::move(not_applicable);
    return scale;
}

ScoringRules read_scoring(const JsonMembers& json)
{
    ScoringRules rules;
    rules.method = named(json, "method", scoring_method_names);
    rules.not_applicable = named(json, "not_applicable", not_applicable_rule_names);
    json.each("grades", [&](const JsonMembers& grade) {
        rules.grades.push_back({grade.number("min"), grade.text("label")});
    });
    return rules;
}

std::string day_or_nothing(const JsonMembers& json, std::string_view name)
{
    if (!json.has(name)) return {};
    const auto day = json.text(name);
    if (!parse_iso_date(day)) json.wrong(name);
    return day;
}

// Reports that were written before there were versions have no such member.
HandIn read_hand_in(const JsonMembers& header)
{
    HandIn hand_in;
    if (!header.has("hand_in")) return hand_in;
    const auto json = header.object("hand_in");
    hand_in.version = json.count("version");
    if (hand_in.version < 1) json.wrong("version");
    if (json.has("reason")) hand_in.reason = json.text("reason");
    if (json.has("confirmer")) hand_in.confirmer = json.text("confirmer");
    hand_in.confirmed = day_or_nothing(json, "confirmed");
    hand_in.submitted = day_or_nothing(json, "submitted");
    hand_in.accepted = day_or_nothing(json, "accepted");
    hand_in.stage = !hand_in.accepted.empty() ? HandInStage::accepted
        : !hand_in.submitted.empty()          ? HandInStage::submitted
        : !hand_in.confirmed.empty()          ? HandInStage::confirmed
                                              : HandInStage::answering;
    return hand_in;
}

std::vector<FormerPlan> read_former_plans(const JsonMembers& header)
{
    std::vector<FormerPlan> plans;
    if (!header.has("plans")) return plans;
    for (const auto& entry : header.value("plans")) {
        auto plan = former_plan_from_json(entry);
        if (plan)
            plans.push_back(std::move(*plan));
        else
            header.wrong("plans");
    }
    return plans;
}

Circumstances read_circumstances(const JsonMembers& header)
{
    Circumstances circumstances;
    circumstances.organisation = header.text_or_null("organisation");
    circumstances.department = header.text("department");
    if (header.has("coordinator")) circumstances.coordinator = header.text("coordinator");
    circumstances.year = header.count("year");
    if (circumstances.year > 9999) header.wrong("year");
    circumstances.date = header.text("date");
    if (!parse_iso_date(circumstances.date)) header.wrong("date");
    circumstances.by = header.text("by");
    circumstances.hand_in = read_hand_in(header);
    circumstances.respondents = header.count("respondents");
    if (header.has("staff")) circumstances.staff = header.count("staff");
    if (header.has("period")) {
        const auto period = header.object("period");
        circumstances.period_from = day_or_nothing(period, "from");
        circumstances.period_to = day_or_nothing(period, "to");
    }
    circumstances.reference_date = day_or_nothing(header, "reference_date");
    circumstances.draft = header.truth("draft");
    circumstances.damaged = header.truth("damaged");
    circumstances.record = header.text_or_null("record");
    circumstances.previous = header.text_or_null("previous");
    if (header.has("previous_year")) circumstances.previous_year = header.count("previous_year");
    return circumstances;
}

void read_header(const JsonMembers& header, ReportData& data)
{
    auto& assessment = data.assessment;
    auto& figures = data.figures;
    data.language = header.text("lang");
    if (data.language != "ja" && data.language != "en") header.wrong("lang");
    const auto made_with = header.object("template");
    data.made_with = {made_with.text("name"), made_with.text("sha256")};
    assessment.circumstances = read_circumstances(header);
    assessment.former_plans = read_former_plans(header);
    assessment.roles = header.texts("roles");
    const auto checklist = header.object("checklist");
    assessment.checklist = {
        checklist.text("id"), checklist.text("edition"), checklist.text("title"), checklist.text("sha256")};
    assessment.policy = read_policy(header.object("policy"));
    header.each("scales", [&](const JsonMembers& scale) { assessment.scales.push_back(read_scale(scale)); });
    assessment.scoring = read_scoring(header.object("scoring"));
    header.each("sections", [&](const JsonMembers& section) {
        assessment.sections.push_back(
            {section.text("id"), section.text("title"), section.text("clause"), section.number("weight")});
        figures.sections.push_back(
            {section.number_or_null("score"), section.count("answered"), section.count("applicable")});
    });
    figures.score = header.number_or_null("score");
    figures.low = header.number_or_null("low");
    figures.high = header.number_or_null("high");
    figures.answered = header.count("answered");
    figures.applicable = header.count("applicable");
    if (!header.value("grade").is_null()) figures.grade = header.text("grade");
    figures.status = header.text("status");
    figures.result = header.text("result");
    figures.critical = header.texts("critical");
}

std::optional<Value> read_answer(const JsonMembers& json, ItemType type)
{
    const Json& answer = json.value("answer");
    if (answer.is_null()) return std::nullopt;
    if (type == ItemType::number && answer != Json(unknown_level)) {
        if (const auto number = exact_from_json(answer)) return *number;
    } else if (answer.is_string()) {
        return answer.get<std::string>();
    }
    json.wrong("answer");
    return std::nullopt;
}

std::map<std::string, int> read_counts(const JsonMembers& json)
{
    if (json.value("responses").is_null()) return {};
    std::map<std::string, int> counts;
    const auto members = json.object("responses");
    const Json& responses = json.value("responses");
    if (!responses.is_object()) return {};
    for (const auto& entry : responses.items()) counts[entry.key()] = members.count(entry.key());
    return counts;
}

AssessedItem read_item(const JsonMembers& json)
{
    AssessedItem item;
    item.instance = json.text("item");
    item.section = json.text("section");
    item.clause = json.text("clause");
    item.covers = json.texts("covers");
    item.question = json.text("question");
    item.type = named(json, "type", item_type_names);
    item.scale = json.text_or_null("scale");
    item.unit = json.text("unit");
    json.each("bands", [&](const JsonMembers& band) {
        item.bands.push_back({band.number("min"), band.text("level")});
    });
    json.each("choices", [&](const JsonMembers& choice) {
        item.choices.push_back({choice.text("id"), choice.text("label")});
    });
    item.meaning = json.text("meaning");
    item.weight = json.number("weight");
    item.critical = json.truth("critical");
    item.may_be_not_applicable = json.truth("may_be_not_applicable");
    item.scope = named(json, "scope", scope_names);
    if (!json.value("aspect").is_null()) item.aspect = named(json, "aspect", aspect_names);
    for (const auto& name : json.texts("protects")) {
        const auto property = value_in(property_names, name);
        if (!property) json.wrong("protects");
        item.protects.push_back(property.value_or(Property::confidentiality));
    }
    item.threats = json.texts("threats");
    item.replaces = json.texts("replaces");
    item.comparable = json.truth_or_null("comparable");
    item.remark = json.text("remark");
    item.state = named(json, "state", state_names);
    item.response.answer = read_answer(json, item.type);
    item.response.not_applicable = item.state == State::not_applicable;
    item.response.reason = json.text_or_null("reason");
    item.response.note = json.text("note");
    item.response.evidence = json.texts("evidence");
    if (!json.value("action").is_null()) {
        const auto action = json.object("action");
        item.response.action = {action.text("what"), action.text("owner"), action.text("due")};
    }
    item.counts = read_counts(json);
    item.criterion = json.text("criterion");
    if (json.has("finding_years")) {
        const auto years = years_from_json(json.value("finding_years"));
        if (!years) json.wrong("finding_years");
        item.finding_years = years.value_or(std::vector<int>{});
    }
    if (json.has("vouched")) item.vouched = json.text("vouched");
    return item;
}

// What scoring and rendering rely on.
void check_references(
    const Assessment& assessment, const std::string& file, std::size_t header_line, Problems& problems)
{
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < assessment.items.size(); ++i) {
        const auto& item = assessment.items[i];
        const Place place{file, header_line + 1 + i, 0, {}};
        const auto wrong = [&](std::string name) {
            problems.push_back({"verify.member", {std::move(name)}, place});
        };
        if (!seen.insert(item.instance).second) wrong("item");
        if (assessment.find_section(item.section) == nullptr) wrong("section");
        const Scale* scale = assessment.find_scale(item.scale);
        if (item.scored() && scale == nullptr) wrong("scale");
        if (scale == nullptr) continue;
        const auto unknown = [&](const std::string& level) { return scale->find(level) == nullptr; };
        if (std::ranges::any_of(item.bands, unknown, &Band::level)) wrong("bands");
        if (std::ranges::any_of(item.counts, [&](const auto& count) {
                return count.first != not_applicable_name && unknown(count.first);
            }))
            wrong("responses");
    }
}

Json read_line(std::string_view line, const Place& place, Problems& problems)
{
    auto json = parse_strict_json(line);
    if (json && json->is_object()) return std::move(*json);
    problems.push_back({"verify.bad_line", {}, place});
    return nullptr;
}

std::string digest(Json header, const std::vector<std::string_view>& lines)
{
    header.erase("sha256");
    Sha256 sha256;
    sha256.update(header.dump() + "\n");
    for (std::size_t i = 1; i < lines.size(); ++i) sha256.update(lines[i]).update("\n");
    return sha256.hex();
}

} // namespace

ReportBlock read_report_data(std::string_view bytes, const std::string& file)
{
    const auto fail = [&](std::string_view id, std::vector<std::string> args = {}, std::size_t line = 0) {
        return Failure(
            FailureKind::input, Problem{std::string(id), std::move(args), Place{file, line, 0, {}}});
    };
    if (const auto invalid = utf8::first_invalid(bytes))
        throw fail("verify.not_utf8", {}, text_lines(bytes.substr(0, *invalid + 1)).size());
    const auto block = find_report_block(bytes);
    if (!block || block->lines.empty()) throw fail("verify.no_block", {}, suspected_fence_line(bytes));

    Problems problems;
    ReportBlock result;
    result.header_line = block->first;
    const auto place = [&](std::size_t line) { return Place{file, block->first + line, 0, {}}; };
    const Json header = read_line(block->lines.front(), place(0), problems);
    if (!problems.empty()) throw Failure(FailureKind::input, problems);
    if (const auto version = header.find("tenken"); version == header.end() || *version != 1) {
        throw fail(
            "verify.unknown_format", {version == header.end() ? "null" : version->dump()}, block->first);
    }
    const JsonMembers members(header, place(0), problems);
    if (members.text("kind") != "report") members.wrong("kind");
    read_header(members, result.data);
    result.stated_sha256 = members.text("sha256");
    if (members.count("items") + 1 != static_cast<int>(block->lines.size())) {
        problems.push_back({"verify.item_count",
            {header.value("items", Json()).dump(), std::to_string(block->lines.size() - 1)}, place(0)});
    }
    for (std::size_t i = 1; i < block->lines.size(); ++i) {
        const Json json = read_line(block->lines[i], place(i), problems);
        if (!json.is_object()) continue;
        const JsonMembers item(json, place(i), problems);
        result.data.assessment.items.push_back(read_item(item));
        result.data.figures.items.push_back({item.number_or_null("points"), item.number_or_null("max")});
    }
    if (problems.empty()) check_references(result.data.assessment, file, block->first, problems);
    if (!problems.empty()) throw Failure(FailureKind::input, problems);
    result.actual_sha256 = digest(header, block->lines);
    return result;
}

} // namespace tenken
