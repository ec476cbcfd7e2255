#include "office/answer_sheet.hpp"

#include "base/folded_name.hpp"
#include "base/suggestion.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/record/reading.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "interview/describe.hpp"
#include "interview/session.hpp"
#include "office/former_year.hpp"
#include "office/record_upkeep.hpp"
#include "office/report_file.hpp"
#include "office/respondent_records.hpp"
#include "office/settings.hpp"
#include "office/sheet_conditions.hpp"
#include "scoring/conditions.hpp"
#include "scoring/respondents.hpp"

#include <algorithm>

namespace tenken {

namespace {

namespace fs = std::filesystem;

/// A subject that a sheet is about alone.
struct OneSubject {
    std::string kind; ///< empty: the sheet is about no single one
    std::string name;
};

OneSubject subject_ordered(const std::string& text, const Checklist& checklist)
{
    if (text.empty()) return {};
    const auto at = text.find('@');
    const std::string list = text.substr(0, at);
    std::vector<std::string> known;
    for (const auto& kind : checklist.subjects) {
        if (at != std::string::npos && at + 1 < text.size() &&
            (list == kind.id || same_name(list, kind.label)))
            return {kind.id, text.substr(at + 1)};
        known.push_back(kind.label);
    }
    if (known.empty()) fail(FailureKind::usage, "sheet.no_lists", text);
    fail(FailureKind::usage, "sheet.bad_subject", text, joined(known, " "));
}

RecordState sound_record(const fs::path& path)
{
    if (!is_there(path)) return {};
    auto reading = read_record(path);
    if (reading.ending == RecordReading::Ending::damaged) fail(FailureKind::input, reading.problems);
    return std::move(reading.state);
}

SheetTerms terms_of(const Circumstances& circumstances, const std::optional<Workspace>& workspace, int year)
{
    SheetTerms terms;
    terms.organisation = circumstances.organisation;
    terms.period_from = circumstances.period_from;
    terms.period_to = circumstances.period_to;
    terms.reference_date = circumstances.reference_date;
    terms.form = circumstances.form;
    if (const auto* dates = workspace ? workspace->find_year(year) : nullptr)
        terms.deadline = dates->deadline;
    return terms;
}

bool has_exceptions(const Scale* scale)
{
    return scale != nullptr && std::ranges::any_of(scale->levels, [](const Level& level) {
        return level.finding && level.id != unknown_level;
    });
}

/// The inspection that a sheet is of, as its record has it.
class Gathering {
public:
    Gathering(const WorkspaceFiles& files, const std::optional<Workspace>& workspace,
        const Checklist& checklist, const SheetOrder& order)
        : files_(files)
        , order_(order)
        , workspace_(workspace)
        , checklist_(checklist)
        , words_(report_language(order.language, checklist))
        , subject_(subject_ordered(order.subject, checklist))
    {
    }

    GatheredSheet gather()
    {
        auto state = order_.respondent.empty() ? departments_record() : individuals_record();
        const std::string link = link_;
        auto former = order_.respondent.empty()
            ? former_year(files_, workspace_, words_, std::nullopt, checklist_, state, order_.today)
            : FormerYear{};
        if (former.event && state.hand_in.open()) state.apply(*former.event);
        add_subject(state.answers);

        interview::Setup setup;
        setup.language = words_.language();
        setup.today = order_.today;
        setup.former = former.former;
        setup.beside = former.beside;
        setup.circumstances = report_circumstances(state, order_.today);
        setup.circumstances.individual = !order_.respondent.empty();
        const interview::Session session(checklist_, state.answers, std::move(setup));

        AnswerSheet sheet;
        sheet.origin.checklist = {checklist_.id, checklist_.edition, checklist_.title, checklist_.sha256};
        sheet.origin.department = order_.department;
        sheet.origin.year = order_.year;
        sheet.origin.respondent = order_.respondent;
        sheet.origin.roles = session.assessment().roles;
        sheet.origin.subject_kind = subject_.kind;
        sheet.origin.subject = subject_.name;
        sheet.origin.link = link;
        sheet.origin.language = words_.language() == Language::ja ? "ja" : "en";
        sheet.origin.date = iso_date(order_.today);
        sheet.terms = terms_of(session.assessment().circumstances, workspace_, order_.year);
        sheet.terms.title = checklist_.title;
        const auto awaiting = add_rows(session, sheet);
        if (subject_.kind.empty() && order_.respondent.empty()) add_departments_own(session, sheet);
        return {std::move(sheet), checklist_, session.answers(), session.assessment(), awaiting};
    }

private:
    RecordState departments_record()
    {
        auto state = sound_record(record_path(files_, order_.year, order_.department));
        link_ = state.last_link;
        begin(state);
        Settings settings;
        settings.roles = order_.roles;
        const auto* listed = workspace_ ? workspace_->find_department(order_.department) : nullptr;
        if (settings.roles.empty() && listed != nullptr) settings.roles = listed->roles;
        if (workspace_) settings.terms = workspace_->terms_for(order_.department, order_.year);
        const auto beside = records_beside(files_, order_.year, settings.terms.value_or(InspectionTerms{}));
        if (state.events == 0 || state.hand_in.open()) bring_up_to_date(state, checklist_, settings, beside);
        const auto respondents =
            respondents_to_take_in(files_, order_.year, order_.department, state, checklist_, false);
        if (respondents.event && state.hand_in.open()) state.apply(*respondents.event);
        return state;
    }

    RecordState individuals_record()
    {
        auto state = sound_record(record_path(files_, order_.year, order_.department, order_.respondent));
        link_ = state.last_link;
        begin(state);
        bring_up_to_date(state, checklist_, Settings{order_.roles, {}}, {});
        const auto department =
            up_to_date_record(files_, checklist_, workspace_, order_.department, order_.year);
        state.answers = with_department(checklist_, state.answers, department.answers);
        state.terms = department.terms;
        return state;
    }

    void begin(RecordState& state) const
    {
        if (state.events > 0) return;
        state.start.department = order_.department;
        state.start.year = order_.year;
        state.start.respondent = order_.respondent;
        state.checklist = {checklist_.id, checklist_.edition, checklist_.title, checklist_.sha256};
    }

    /// A contractor whom the department has not named yet is asked all the same.
    void add_subject(Answers& answers) const
    {
        if (subject_.kind.empty()) return;
        auto& names = answers.subjects[subject_.kind];
        if (find_same_name(names, subject_.name) == nullptr) names.push_back(subject_.name);
    }

    [[nodiscard]] bool is_on_sheet(const AssessedItem& item, const Item& source) const
    {
        const auto subject = subject_of(item.instance);
        if (item.state == State::not_asked || (!source.each.empty() && subject.empty())) return false;
        if (interview::answered_by_individuals(item)) return false;
        return subject_.kind.empty() || (source.each == subject_.kind && same_name(subject, subject_.name));
    }

    using Instances = std::set<std::string, std::less<>>;

    [[nodiscard]] Instances instances_asked(const interview::Session& session) const
    {
        Instances asked;
        for (const auto& item : session.assessment().items) {
            if (is_on_sheet(item, *session.index().item_of(item.instance))) asked.insert(item.instance);
        }
        return asked;
    }

    /// Until nothing more goes: what goes may be the gate of another.
    static void leave_out_what_stays_hidden(
        const interview::Session& session, const SheetConditions& conditions, Instances& on_sheet)
    {
        const auto stays_hidden = [&](const AssessedItem& item) {
            const auto& source = *session.index().item_of(item.instance);
            return item.state == State::hidden && item.when &&
                !depends_on_sheet(conditions.of(*item.when, source, subject_of(item.instance)));
        };
        std::size_t before = 0;
        do {
            before = on_sheet.size();
            for (const auto& item : session.assessment().items) {
                if (on_sheet.contains(item.instance) && stays_hidden(item)) on_sheet.erase(item.instance);
            }
        } while (on_sheet.size() != before);
    }

    /// How many of those that are left out are hidden by nothing but that others have not answered.
    [[nodiscard]] std::size_t awaiting_others(
        const interview::Session& session, const Instances& asked, const Instances& on_sheet) const
    {
        const auto& circumstances = session.assessment().circumstances;
        return static_cast<std::size_t>(std::ranges::count_if(asked, [&](const std::string& instance) {
            const auto& source = *session.index().item_of(instance);
            return !on_sheet.contains(instance) &&
                !condition_holds(checklist_, session.index(), session.answers(), circumstances, *source.when,
                    source, subject_of(instance));
        }));
    }

    /// What it returns is as GatheredSheet has it.
    std::size_t add_rows(const interview::Session& session, AnswerSheet& sheet) const
    {
        const auto& assessment = session.assessment();
        const auto asked = instances_asked(session);
        auto on_sheet = asked;
        const SheetConditions conditions(
            checklist_, session.index(), session.answers(), assessment.circumstances, on_sheet);
        leave_out_what_stays_hidden(session, conditions, on_sheet);
        for (const auto& item : assessment.items) {
            if (!on_sheet.contains(item.instance)) continue;
            const auto& source = *session.index().item_of(item.instance);
            auto row = row_of(session, item, source);
            row.number = static_cast<int>(sheet.rows.size()) + 1;
            if (item.when) row.when = conditions.of(*item.when, source, subject_of(item.instance));
            if (row.when && !depends_on_sheet(*row.when)) row.when.reset();
            sheet.rows.push_back(std::move(row));
        }
        for (const auto& check : assessment.checks) {
            auto condition = conditions.of_check(check.condition);
            if (depends_on_sheet(condition))
                sheet.checks.push_back({check.id, check.say, std::move(condition), check.holds, check.word});
        }
        if (!subject_.kind.empty() || !order_.respondent.empty()) sheet.checks.clear();
        return awaiting_others(session, asked, on_sheet);
    }

    [[nodiscard]] SheetRow row_of(
        const interview::Session& session, const AssessedItem& item, const Item& source) const
    {
        const auto& assessment = session.assessment();
        const auto* scale = assessment.find_scale(item.scale);
        SheetRow row;
        row.instance = item.instance;
        row.meaning = item.meaning;
        if (const auto* section = session.find_section(item.section))
            row.section = section->clause.empty() ? section->title : section->clause + " " + section->title;
        row.subject = subject_of(item.instance);
        if (const auto* kind = checklist_.find_subject_kind(source.each)) row.subject_label = kind->label;
        row.question = item.question;
        row.how = item.how;
        row.help = source.help;
        row.evidence = source.evidence;
        row.type = item.type;
        row.scored = item.scored();
        row.critical = item.critical;
        row.evidence_required = item.evidence_required;
        row.takes_exception = has_exceptions(scale);
        row.scope = item.scope;
        row.unit = item.unit;
        row.min = source.min;
        row.max = source.max;
        row.bands = item.bands;
        if (scale != nullptr) row.levels = scale->levels;
        row.options = options_of(source, scale);
        if (source.may_be_not_applicable && scale != nullptr && scale->not_applicable)
            row.reasons = scale->not_applicable->reasons;
        row.asked = item.state != State::hidden;
        row.former = former_in_words(session, item.instance);
        row.returned = interview::comment_on(assessment, item.instance);
        row.sent = session.response(item.instance);
        return row;
    }

    /// Last year's answer; a line for each of several departments of which this one was made, under its name.
    [[nodiscard]] std::string former_in_words(
        const interview::Session& session, const std::string& instance) const
    {
        std::vector<std::string> lines;
        const auto add = [&](const interview::Former& former, const AssessedItem* before) {
            if (before == nullptr ||
                (before->state != State::answered && before->state != State::not_applicable))
                return;
            const auto said = interview::answer_in_words(words_, former.report, *before);
            const auto& then = former.report.circumstances.department;
            lines.push_back(
                same_name(then, order_.department) ? said : words_("sheet.former_of", then, said));
        };
        const auto& setup = session.setup();
        if (setup.former != nullptr) add(*setup.former, session.forerunner_of(instance));
        for (const auto& other : setup.beside) add(*other, other->forerunner_of(instance));
        return joined(lines, "\n");
    }

    /// What is the department's alone to say.
    void add_departments_own(const interview::Session& session, AnswerSheet& sheet) const
    {
        const auto& answers = session.answers();
        for (const auto& kind : checklist_.subjects) {
            const bool used = std::ranges::any_of(session.assessment().items, [&](const auto& item) {
                return item.state != State::not_asked &&
                    session.index().item_of(item.instance)->each == kind.id;
            });
            if (!used) continue;
            SheetSubjects subjects{kind.id, kind.label, kind.ask, {}, {}};
            if (const auto list = answers.subjects.find(kind.id); list != answers.subjects.end())
                subjects.sent = list->second;
            subjects.former = session.former_subjects(kind.id);
            sheet.subjects.push_back(std::move(subjects));
        }
        sheet.plans = answers.former_plans;
    }

    const WorkspaceFiles& files_;
    const SheetOrder& order_;
    const std::optional<Workspace>& workspace_;
    const Checklist& checklist_;
    Words words_;
    OneSubject subject_;
    std::string link_; ///< of the record as it lies there
};

} // namespace

GatheredSheet gathered_sheet(const WorkspaceFiles& files, const std::optional<Workspace>& workspace,
    const Checklist& checklist, const SheetOrder& order)
{
    return Gathering(files, workspace, checklist, order).gather();
}

Words words_of(const AnswerSheet& sheet)
{
    return Words(sheet.origin.language == "en" ? Language::en : Language::ja);
}

} // namespace tenken
