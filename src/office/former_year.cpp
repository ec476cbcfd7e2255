#include "office/former_year.hpp"

#include "base/folded_name.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "check/verify.hpp"
#include "compare/kinship.hpp"
#include "compare/wording.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "scoring/assess.hpp"
#include "scoring/exceptions.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace tenken {

namespace {

namespace fs = std::filesystem;

/// A report of an earlier year. It is as tenken wrote it, and no draft.
struct FormerReport {
    Assessment assessment;
    std::string sha256;     ///< of the file
    StatedFigures figures;  ///< as it states them
    bool stands_in = false; ///< for last year's, which is not there
};

struct FormerSearch {
    std::vector<FormerReport> reports; ///< several: of those of which the department was made
    std::vector<std::string> remarks;
};

struct CheckedReport {
    std::string sha256;
    std::optional<Assessment> assessment; ///< nothing: changed, or not to be read
    StatedFigures figures;                ///< as it states them
    bool layout_unknown = false;          ///< a template of its own: only the data was checked
    bool older = false;                   ///< the same, since it is of an older form
};

CheckedReport checked_report(const fs::path& path)
{
    const std::string bytes = read_file(real_file_system(), path);
    CheckedReport checked{sha256_hex(bytes), std::nullopt, {}, false, false};
    VerifyWith with;
    const auto record = fs::path(path).replace_extension(".jsonl");
    if (is_there(record)) with.record = read_file(real_file_system(), record);
    with.record_name = path_text(record);
    auto verification = verify_report(bytes, path_text(path), with);
    const auto& findings = verification.findings;
    checked.layout_unknown = verification.more == 0 && findings.size() == 1 &&
        (findings.front().id == "verify.template_unknown" || findings.front().id == "verify.layout_unknown");
    checked.older = verification.older;
    if (verification.data && (verification.unchanged() || checked.layout_unknown)) {
        checked.figures = std::move(verification.data->figures);
        checked.assessment = std::move(verification.data->assessment);
    }
    return checked;
}

class FormerReportSearch {
public:
    FormerReportSearch(const WorkspaceFiles& files, const std::optional<Workspace>& workspace,
        const Words& words, int year, const std::string& department)
        : files_(files)
        , words_(words)
        , year_(year)
        , department_(department)
        , workspace_(workspace)
    {
    }

    FormerSearch given(const std::string& name)
    {
        auto checked = checked_report(located_file(name, files_.folder));
        if (!checked.assessment) fail(FailureKind::input, "carry_over.from_unsound", name);
        const auto& who = checked.assessment->circumstances;
        if (who.draft) fail(FailureKind::input, "carry_over.from_draft", name);
        if (who.year >= year_)
            fail(FailureKind::input, "carry_over.from_not_earlier", name,
                fiscal_year_in_full(words_, who.year), fiscal_year_in_full(words_, year_));
        say(who.year == year_ - 1 ? "sound" : "sound_given", {fiscal_year_in_full(words_, who.year)});
        if (!same_name(who.department, department_)) say("other_department", {who.department});
        take(std::move(checked));
        return std::move(found_);
    }

    FormerSearch in_workspace()
    {
        auto years = years_in(files_.folder);
        std::ranges::reverse(years);
        for (const int one : years) {
            if (one >= year_) continue;
            const auto names = workspace_ ? workspace_->names_in(department_, one) : std::vector{department_};
            bool there = false;
            for (const auto& name : names) {
                if (!is_there(report_path(files_, one, name))) continue;
                there = true;
                take_of(one, name);
            }
            if (there) break;
        }
        return std::move(found_);
    }

private:
    void take_of(int year, const std::string& department)
    {
        const bool other = !same_name(department, department_);
        const std::string name = fiscal_year_in_full(words_, year);
        const auto path = report_path(files_, year, department);
        if (!is_regular(path)) return refused(name, words_("carry_over.why.no_file"));
        CheckedReport checked;
        try {
            checked = checked_report(path);
        } catch (const Failure& failure) {
            const auto& problem = failure.problems().front();
            return refused(name, words_(problem.id, problem.args));
        }
        if (!checked.assessment) return refused(name, words_("carry_over.why.unsound"));
        const auto& who = checked.assessment->circumstances;
        if (who.draft) return refused(name, words_("carry_over.why.draft"));
        if (who.year != year) return refused(name, words_("carry_over.why.other_year"));
        if (!same_name(who.department, department))
            return refused(name, words_("carry_over.why.other_department"));
        const bool last_year = year == year_ - 1;
        if (other) say("succeeds", {department});
        say(last_year ? "sound" : "sound_earlier", {name});
        take(std::move(checked), !last_year);
    }

    void take(CheckedReport checked, bool stands_in = false)
    {
        if (checked.layout_unknown) say("layout_unknown", {});
        if (checked.older) say("older_format", {});
        found_.reports.push_back(
            {std::move(*checked.assessment), checked.sha256, std::move(checked.figures), stands_in});
    }

    void refused(const std::string& year, const std::string& why) { say("unusable", {year, why}); }

    void say(const std::string& id, const std::vector<std::string>& arguments)
    {
        found_.remarks.push_back(words_("carry_over." + id, arguments));
    }

    const WorkspaceFiles& files_;
    const Words& words_;
    int year_;
    const std::string& department_;
    const std::optional<Workspace>& workspace_;
    FormerSearch found_;
};

constexpr std::size_t kept_characters = 10; // beside a change

std::string part_of(const std::vector<std::string>& characters, std::size_t from, std::size_t to)
{
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += characters[i];
    return text;
}

// What is kept of a part that did not change: its beginning behind a change, its end before one.
std::string shortened(const std::string& text, bool first, bool last)
{
    const auto characters = utf8::split_characters(text);
    const std::size_t head = first ? 0 : kept_characters;
    const std::size_t tail = last ? 0 : kept_characters;
    if (characters.size() <= head + tail + 2) return text;
    return part_of(characters, 0, head) + "…" +
        part_of(characters, characters.size() - tail, characters.size());
}

std::string whole_wording(const std::vector<WordingPart>& parts)
{
    std::string text;
    for (const auto& part : parts) text += part.text;
    return text;
}

// Where the other wording alone has more, in one place: what stands around that place here.
std::string around_addition(const std::string& text, const std::vector<WordingPart>& other)
{
    if (std::ranges::count_if(other, &WordingPart::changed) != 1) return text;
    const std::size_t before = other.front().changed ? 0 : other.front().text.size();
    return shortened(text.substr(0, before), true, false) + shortened(text.substr(before), false, true);
}

std::string marked(
    const std::vector<WordingPart>& parts, const std::vector<WordingPart>& other, const Words& words)
{
    if (std::ranges::none_of(parts, &WordingPart::changed))
        return around_addition(whole_wording(parts), other);
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += parts[i].changed ? words("carry_over.marked", parts[i].text)
                                 : shortened(parts[i].text, i == 0, i + 1 == parts.size());
    }
    return text;
}

/// Both wordings of a question in short: what changed is marked, what did not is cut to a few characters around it.
interview::Rewording rewording_of(std::string_view before, std::string_view after, const Words& words)
{
    const auto difference = wording_difference(before, after);
    return {marked(difference.before, difference.after, words),
        marked(difference.after, difference.before, words)};
}

/// Whether it was asked once and is asked per subject now, or the other way round.
bool another_shape(const ItemGroup& before, const Item& now)
{
    const bool settled = before.any().state == State::answered || before.any().state == State::not_applicable;
    return now.each.empty() ? before.has_subjects() : settled && !before.has_subjects();
}

interview::Descent descent_of(
    const ItemGroup& group, const Item& item, const std::vector<ItemGroup>& before, const Words& words)
{
    interview::Descent descent;
    descent.comparable = group.comparable && !another_shape(before[group.relatives.front()], item);
    if (descent.comparable && item.comparable == true &&
        item.meaning != before[group.relatives.front()].any().meaning)
        descent.remark = item.remark;
    for (const auto place : group.relatives) {
        const auto& relative = before[place];
        descent.items.emplace_back(relative.id);
        descent.split = descent.split || relative.relatives.size() > 1;
        const auto& wording = relative.any().question;
        if (wording != item.question)
            descent.rewordings.push_back(rewording_of(wording, item.question, words));
    }
    return descent;
}

FormerSearch find_former_report(const WorkspaceFiles& files, const std::optional<Workspace>& workspace,
    const Words& words, const std::optional<std::string>& from, int year, const std::string& department)
{
    FormerReportSearch search(files, workspace, words, year, department);
    return from ? search.given(*from) : search.in_workspace();
}

std::shared_ptr<const interview::Former> former_for(
    const FormerReport& report, const Checklist& checklist, const Assessment& present, const Words& words)
{
    auto former = std::make_shared<interview::Former>();
    former->report = report.assessment;
    const auto kinship = kinship_of(former->report, present);
    const ChecklistIndex index(checklist);
    for (const auto& group : kinship.after) {
        const auto* item = index.find_item(group.id);
        if (item != nullptr) former->items.emplace(group.id, descent_of(group, *item, kinship.before, words));
    }
    return former;
}

/// The scores of last year's sections that stand beside this year's: those of the same id in the same checklist, whatever
/// its edition. Which of their questions changed the comparison tells (`tenken diff`).
std::map<std::string, Exact, std::less<>> section_scores(
    const FormerReport& report, const Checklist& checklist)
{
    std::map<std::string, Exact, std::less<>> scores;
    if (report.assessment.checklist.id != checklist.id) return scores;
    for (std::size_t i = 0; i < report.assessment.sections.size(); ++i) {
        const auto& id = report.assessment.sections[i].id;
        const auto& score = report.figures.sections.at(i).score;
        if (score && std::ranges::find(checklist.sections, id, &Section::id) != checklist.sections.end())
            scores.emplace(id, *score);
    }
    return scores;
}

PreviousEvent previous_event(
    const FormerReport& report, const interview::Former& former, const Checklist& checklist)
{
    PreviousEvent event;
    event.year = former.year();
    event.sha256 = report.sha256;
    event.score = report.figures.score;
    event.sections = section_scores(report, checklist);
    std::multimap<std::string_view, const AssessedItem*> instances; // by item
    for (const auto& item : former.report.items) {
        instances.emplace(item_of(item.instance), &item);
        if (is_finding(former.report, item) && !item.response.action.empty())
            event.plans.push_back({item.instance, item.question, item.response.action, {}, {}});
    }
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            const auto* descent = former.descent_of(item.id);
            if (descent == nullptr || !descent->comparable) continue;
            const auto [begin, end] = instances.equal_range(descent->items.front());
            for (auto at = begin; at != end; ++at) {
                const AssessedItem& was = *at->second;
                const auto now = instance_id(item.id, subject_of(was.instance));
                const auto take_over = [&](YearsByInstance& all, std::vector<int> years, bool again) {
                    if (again) years.push_back(former.year());
                    if (!years.empty()) all[now] = std::move(years);
                };
                take_over(event.finding_years, was.finding_years, is_finding(former.report, was));
                take_over(event.exception_years, was.exception_years, exception_in_force(former.report, was));
                take_over(event.unproved_years, was.unproved_years, is_promised(former.report, was));
            }
        }
    }
    return event;
}

/// What several had to do at one item is one plan of the department that was made of them.
void add_plan(std::vector<FormerPlan>& plans, FormerPlan plan)
{
    const auto same = std::ranges::find(plans, plan.instance, &FormerPlan::instance);
    if (same == plans.end()) return plans.push_back(std::move(plan));
    const auto add = [](std::string& text, const std::string& more) {
        if (!more.empty() && text != more) text += (text.empty() ? "" : " / ") + more;
    };
    auto& action = same->action;
    add(action.what, plan.action.what);
    add(action.owner, plan.action.owner);
    if (action.due.empty() || (!plan.action.due.empty() && plan.action.due < action.due))
        action.due = plan.action.due;
}

void add_years(YearsByInstance& all, const YearsByInstance& more)
{
    for (const auto& [instance, years] : more) {
        auto& known = all[instance];
        known.insert(known.end(), years.begin(), years.end());
        std::ranges::sort(known);
        known.erase(std::unique(known.begin(), known.end()), known.end());
    }
}

/// Takes what another of the departments left behind to what the first did.
void add_event(PreviousEvent& event, PreviousEvent other)
{
    event.sha256.clear();
    event.score.reset();
    event.sections.clear();
    for (auto& plan : other.plans) add_plan(event.plans, std::move(plan));
    add_years(event.finding_years, other.finding_years);
    add_years(event.exception_years, other.exception_years);
    add_years(event.unproved_years, other.unproved_years);
}

} // namespace

FormerYear former_year(const WorkspaceFiles& files, const std::optional<Workspace>& workspace,
    const Words& words, const std::optional<std::string>& from, const Checklist& checklist,
    const RecordState& state, Date today)
{
    auto found = find_former_report(
        files, workspace, words, from, state.start.year, utf8::nfc(state.start.department));
    FormerYear result;
    result.remarks = std::move(found.remarks);
    if (found.reports.empty()) return result;
    const auto& first = found.reports.front();
    // What --from named once is not given up for a report that only stands in.
    const bool another = first.stands_in && !state.previous.empty() && state.previous != first.sha256;
    if (another) {
        result.remarks = {words("carry_over.started_from_another")};
        return result;
    }
    const auto present = assess(checklist, state.answers, report_circumstances(state, today));
    result.former = former_for(first, checklist, present, words);
    result.event = previous_event(first, *result.former, checklist);
    for (const auto& report : std::span(found.reports).subspan(1)) {
        result.beside.push_back(former_for(report, checklist, present, words));
        add_event(*result.event, previous_event(report, *result.beside.back(), checklist));
    }
    if (first.stands_in) result.event->sha256 = state.previous;
    for (const auto& report : found.reports) {
        const auto& name = report.assessment.circumstances.department;
        if (!from && !same_name(name, state.start.department))
            result.event->predecessors.push_back({name, report.sha256});
    }
    if (!result.event->plans.empty())
        result.remarks.push_back(words("carry_over.plans", result.event->plans.size()));
    return result;
}

} // namespace tenken
