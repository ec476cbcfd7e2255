#include "page/papers.hpp"

#include "base/joined.hpp"
#include "page/blocks.hpp"
#include "page/embedded_papers.hpp"
#include "page/office_form.hpp"
#include "page/template.hpp"
#include "page/view.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <stdexcept>

namespace tenken {

namespace {

constexpr std::size_t most_questions = 40;

std::string rendered(std::string_view paper, const Words& words, const View& view)
{
    const auto path =
        std::string(paper) + "." + std::string(language_name(words.language())) + ".md.mustache";
    const auto files = embedded_papers();
    const auto at = std::ranges::find(files, path, &EmbeddedFile::path);
    if (at == files.end()) throw std::logic_error("a built-in paper is missing: " + path);
    return Template(std::string(paper), at->bytes).render(view);
}

std::string day_or_blank(const std::string& iso, const Words& words)
{
    const auto date = parse_iso_date(iso);
    return date ? date_in_full(words, *date) : std::string();
}

class PaperView {
public:
    PaperView(const Correspondence& about, const Words& words)
        : about_(about)
        , words_(words)
    {
        const auto& form = about.workspace.form;
        const auto* year = about.workspace.find_year(about.year);
        add("title", about.title);
        add("year", fiscal_year_in_full(words, about.year));
        add("date", date_in_full(words, about.date));
        add("organisation", about.workspace.organisation);
        add("sender",
            about.workspace.ciso.empty() ? "" : about.workspace.organisation + gap() + about.workspace.ciso);
        add("basis", joined(form.basis, words("report.form.and")));
        add("retention", form.retention);
        add("submit_to", form.submit_to);
        add("contact", form.contact);
        if (year == nullptr) return;
        if (!year->from.empty())
            add("period",
                words("papers.period", day_or_blank(year->from, words), day_or_blank(year->to, words)));
        add("reference_date", day_or_blank(year->reference_date, words));
        add("deadline", day_or_blank(year->deadline, words));
    }

    void add(std::string_view name, std::string text)
    {
        members_.push_back({name, maker_.kept(std::move(text))});
    }
    void add(std::string_view name, View view) { members_.push_back({name, view}); }
    void add(std::string_view name, const std::vector<std::string>& texts)
    {
        std::vector<View> entries;
        for (const auto& text : texts) entries.push_back(maker_.kept(text));
        add(name, maker_.list(std::move(entries)));
    }

    void add(const std::vector<AskedDepartment>& departments)
    {
        std::vector<View> entries;
        for (const auto& one : departments)
            entries.push_back(maker_.object({{"name", maker_.kept(one.department.name)},
                {"addressee", maker_.kept(addressee_of(one.department, words_))},
                {"questions", maker_.kept(std::to_string(one.questions))}}));
        add("departments", maker_.list(std::move(entries)));
        add("count", std::to_string(departments.size()));
    }

    void add(const OpenMatters& open)
    {
        std::vector<View> entries;
        for (const auto& one : open.questions) {
            if (entries.size() == most_questions) break;
            entries.push_back(maker_.object({{"number", maker_.kept(std::to_string(one.number))},
                {"text", maker_.kept(one.text)}, {"critical", View(one.critical)}}));
        }
        const auto rest = open.questions.size() - entries.size();
        add("questions", maker_.list(std::move(entries)));
        add("rest", rest == 0 ? "" : words_("papers.questions_rest", rest));
        add("open", std::to_string(open.questions.size()));
        add("any_open", View(!open.questions.empty()));
        std::vector<View> returned;
        for (const auto& one : open.returned)
            returned.push_back(maker_.object({{"number", maker_.kept(std::to_string(one.number))},
                {"text", maker_.kept(one.text)}, {"comment", maker_.kept(one.comment)}}));
        add("returned_questions", maker_.list(std::move(returned)));
        add("lists", open.lists);
        add("any_lists", View(!open.lists.empty()));
    }

    [[nodiscard]] std::string render(std::string_view paper)
    {
        return rendered(paper, words_, maker_.object(std::move(members_)));
    }

private:
    [[nodiscard]] std::string gap() const { return words_("papers.gap"); }

    const Correspondence& about_;
    const Words& words_;
    ViewMaker maker_;
    std::vector<ViewMember> members_;
};

} // namespace

std::string addressee_of(const WorkspaceDepartment& department, const Words& words)
{
    const std::string& name = department.name;
    if (name.ends_with("議会")) return words("papers.to.assembly", name);
    if (name.ends_with("監査委員")) return words("papers.to.audit", name);
    if (name.ends_with("公平委員会")) return words("papers.to.equity", name);
    if (department.confirmer.empty()) return words("papers.to.head", name);
    if (department.confirmer.starts_with(name)) return department.confirmer;
    return words("papers.to.post", name, department.confirmer);
}

std::string request_paper(const Correspondence& about, const AskedDepartment& to,
    const std::vector<std::string>& enclosures, const Words& words)
{
    PaperView view(about, words);
    view.add("addressee", addressee_of(to.department, words));
    view.add("served",
        to.served == 0 ? std::string() : words("papers.served", to.department.service.by, to.served));
    view.add("enclosures", enclosures);
    view.add("either", View(enclosures.size() > 1));
    view.add("browser", View(std::ranges::any_of(enclosures, [](const std::string& name) {
        return name.ends_with(".html");
    })));
    return view.render("request-1");
}

std::string decision_paper(
    const Correspondence& about, const std::vector<AskedDepartment>& departments, const Words& words)
{
    PaperView view(about, words);
    view.add("seals", seals_of(about.workspace.form, words));
    view.add(departments);
    return view.render("decision-1");
}

std::string outline_paper(
    const Correspondence& about, const std::vector<AskedDepartment>& departments, const Words& words)
{
    PaperView view(about, words);
    view.add(departments);
    return view.render("outline-1");
}

std::string reminder_paper(const Correspondence& about, const WorkspaceDepartment& to,
    const DepartmentProgress& progress, const OpenMatters& open, const Words& words)
{
    PaperView view(about, words);
    view.add("addressee", addressee_of(to, words));
    view.add("stage", words("workspace.stage." + std::string(stage_name(progress.stage))));
    view.add("answered", std::to_string(progress.answered + progress.not_applicable));
    view.add("asked", std::to_string(progress.asked));
    view.add("overdue", progress.overdue ? std::to_string(*progress.overdue) : std::string());
    view.add("last", progress.last ? day_or_blank(progress.last->at.substr(0, 10), words) : std::string());
    const auto& hand_in = progress.hand_in;
    view.add("returned", day_or_blank(hand_in.returned, words));
    view.add("return_comment", hand_in.comment);
    view.add(open);
    const bool all_said = open.questions.empty() && open.lists.empty();
    const bool waits = progress.awaited > 0;
    view.add("none_open", View(all_said && !waits));
    view.add("waits",
        !waits         ? std::string()
            : all_said ? words("papers.waits_alone", progress.server, progress.awaited)
                       : words("papers.waits_too", progress.server, progress.awaited));
    return view.render("reminder-1");
}

std::string dispatch_list(const Correspondence& about, const std::vector<SentFile>& files, const Words& words)
{
    page::Page page;
    page.add(page::Heading{1,
        {words("papers.dispatch.title", fiscal_year_in_full(words, about.year),
            about.workspace.organisation + about.title)}});
    page.add(page::Labelled{words("papers.dispatch.date"), date_in_full(words, about.date)});
    page::Table table;
    table.columns = {{"", words("papers.dispatch.department"), page::Column::Kind::text},
        {"", words("papers.dispatch.file"), page::Column::Kind::text},
        {"", "SHA-256", page::Column::Kind::text}};
    for (const auto& one : files) table.rows.push_back({one.department, one.file, one.sha256});
    page.add(std::move(table));
    return as_markdown(page);
}

} // namespace tenken
