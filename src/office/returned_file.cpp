#include "office/returned_file.hpp"

#include "base/folded_name.hpp"
#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/file_system.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/line.hpp"
#include "formats/record/record.hpp"
#include "interview/describe.hpp"
#include "model/names.hpp"
#include "office/returned_answers.hpp"
#include "office/returned_numbers.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace tenken {

namespace {

namespace fs = std::filesystem;
using Part = ResponseChange::Part;

std::string ending_of(const fs::path& path) { return utf8::case_folded(path_text(path.extension())); }

Place whole(const IncomingFile& file) { return {file.shown, 0, 0, {}}; }

/// What a part of an answer says; empty: nothing.
class PartInWords {
public:
    PartInWords(const Words& words, const Item& item, const Scale* scale)
        : words_(words)
        , item_(item)
        , scale_(scale)
    {
    }

    [[nodiscard]] std::string operator()(const Response& response, Part part) const
    {
        switch (part) {
        case Part::answer:
            return answer(response);
        case Part::note:
            return response.note;
        case Part::evidence:
            return words_.list(response.evidence);
        case Part::action:
            return joined(std::array{response.action.what, response.action.owner, response.action.due}, " ");
        case Part::exception:
            return response.exception ? interview::exception_in_words(words_, *response.exception) : "";
        }
        return {};
    }

private:
    [[nodiscard]] std::string option(const std::string& id) const
    {
        const auto options = options_of(item_, scale_);
        const auto at = std::ranges::find(options, id, &SheetOption::id);
        return at == options.end() ? id : option_text(*at);
    }

    [[nodiscard]] std::string answer(const Response& response) const
    {
        if (response.not_applicable) return option("not_applicable");
        if (!response.counts.empty())
            return words_.list(response.counts,
                [&](const auto& count) { return option(count.first) + " " + std::to_string(count.second); });
        if (!response.answer) return {};
        if (const auto* number = std::get_if<Exact>(&*response.answer)) return number->text() + item_.unit;
        return words_.list(texts_of(*response.answer), [&](const auto& id) { return option(id); });
    }

    const Words& words_;
    const Item& item_;
    const Scale* scale_;
};

/// Says where sheet and record disagree, and what each has.
class DisagreementInWords {
public:
    DisagreementInWords(
        const IncomingFile& file, const ReturnedAnswers& returned, const MeetingRecord& meeting)
        : file_(file)
        , returned_(returned)
        , meeting_(meeting)
        , words_(meeting.words)
    {
    }

    [[nodiscard]] Problem operator()(const Disagreement& one) const
    {
        switch (one.of) {
        case Disagreement::Of::response:
            return of_response(one.id, one.part);
        case Disagreement::Of::subjects:
            return of_subjects(one.id);
        case Disagreement::Of::former_plan:
            return of_former_plan(one.id);
        case Disagreement::Of::check_word:
            return of_check_word(one.id);
        }
        return {};
    }

    /// Of a text of which the sheet had the beginning alone.
    [[nodiscard]] Problem of_cut(const Disagreement& one) const
    {
        constexpr const char* id = "returned.cut";
        if (one.of == Disagreement::Of::response)
            return at_place(returned_.places, std::pair(one.id, one.part), id);
        return at_place(
            one.of == Disagreement::Of::former_plan ? returned_.plan_places : returned_.check_places, one.id,
            id);
    }

private:
    [[nodiscard]] Problem of_response(const std::string& instance, Part part) const
    {
        constexpr std::array parts{"returned.part.answer", "returned.part.note", "returned.part.evidence",
            "returned.part.action", "returned.part.exception"};
        const auto* item = meeting_.checklist.find_item(item_of(instance));
        const PartInWords said(words_, *item, meeting_.checklist.find_scale(item->scale));
        const auto* now = in_record().find(instance);
        return told(returned_.places, std::pair(instance, part),
            words_(parts[static_cast<std::size_t>(part)], instance),
            said(in_sheet().responses.at(instance).said, part),
            said(now == nullptr ? Response{} : *now, part));
    }

    [[nodiscard]] Problem of_subjects(const std::string& kind) const
    {
        const auto now = in_record().subjects.find(kind);
        return told(returned_.subject_places, kind,
            words_("returned.part.subjects", meeting_.checklist.find_subject_kind(kind)->label),
            words_.list(in_sheet().subjects.at(kind)),
            now == in_record().subjects.end() ? std::string() : words_.list(now->second));
    }

    [[nodiscard]] Problem of_former_plan(const std::string& instance) const
    {
        const auto said_in = [&](const std::vector<FormerPlan>& plans) {
            const auto at = std::ranges::find(plans, instance, &FormerPlan::instance);
            if (at == plans.end() || !at->outcome) return std::string();
            const auto outcome =
                words_("names.plan_outcome." + std::string(name_in(plan_outcome_names, *at->outcome)));
            return at->note.empty() ? outcome : words_("returned.outcome_noted", outcome, at->note);
        };
        return told(returned_.plan_places, instance, words_("returned.part.former_plan", instance),
            said_in(in_sheet().plans), said_in(in_record().former_plans));
    }

    [[nodiscard]] Problem of_check_word(const std::string& check) const
    {
        const auto now = in_record().check_words.find(check);
        return told(returned_.check_places, check, words_("returned.part.check_word", check),
            in_sheet().check_words.at(check).value_or(""),
            now == in_record().check_words.end() ? std::string() : now->second);
    }

    template <typename Places, typename Key>
    [[nodiscard]] Problem told(const Places& places, const Key& key, const std::string& what,
        const std::string& in_sheet, const std::string& in_record) const
    {
        const auto place = places.find(key);
        const auto shown = [&](const std::string& text) {
            return text.empty() ? words_("returned.nothing") : interview::on_one_line(text);
        };
        return problem_at(place == places.end() ? whole(file_) : place->second, "returned.disagrees", what,
            shown(in_sheet), shown(in_record));
    }

    template <typename Places, typename Key>
    [[nodiscard]] Problem at_place(const Places& places, const Key& key, std::string id) const
    {
        const auto place = places.find(key);
        return problem_at(place == places.end() ? whole(file_) : place->second, std::move(id));
    }

    [[nodiscard]] const AnswersFile& in_sheet() const { return returned_.answers; }
    [[nodiscard]] const Answers& in_record() const { return meeting_.state.answers; }

    const IncomingFile& file_;
    const ReturnedAnswers& returned_;
    const MeetingRecord& meeting_;
    const Words& words_;
};

/// A contractor's sheet is the contractor's own word, and says so where it answers.
void mark_own_word(AnswersFile& answers, const std::vector<std::string>& changed, const Answers& now,
    const std::string& mark)
{
    for (const auto& instance : changed) {
        auto& change = answers.responses.at(instance);
        const auto* had = now.find(instance);
        const bool named = change.named.contains(Part::note);
        std::string note = named || had == nullptr ? change.said.note : had->note;
        if (note.find(mark) != std::string::npos) continue;
        change.said.note = note.empty() ? mark : note + "\n" + mark;
        change.named.insert(Part::note);
    }
}

AnswersContext context_of(const IncomingFile& file, const RecordState& state)
{
    std::vector<std::string> plans;
    for (const auto& plan : state.answers.former_plans) plans.push_back(plan.instance);
    AnswersContext context{state.answers.subjects, std::move(plans), state.terms.ciso};
    if (!file.is_sheet() || file.head->origin.subject.empty()) return context;
    auto& names = context.subjects[file.head->origin.subject_kind];
    if (find_same_name(names, file.head->origin.subject) == nullptr)
        names.push_back(file.head->origin.subject);
    return context;
}

void add_sheets_below(
    const fs::path& top, const fs::path& folder, std::size_t& looked_at, std::vector<fs::path>& files)
{
    constexpr std::size_t most = 20'000;
    constexpr auto endings = std::to_array<std::string_view>(
        {".xlsx", ".json", ".html", ".htm", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv"});
    std::vector<fs::path> below;
    for (const auto& entry : entries_of(folder)) {
        if (++looked_at > most) fail(FailureKind::input, "returned.too_many_files", path_text(top), most);
        const auto name = path_text(entry.name);
        if (name.starts_with(".") || name.starts_with("~$")) continue;
        if (entry.folder && !entry.link) below.push_back(folder / entry.name);
        if (!entry.folder && std::ranges::find(endings, ending_of(entry.name)) != endings.end())
            files.push_back(folder / entry.name);
    }
    for (const auto& one : below) add_sheets_below(top, one, looked_at, files);
}

} // namespace

std::vector<fs::path> sheets_in(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::size_t looked_at = 0;
    add_sheets_below(folder, folder, looked_at, files);
    return files;
}

std::vector<fs::path> incoming_files(const std::vector<std::string>& named)
{
    std::vector<fs::path> files;
    for (const auto& name : named) {
        const auto path = path_of(name);
        if (!is_folder(path)) {
            files.push_back(path);
            continue;
        }
        const auto inside = sheets_in(path);
        if (inside.empty())
            fail_at(FailureKind::input, Place{path_text(path), 0, 0, {}}, "returned.empty_folder");
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

IncomingFile open_incoming(const fs::path& path)
{
    IncomingFile file{path_text(path), {}, {}, {}};
    auto source = read_named_document(path);
    if (source.problem && source.problem->id == "checklist.file_missing")
        source.problem->id = "checklist.answers_file_missing";
    if (source.problem)
        fail(source.unreadable ? FailureKind::file : FailureKind::input, std::move(*source.problem));
    file.bytes = std::move(source.bytes);
    const auto ending = ending_of(path);
    if (ending == ".csv" || ending == ".tsv") fail_at(FailureKind::input, whole(file), "returned.csv");
    if (ending == ".html" || ending == ".htm") fail_at(FailureKind::input, whole(file), "returned.page");
    if (is_office_document(file.bytes)) {
        file.workbook = read_returned_workbook(file.bytes, file.shown);
        file.head = file.workbook->head;
    } else if (ending == ".json" && file.bytes.find("\"sheet\"") != std::string::npos) {
        file.head = head_of_form(file.bytes, file.shown);
        if (file.head && file.head->origin.format != 1)
            fail_at(FailureKind::input, whole(file), "returned.other_format", file.head->origin.format);
    }
    return file;
}

Problems misfits(const IncomingFile& file, const Checklist& checklist, const AnswersPlace& place)
{
    Problems problems;
    if (!file.is_sheet()) return problems;
    const auto& origin = file.head->origin;
    const auto refuse = [&](const char* id, const auto&... arguments) {
        problems.push_back(problem_at(whole(file), id, arguments...));
    };
    if (origin.checklist.id != checklist.id)
        refuse("returned.other_checklist", origin.checklist.id, checklist.id);
    else if (origin.checklist.edition != checklist.edition)
        refuse("returned.other_edition", origin.checklist.edition, checklist.edition);
    if (!same_name(origin.department, place.department))
        refuse("returned.other_department", origin.department, place.department);
    if (origin.year != place.year) refuse("returned.other_year", origin.year, place.year);
    if (!same_name(origin.respondent, place.respondent))
        refuse(origin.respondent.empty()   ? "returned.departments_sheet"
                : place.respondent.empty() ? "returned.individuals_sheet"
                                           : "returned.other_respondent",
            origin.respondent, place.respondent);
    return problems;
}

Answers answers_at_link(const fs::path& record, const std::string& link)
{
    if (link.empty() || !is_there(record)) return {};
    const auto bytes = read_file(real_file_system(), record);
    for (std::size_t start = 0; start < bytes.size();) {
        const auto end = bytes.find('\n', start);
        if (end == std::string::npos) return {};
        const auto line = std::string_view(bytes).substr(start, end - start);
        start = end + 1;
        if (record_link(line) == link)
            return read_record_bytes(std::string_view(bytes).substr(0, start), path_text(record))
                .state.answers;
    }
    return {};
}

IncomingAnswers read_incoming(const IncomingFile& file, const MeetingRecord& meeting)
{
    const auto context = context_of(file, meeting.state);
    ReturnedAnswers returned;
    const auto& now = meeting.state.answers;
    if (!file.is_sheet()) {
        auto answers = load_answers(file.bytes, file.shown, meeting.checklist, context);
        auto notices = individual_numbers_in(answers, now, returned, file.shown, meeting.words);
        return {std::move(answers), std::move(notices), {}, {}};
    }
    if (file.workbook)
        returned = answers_of_workbook(*file.workbook, file.shown, meeting.checklist, context, meeting.today);
    else
        returned.answers = load_answers(file.bytes, file.shown, meeting.checklist, context);
    std::ranges::move(returned.answers.passed_over, std::back_inserter(returned.notices));

    const auto& origin = file.head->origin;
    auto merged = merged_with_record(
        returned.answers, answers_at_link(meeting.path, origin.link), now, meeting.preferred);
    if (!merged.disagreements.empty() || !merged.cut.empty()) {
        Problems problems;
        const DisagreementInWords in_words(file, returned, meeting);
        std::ranges::transform(merged.disagreements, std::back_inserter(problems), in_words);
        for (const auto& one : merged.cut) problems.push_back(in_words.of_cut(one));
        fail(FailureKind::input, std::move(problems));
    }
    std::ranges::move(individual_numbers_in(merged.answers, now, returned, file.shown, meeting.words),
        std::back_inserter(returned.notices));
    if (!origin.subject.empty()) {
        mark_own_word(
            merged.answers, merged.changed, now, meeting.words("returned.own_word", origin.subject));
        const auto known = now.subjects.find(origin.subject_kind);
        auto names = known == now.subjects.end() ? std::vector<std::string>() : known->second;
        if (find_same_name(names, origin.subject) == nullptr && !merged.answers.responses.empty()) {
            names.push_back(origin.subject);
            merged.answers.subjects[origin.subject_kind] = std::move(names);
        }
    }
    IncomingAnswers incoming{std::move(merged.answers), std::move(returned.notices), {}, {}};
    const auto cell_of = [&](const Place& place) {
        return place.file.substr(std::min(place.file.size(), file.shown.size() + 1));
    };
    for (const auto& [part, place] : returned.places) {
        if (part.second == Part::answer) incoming.answer_cells.emplace(part.first, cell_of(place));
    }
    for (const auto& [kind, place] : returned.subject_places)
        incoming.subject_cells.emplace(kind, cell_of(place));
    return incoming;
}

std::vector<RecordEvent> events_of(const AnswersFile& file, const Checklist& checklist, const Answers& known)
{
    const ChecklistIndex index(checklist);
    std::vector<RecordEvent> events;
    for (const auto& [kind, subjects] : file.subjects) events.emplace_back(SubjectsEvent{kind, subjects});
    for (const auto& [instance, change] : file.responses) {
        const auto* item = index.item_of(instance);
        events.emplace_back(AnswerEvent{
            instance, change.applied_to(known.find(instance)), item == nullptr ? "" : item->meaning});
    }
    for (const auto& plan : file.plans)
        events.emplace_back(PlanReviewedEvent{plan.instance, plan.outcome, plan.note});
    for (const auto& [check, word] : file.check_words) events.emplace_back(CheckWordEvent{check, word});
    return events;
}

} // namespace tenken
