#include "formats/report/data.hpp"

#include "base/problem_limit.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "formats/disk/file_form.hpp"
#include "formats/json/reader.hpp"
#include "formats/json/writer.hpp"
#include "formats/model_fields.hpp"
#include "formats/report/block_lines.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace tenken {

void fields(auto& a, Of<TemplateIdentity> auto& made_with)
{
    a("name", made_with.name);
    a("sha256", made_with.sha256);
}

void fields(auto& a, Of<HandIn> auto& hand_in)
{
    a.optional("accepted", hand_in.accepted, is_iso_day);
    a.optional("confirmed", hand_in.confirmed, is_iso_day);
    a.optional("confirmer", hand_in.confirmer);
    a.optional("reason", hand_in.reason);
    a.optional("submitted", hand_in.submitted, is_iso_day);
    a.optional("unfinished", hand_in.unfinished);
    a("version", hand_in.version, [](int version) { return version >= 1; });
}

namespace {

constexpr int format_number = 1;
constexpr std::string_view no_digest = "0000000000000000000000000000000000000000000000000000000000000000";

/// What a section is, and what it states.
struct SectionOfHeader {
    AssessedSection section;
    StatedSection stated;
    std::optional<Exact> previous_score = {}; ///< of the same section in last year's report
};

void fields(auto& a, Of<SectionOfHeader> auto& of)
{
    a("answered", of.stated.answered);
    a("applicable", of.stated.applicable);
    a("clause", of.section.clause);
    a("id", of.section.id);
    a.optional("previous_score", Percentage{of.previous_score});
    a("score", Percentage{of.stated.score});
    a("title", of.section.title);
    a("weight", of.section.weight);
}

/// The days between which was inspected.
struct Period {
    std::string from;
    std::string to;

    [[nodiscard]] bool empty() const { return from.empty(); }
};

void fields(auto& a, Of<Period> auto& period)
{
    a.optional("from", period.from, is_iso_day);
    a.optional("to", period.to, is_iso_day);
}

/// The first line of the block. Data: ReportData to read into, ReportContent to write from.
template <typename Data> struct Header {
    Data& data;
    int items = 0;
    std::string sha256 = std::string(no_digest);
    std::string kind = "report";
    int tenken = format_number;
    Period period = {};
    std::vector<SectionOfHeader> sections = {};
    std::size_t after_digest = 0; ///< bytes written when the digest was
};

void header_fields(auto& a, auto& header)
{
    auto& assessment = header.data.assessment;
    auto& figures = header.data.figures;
    auto& circumstances = assessment.circumstances;
    const auto is_year = [](int year) { return year <= 9999; };
    const auto is_language = [](const std::string& name) { return name == "ja" || name == "en"; };
    a("answered", figures.answered);
    a("applicable", figures.applicable);
    a("by", circumstances.by);
    a("checklist", assessment.checklist);
    a.added("checks", assessment.checks);
    a.optional("ciso", circumstances.ciso);
    a.optional("comment", circumstances.hand_in.remark);
    a.optional("coordinator", circumstances.coordinator);
    a("critical", figures.critical);
    a("damaged", circumstances.damaged);
    a("date", circumstances.date, is_iso_day);
    a("department", circumstances.department);
    a("draft", circumstances.draft);
    a.added("exceptions", figures.exceptions);
    a.optional("form", circumstances.form);
    a("grade", figures.grade);
    a.added("hand_in", circumstances.hand_in);
    a("high", Percentage{figures.high});
    a("items", header.items);
    a("kind", header.kind, [](const std::string& kind) { return kind == "report"; });
    a("lang", header.data.language, is_language);
    a("low", Percentage{figures.low});
    a.or_null("organisation", circumstances.organisation);
    a.optional("period", header.period);
    a.optional("plans", assessment.former_plans);
    a("policy", assessment.policy);
    a.optional("predecessors", circumstances.predecessors);
    a.added("premises_open", assessment.premises_open);
    a.or_null("previous", circumstances.previous);
    a.optional("previous_score", Percentage{circumstances.previous_score});
    a.optional("previous_year", circumstances.previous_year);
    a.or_null("record", circumstances.record);
    a.optional("reference_date", circumstances.reference_date, is_iso_day);
    a("respondents", circumstances.respondents);
    a("result", figures.result);
    a("roles", assessment.roles);
    a("scales", assessment.scales);
    a("score", Percentage{figures.score});
    a("scoring", assessment.scoring);
    a("sections", header.sections);
    a.optional("served_by", circumstances.service.by);
    a.optional("served_record", circumstances.served_record);
    a("sha256", header.sha256);
    if constexpr (requires { a.written(); }) header.after_digest = a.written();
    a.optional("shares", circumstances.service.shares);
    a.optional("staff", circumstances.staff);
    a("status", figures.status);
    a("template", header.data.made_with);
    a("tenken", header.tenken);
    a("year", circumstances.year, is_year);
}

/// For readers that know no scales: whether there is one.
template <typename A> void write_scored(A& a, auto& item)
{
    const bool scored = item.scored();
    if constexpr (A::writing) {
        a("scored", scored);
    } else {
        const auto stated = a.find("scored");
        if (stated && stated->truth() != scored) a.wrong("scored");
    }
}

/// That an item does not apply its state says, but for one that another department answered.
template <typename A> void write_or_read_answer(A& a, auto& item)
{
    if constexpr (A::writing) {
        if (answered_by_server(item) && item.response.not_applicable) return a("answer", not_applicable_name);
    }
    a("answer", item.response.answer);
}

/// A further line of the block.
void item_fields(auto& a, auto& item, auto& stated)
{
    a.or_null("action", item.response.action);
    write_or_read_answer(a, item);
    a.optional("answered_for", item.answered_for);
    a("aspect", item.aspect);
    a("bands", item.bands);
    a("choices", item.choices);
    a("clause", item.clause);
    a("comparable", item.comparable);
    a.optional("counts_as_unknown", item.counts_as_unknown);
    a("covers", item.covers);
    a("criterion", item.criterion);
    a("critical", item.critical);
    a.optional("each", item.each);
    a("evidence", item.response.evidence);
    a.added("evidence_required", item.evidence_required);
    a.added("exception", item.response.exception);
    a.optional("exception_years", item.exception_years, are_years);
    a.optional("finding_years", item.finding_years, are_years);
    a.added("how", item.how);
    a("item", item.instance);
    a.added("level", stated.level);
    a("max", stated.max);
    a("may_be_not_applicable", item.may_be_not_applicable);
    a("meaning", item.meaning);
    a("note", item.response.note);
    a("points", stated.points);
    a.optional("promised", item.promised);
    a("protects", item.protects);
    a("question", item.question);
    a.or_null("reason", item.response.reason);
    a("remark", item.remark);
    a("replaces", item.replaces);
    a.or_null("responses", item.counts);
    a.or_null("scale", item.scale);
    a("scope", item.scope);
    write_scored(a, item);
    a("section", item.section);
    a("state", item.state);
    a.added("tags", item.tags);
    a("threats", item.threats);
    a("type", item.type);
    a("unit", item.unit);
    a.optional("unproved_years", item.unproved_years, are_years);
    a.optional("vouched", item.vouched);
    a("weight", item.weight);
    a.added("when", item.when);
}

std::size_t longest_run_of_backticks(std::string_view text)
{
    std::size_t longest = 0;
    for (auto at = text.find('`'); at != std::string_view::npos; at = text.find('`', at)) {
        const auto end = std::min(text.find_first_not_of('`', at), text.size());
        longest = std::max(longest, end - at);
        at = end;
    }
    return longest;
}

HandInStage stage_of(const HandIn& hand_in)
{
    return !hand_in.accepted.empty() ? HandInStage::accepted
        : !hand_in.submitted.empty() ? HandInStage::submitted
        : !hand_in.confirmed.empty() ? HandInStage::confirmed
                                     : HandInStage::answering;
}

// A number may stand as text, and only `unknown` is a text in a number's place; of a few persons a level.
bool answer_fits_type(AssessedItem& item)
{
    auto& answer = item.response.answer;
    if (!answer) return true;
    const bool of_persons =
        item.answered_for == AnsweredFor::person || item.answered_for == AnsweredFor::declared;
    if (of_persons) return std::holds_alternative<std::string>(*answer);
    const auto* text = std::get_if<std::string>(&*answer);
    if (const auto* chosen = std::get_if<Chosen>(&*answer))
        return item.type == ItemType::choices && !chosen->empty();
    if (item.type == ItemType::choices) return text != nullptr && *text == unknown_level;
    if (item.type != ItemType::number) return text != nullptr;
    if (text == nullptr || *text == unknown_level) return true;
    const auto number = Exact::from_text(*text);
    if (number) answer = *number;
    return number.has_value();
}

std::vector<SectionOfHeader> sections_of(const ReportContent& content)
{
    std::vector<SectionOfHeader> sections;
    const auto& previous = content.assessment.circumstances.previous_sections;
    for (std::size_t i = 0; i < content.assessment.sections.size(); ++i) {
        const auto& section = content.assessment.sections[i];
        sections.push_back({section, content.figures.sections.at(i)});
        if (const auto before = previous.find(section.id); before != previous.end())
            sections.back().previous_score = before->second;
    }
    return sections;
}

/// Reads the lines of a block.
class BlockReader {
public:
    BlockReader(const BlockLines& block, const std::string& file)
        : block_(block)
        , place_{file, block.first, 0, {}}
    {
        result_.header_line = block.first;
        result_.form = block.form;
    }

    ReportBlock run()
    {
        read_header();
        auto& data = result_.data;
        const std::size_t expected = std::min(block_.lines.size() - 1, most_expected);
        data.assessment.items.reserve(expected);
        data.figures.items.reserve(expected);
        for (std::size_t i = 1; i < block_.lines.size() && problems_.size() < most_problems; ++i)
            read_item(i);
        if (problems_.empty()) check_references();
        if (!problems_.empty()) fail(FailureKind::input, problems_);
        result_.actual_sha256 = digest_.hex();
        return std::move(result_);
    }

private:
    static constexpr std::size_t most_expected = 1000; ///< lines for which there is room from the beginning

    void go_to(std::size_t line) { place_.line = block_.first + line; }

    void wrong(const char* name) { problems_.push_back(problem_at(place_, "verify.member", name)); }

    std::optional<JsonValue> object_in(std::string_view line)
    {
        const auto value = text_.parse(line);
        if (value && value->is_object()) return value;
        problems_.push_back(problem_at(place_, "verify.bad_line"));
        return std::nullopt;
    }

    void read_header()
    {
        const auto object = object_in(block_.lines.front());
        if (!object) fail(FailureKind::input, problems_);
        const auto format = object->find("tenken");
        if (!format || format->is_text() || format->number() != Exact(format_number))
            fail_at(FailureKind::input, place_, "verify.unknown_format",
                format ? format->canonical() : std::string("null"));
        result_.older = !object->find("checks");
        Header<ReportData> header{result_.data};
        JsonReader reader(*object, place_, problems_, "verify.member");
        header_fields(reader, header);
        take(header);
        if (header.items + 1 != static_cast<int>(block_.lines.size())) {
            const auto items = object->find("items");
            problems_.push_back(problem_at(place_, "verify.item_count",
                items ? items->canonical() : std::string("null"), block_.lines.size() - 1));
        }
        digest_.update(object->canonical("sha256")).update("\n");
    }

    void take(Header<ReportData>& header)
    {
        auto& data = result_.data;
        auto& circumstances = data.assessment.circumstances;
        result_.stated_sha256 = std::move(header.sha256);
        circumstances.period_from = std::move(header.period.from);
        circumstances.period_to = std::move(header.period.to);
        circumstances.hand_in.stage = stage_of(circumstances.hand_in);
        for (auto& [section, stated, previous_score] : header.sections) {
            if (previous_score) circumstances.previous_sections.emplace(section.id, *previous_score);
            data.assessment.sections.push_back(std::move(section));
            data.figures.sections.push_back(std::move(stated));
        }
    }

    void read_item(std::size_t line)
    {
        go_to(line);
        digest_.update(block_.line(line)).update("\n");
        const auto object = object_in(block_.lines[line]);
        if (!object) return;
        AssessedItem& item = result_.data.assessment.items.emplace_back();
        JsonReader reader(*object, place_, problems_, "verify.member");
        item_fields(reader, item, result_.data.figures.items.emplace_back());
        take_not_applicable(item);
        if (!answer_fits_type(item)) wrong("answer");
    }

    static void take_not_applicable(AssessedItem& item)
    {
        auto& response = item.response;
        const bool said = answered_by_server(item) && item.scored() &&
            response.answer == Value(std::string(not_applicable_name));
        if (said) response.answer.reset();
        response.not_applicable = said || item.state == State::not_applicable;
    }

    // What scoring and rendering rely on.
    void check_references()
    {
        const auto& assessment = result_.data.assessment;
        std::set<std::string_view> sections;
        for (const auto& section : assessment.sections) sections.insert(section.id);
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < assessment.items.size(); ++i) {
            go_to(i + 1);
            const auto& item = assessment.items[i];
            if (!seen.insert(item.instance).second) wrong("item");
            if (!sections.contains(item.section)) wrong("section");
            const Scale* scale = assessment.find_scale(item.scale);
            if (item.scored() && scale == nullptr) wrong("scale");
            if (scale != nullptr) check_levels(item, *scale);
        }
    }

    void check_levels(const AssessedItem& item, const Scale& scale)
    {
        const auto unknown = [&](const std::string& level) { return scale.find(level) == nullptr; };
        if (std::ranges::any_of(item.bands, unknown, &Band::level)) wrong("bands");
        if (std::ranges::any_of(item.counts, [&](const auto& count) {
                return count.first != not_applicable_name && unknown(count.first);
            }))
            wrong("responses");
    }

    const BlockLines& block_;
    Place place_; ///< of the line at hand
    JsonText text_;
    Problems problems_;
    Sha256 digest_;
    ReportBlock result_;
};

/// Behind what `out` holds already; the digest, which comes back, is of what comes behind.
std::string append_lines(std::string& out, const ReportContent& content)
{
    constexpr std::size_t digits = no_digest.size();
    constexpr std::size_t member_size = std::string_view("\"sha256\":\"\"").size() + digits;
    constexpr std::size_t about_one_line = 1024;
    const std::size_t start = out.size();
    Header<const ReportContent> header{content, static_cast<int>(content.assessment.items.size())};
    header.period = {
        content.assessment.circumstances.period_from, content.assessment.circumstances.period_to};
    header.sections = sections_of(content);

    out.reserve(start + (content.assessment.items.size() + 16) * about_one_line);
    JsonWriter writer(out);
    header_fields(writer, header);
    writer.close();
    out += '\n';
    for (std::size_t i = 0; i < content.assessment.items.size(); ++i) {
        JsonWriter line(out);
        item_fields(line, content.assessment.items[i], content.figures.items.at(i));
        line.close();
        out += '\n';
    }
    const std::string_view all = out;
    const auto before = all.substr(start, header.after_digest - member_size - start);
    const auto behind = all.substr(header.after_digest + 1);
    auto digest = Sha256().update(before).update(behind).hex();
    out.replace(header.after_digest - 1 - digits, digits, digest);
    return digest;
}

std::string append_fenced_block(std::string& report, const ReportContent& content)
{
    constexpr std::size_t shortest = 3;
    constexpr std::string_view opening = "```jsonl\n";
    const std::size_t start = report.size();
    report += opening;
    auto digest = append_lines(report, content);
    const auto lines = std::string_view(report).substr(start + opening.size());
    const std::size_t fence = std::max(shortest, longest_run_of_backticks(lines) + 1);
    report.append(fence, '`') += '\n';
    report.insert(start, fence - shortest, '`');
    return digest;
}

std::string append_page_block(std::string& report, const ReportContent& content)
{
    (report += page_block_opening) += '\n';
    const std::size_t start = report.size();
    auto digest = append_lines(report, content);
    escape_for_page(report, start);
    (report += page_block_closing) += '\n';
    return digest;
}

} // namespace

std::string write_report_data(const ReportData& data)
{
    std::string lines;
    append_lines(lines, ReportContent{data.assessment, data.figures, data.language, data.made_with});
    return lines;
}

std::string append_report_block(std::string& report, const ReportContent& content, DocumentForm form)
{
    return form == DocumentForm::html ? append_page_block(report, content)
                                      : append_fenced_block(report, content);
}

namespace {

ReportBlock read_last_block(std::string_view bytes, const std::string& file)
{
    if (!is_valid_utf8(bytes)) {
        const std::size_t invalid = utf8::first_invalid(bytes).value_or(0);
        const Place place{file, text_lines(bytes.substr(0, invalid + 1)).size(), 0, {}};
        fail_at(FailureKind::input, place, "verify.not_utf8");
    }
    const auto block = find_report_block(bytes);
    if (!block || block->lines.empty()) {
        const Place place{file, suspected_fence_line(bytes), 0, {}};
        fail_at(FailureKind::input, place, "verify.no_block");
    }
    return BlockReader(*block, file).run();
}

} // namespace

ReportBlock read_report_data(std::string_view bytes, const std::string& file)
{
    try {
        return read_last_block(bytes, file);
    } catch (const Failure&) {
        if (auto form = form_problem(file, bytes)) fail(FailureKind::input, std::move(*form));
        throw;
    }
}

} // namespace tenken
