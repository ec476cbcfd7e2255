#include "rollup/kept.hpp"

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "rollup/standing.hpp"
#include "scoring/breakdown.hpp"
#include "scoring/exceptions.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace tenken {

namespace {

constexpr const char* some_word = "vouched"; // that there is a word, not which

// Free answers are as good as notes: that there is one is kept, not what it is.
AssessedItem without_words(AssessedItem item)
{
    item.criterion.clear();
    item.response.note.clear();
    item.response.evidence.clear();
    item.response.action = {};
    item.response.exception.reset();
    item.finding_years.clear();
    item.exception_years.clear();
    item.unproved_years.clear();
    if (item.promised) item.promised = Promise{};
    if (!item.vouched.empty()) item.vouched = some_word;
    if (item.type == ItemType::text && item.response.answer) item.response.answer = std::string();
    return item;
}

bool same_answer_kept(const AssessedItem& item, const AssessedItem& bare)
{
    if (item.response.answer.has_value() != bare.response.answer.has_value()) return false;
    return item.type == ItemType::text || item.response.answer == bare.response.answer;
}

bool is_kept_as(const AssessedItem& item, const AssessedItem& bare)
{
    const auto own = [](const AssessedItem& one) {
        return std::tie(one.instance, one.state, one.response.not_applicable, one.response.reason, one.counts,
            one.meaning, one.weight, one.section, one.clause, one.covers, one.question, one.type, one.scale,
            one.unit, one.bands, one.choices, one.critical, one.may_be_not_applicable, one.scope, one.aspect,
            one.protects, one.threats, one.replaces, one.comparable, one.remark, one.how,
            one.evidence_required, one.tags, one.when, one.answered_for, one.counts_as_unknown);
    };
    return own(item) == own(bare) && item.vouched.empty() == bare.vouched.empty() &&
        item.promised.has_value() == bare.promised.has_value() && same_answer_kept(item, bare);
}

std::size_t hash_of_answer(const AssessedItem& item)
{
    const std::hash<std::string_view> hash;
    std::size_t sum = hash(item.instance) * 31 + static_cast<std::size_t>(item.state);
    if (item.response.answer && item.type != ItemType::text) {
        for (const auto& text : texts_of(*item.response.answer)) sum = sum * 31 + hash(text);
    }
    for (const auto& [level, count] : item.counts)
        sum = (sum * 31 + hash(level)) * 31 + static_cast<std::size_t>(count);
    return sum;
}

bool is_same_clause(const Clause& a, const Clause& b)
{
    const auto same = [](const Obligation& one, const Obligation& other) {
        return one.id == other.id && one.summary == other.summary;
    };
    return a.id == b.id && a.title == b.title && std::ranges::equal(a.obligations, b.obligations, same);
}

bool is_same_section(const AssessedSection& a, const AssessedSection& b)
{
    return std::tie(a.id, a.title, a.clause, a.weight) == std::tie(b.id, b.title, b.clause, b.weight);
}

bool is_framed_by(const Assessment& assessment, const Assessment& frame)
{
    const auto parts = [](const Assessment& one) {
        return std::tie(one.checklist, one.policy.title, one.policy.edition, one.scales, one.scoring);
    };
    return parts(assessment) == parts(frame) &&
        std::ranges::equal(assessment.sections, frame.sections, is_same_section) &&
        std::ranges::equal(assessment.policy.clauses, frame.policy.clauses, is_same_clause);
}

std::uint64_t short_digest(std::string_view text)
{
    const std::string hex = sha256_hex(text);
    std::uint64_t number = 0;
    std::from_chars(hex.data(), hex.data() + 16, number, 16);
    return number == 0 ? 1 : number;
}

// Fields one behind the other, each with its length, so that no two different lists read the same.
void append_field(std::string& packed, std::string_view text)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    for (int shift = 0; shift < 32; shift += 8) packed += static_cast<char>(size >> shift & 0xFFU);
    packed += text;
}

std::string_view field_at(std::string_view packed, std::size_t at)
{
    std::size_t size = 0;
    for (std::size_t i = 4; i-- > 0;) size = size << 8 | static_cast<unsigned char>(packed[at + i]);
    return packed.substr(at + 4, size);
}

std::string packed_words(const Response& response)
{
    std::string packed;
    append_field(packed, response.note);
    for (const auto& piece : response.evidence) append_field(packed, piece);
    return packed;
}

std::optional<KeptText> kept_text(const AssessedItem& item, std::size_t index)
{
    const auto& response = item.response;
    if (response.note.empty() && response.evidence.empty()) return std::nullopt;
    KeptText text;
    text.item = static_cast<std::uint32_t>(index);
    text.words = short_digest(packed_words(response));
    if (response.note.size() < shortest_note) return text;
    const std::string note = utf8::comparable_form(response.note);
    const auto characters = utf8::characters(note);
    if (characters < shortest_note) return text;
    text.note = short_digest(note);
    text.note_characters = static_cast<std::uint32_t>(characters);
    return text;
}

std::optional<Result> result_of_section(const Assessment& assessment, const std::string& section)
{
    bool applies = false;
    Result worst = Result::good;
    const auto at_least = [&](Result result) { worst = std::min(worst, result); };
    for (const auto& item : assessment.items) {
        if (item.section != section || !item.scored()) continue;
        if (item.state == State::answered || item.state == State::open) applies = true;
        if (is_finding(assessment, item) || exception_in_force(assessment, item)) at_least(Result::findings);
        if (item.critical && stands_at_finding(assessment, item) && !exception_in_force(assessment, item))
            at_least(Result::needs_improvement);
    }
    for (const auto& cause : causes_to_confirm(assessment)) {
        const auto* item = assessment.find_item(cause.id);
        if (item != nullptr && item->section == section) at_least(Result::to_confirm);
    }
    return applies || worst != Result::good ? std::optional(worst) : std::nullopt;
}

void keep_figures(DepartmentYear& kept, const Assessment& assessment, const Score& figures)
{
    kept.score = figures.value;
    kept.low = figures.low;
    kept.high = figures.high;
    kept.grade = figures.grade;
    kept.tally = figures.tally;
    kept.status = figures.status;
    kept.result = figures.result;
    kept.not_applicable = figures.not_applicable;
    kept.critical = figures.critical;
    kept.exceptions = figures.exceptions;
    kept.causes = figures.causes;
    kept.contradictions =
        static_cast<int>(std::ranges::count(assessment.checks, true, &AssessedCheck::holds));
    kept.sections.reserve(figures.sections.size());
    for (const auto& section : figures.sections)
        kept.sections.push_back({section.tally, result_of_section(assessment, section.id)});
}

void keep_circumstances(DepartmentYear& kept, const Assessment& assessment)
{
    const auto& circumstances = assessment.circumstances;
    kept.department = circumstances.department;
    kept.year = circumstances.year;
    kept.year_before = circumstances.year - 1;
    kept.date = circumstances.date;
    kept.period_from = circumstances.period_from;
    kept.period_to = circumstances.period_to;
    kept.reference_date = circumstances.reference_date;
    kept.roles = assessment.roles;
    kept.coordinated_by = circumstances.coordinator;
    kept.respondents = circumstances.respondents;
    kept.staff = circumstances.staff;
    kept.stage = circumstances.hand_in.stage;
    kept.version = circumstances.hand_in.version;
    if (circumstances.damaged) kept.doubts.push_back(Exclusion::damaged);
    if (circumstances.draft) kept.doubts.push_back(Exclusion::draft);
}

DepartmentYear identified(const ReportToRollUp& report)
{
    DepartmentYear result;
    result.source = report.source;
    result.block_sha256 = report.block_sha256;
    if (!report.verified) result.doubts.push_back(Exclusion::unverified);
    return result;
}

void keep_texts(DepartmentYear& kept, const std::vector<AssessedItem>& items)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& item = items[i];
        if (!item.finding_years.empty())
            kept.earlier_findings.push_back({static_cast<std::uint32_t>(i), item.finding_years});
        if (item.state == State::answered && !item.response.evidence.empty()) ++kept.with_evidence;
        if (const auto text = kept_text(item, i)) kept.texts.push_back(*text);
    }
    kept.texts.shrink_to_fit();
    kept.earlier_findings.shrink_to_fit();
}

void keep_plans(DepartmentYear& kept, const Assessment& assessment)
{
    for (std::size_t i = 0; i < assessment.items.size(); ++i) {
        const auto& item = assessment.items[i];
        if (!is_finding(assessment, item)) continue;
        ++kept.findings;
        const auto& action = item.response.action;
        if (action.empty()) continue;
        kept.plans.push_back(
            {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(kept.packed_plans.size())});
        for (const auto* text : {&action.due, &action.owner, &action.what})
            append_field(kept.packed_plans, *text);
    }
    kept.plans.shrink_to_fit();
    kept.packed_plans.shrink_to_fit();
}

} // namespace

SharedParts KeptItems::share(const Assessment& assessment)
{
    const std::lock_guard lock(mutex_);
    SharedParts shared{frame(assessment), {}};
    shared.items.reserve(assessment.items.size());
    for (const auto& one : assessment.items) shared.items.push_back(item(one));
    return shared;
}

std::shared_ptr<const Assessment> KeptItems::share_frame(const Assessment& assessment)
{
    const std::lock_guard lock(mutex_);
    return frame(assessment);
}

const AssessedItem* KeptItems::item(const AssessedItem& item)
{
    const std::size_t hash = hash_of_answer(item);
    const auto [first, last] = items_.equal_range(hash);
    for (auto at = first; at != last; ++at) {
        if (is_kept_as(item, *at->second)) return at->second.get();
    }
    return items_.emplace(hash, std::make_unique<const AssessedItem>(without_words(item)))->second.get();
}

std::shared_ptr<const Assessment> KeptItems::frame(const Assessment& assessment)
{
    for (const auto& frame : frames_) {
        if (is_framed_by(assessment, *frame)) return frame;
    }
    auto frame = std::make_shared<Assessment>();
    frame->checklist = assessment.checklist;
    frame->policy = assessment.policy;
    frame->scales = assessment.scales;
    frame->scoring = assessment.scoring;
    frame->sections = assessment.sections;
    frames_.push_back(std::move(frame));
    return frames_.back();
}

bool DepartmentYear::has_finding(const AssessedItem& item) const
{
    return is_finding(*frame, item) && std::ranges::find(exceptions, item.instance) == exceptions.end();
}

const KeptText* DepartmentYear::text_of(std::size_t index) const
{
    const auto at = std::ranges::lower_bound(texts, index, {}, &KeptText::item);
    return at == texts.end() || at->item != index ? nullptr : &*at;
}

Action DepartmentYear::action_of(const KeptPlan& plan) const
{
    std::size_t at = plan.packed_at;
    const auto next = [&] {
        const auto text = field_at(packed_plans, at);
        at += 4 + text.size();
        return std::string(text);
    };
    Action action;
    for (auto* text : {&action.due, &action.owner, &action.what}) *text = next();
    return action;
}

std::string_view DepartmentYear::due_of(const KeptPlan& plan) const
{
    return field_at(packed_plans, plan.packed_at);
}

const KeptSection* DepartmentYear::section(std::string_view id) const
{
    const auto at = std::ranges::find(frame->sections, id, &AssessedSection::id);
    const auto index = static_cast<std::size_t>(at - frame->sections.begin());
    return index < sections.size() ? &sections[index] : nullptr;
}

const std::vector<int>& DepartmentYear::finding_years_of(std::size_t index) const
{
    static const std::vector<int> none;
    const auto at = std::ranges::lower_bound(earlier_findings, index, {}, &EarlierFindings::item);
    return at == earlier_findings.end() || at->item != index ? none : at->years;
}

DepartmentYear outline(const ReportToRollUp& report, KeptItems& shared)
{
    auto result = identified(report);
    keep_circumstances(result, report.assessment);
    result.frame = shared.share_frame(report.assessment);
    return result;
}

DepartmentYear kept(const ReportToRollUp& report, const Score& figures, KeptItems& shared)
{
    const auto& assessment = report.assessment;
    auto result = identified(report);
    keep_circumstances(result, assessment);
    keep_figures(result, assessment, figures);
    result.former_plans = assessment.former_plans;
    keep_texts(result, assessment.items);
    keep_plans(result, assessment);
    auto parts = shared.share(assessment);
    result.frame = std::move(parts.frame);
    result.items = std::move(parts.items);
    for (const auto& one : unconfirmed_obligations(assessment))
        result.unconfirmed.push_back(result.frame->policy.find_obligation(one.obligation->id));
    result.unconfirmed.shrink_to_fit();
    return result;
}

} // namespace tenken
