#include "commands/commands.hpp"

#include "base/joined.hpp"
#include "base/sha256.hpp"
#include "commands/hand_in_place.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/scratch.hpp"
#include "formats/disk/utf8_path.hpp"
#include "office/answer_sheet_file.hpp"
#include "office/correspondence.hpp"
#include "office/settings.hpp"
#include "page/papers.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace tenken {

namespace distribute_command {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string output;
    std::string forms = "xlsx";
    std::optional<std::string> year;
    std::optional<std::string> checklist;
    std::optional<std::string> date;
};

/// Endings of the sheets' files.
std::vector<std::string> forms_of(const std::string& text)
{
    if (text == "xlsx" || text == "html") return {"." + text};
    if (text == "xlsx,html" || text == "html,xlsx") return {".xlsx", ".html"};
    fail(FailureKind::usage, "papers.distribute.bad_form", text);
}

[[noreturn]] void refuse_what_is_there(const fs::path& folder)
{
    fail(FailureKind::file, "papers.distribute.not_empty", path_text(folder));
}

/// A department's sheet before anything of it is written.
struct Addressed {
    AskedDepartment asked;
    GatheredSheet gathered;
};

/// The sheets of all departments that there are in the year. Throws Failure with what is wrong with any of them: half a
/// distribution would be sent as if it were whole.
std::vector<Addressed> sheets_for_all(const Context& context, const GatheredCorrespondence& correspondence)
{
    std::vector<Addressed> all;
    Problems problems;
    auto kind = FailureKind::input;
    const auto& about = correspondence.about;
    for (const auto& name : about.workspace.departments_in(about.year)) {
        try {
            auto gathered = sheet_for(context.files(), correspondence, name);
            const auto served = std::ranges::count_if(gathered.assessment.items, answered_by_server);
            AskedDepartment asked{department_named(about.workspace, name), gathered.sheet.rows.size(),
                static_cast<std::size_t>(served)};
            all.push_back({std::move(asked), std::move(gathered)});
        } catch (const Failure& failure) {
            problems.insert(problems.end(), failure.problems().begin(), failure.problems().end());
            if (failure.kind() == FailureKind::file) kind = FailureKind::file;
        }
    }
    if (!problems.empty()) fail(kind, std::move(problems));
    return all;
}

/// The files of a distribution, written to where they are made.
class Distribution {
public:
    Distribution(const Context& context, const GatheredCorrespondence& correspondence,
        std::vector<std::string> forms, fs::path workshop)
        : context_(context)
        , about_(correspondence.about)
        , words_(correspondence.words)
        , forms_(std::move(forms))
        , workshop_(std::move(workshop))
    {
    }

    /// How many departments are asked.
    std::size_t write_all(const std::vector<Addressed>& all)
    {
        for (const auto& one : all) {
            if (one.gathered.sheet.rows.empty())
                context_.tell(problem("papers.distribute.nothing_to_ask", one.asked.department.name));
            else
                write_for(one);
        }
        if (!awaiting_.empty())
            context_.tell(problem("papers.distribute.awaiting", context_.words.list(awaiting_)));
        write(words_("papers.file.decision"), decision_paper(about_, asked_, words_));
        write(words_("papers.file.outline"), outline_paper(about_, asked_, words_));
        write(words_("papers.file.dispatch"), dispatch_list(about_, sent_, words_));
        return asked_.size();
    }

private:
    void write_for(const Addressed& one)
    {
        const auto& name = one.asked.department.name;
        if (!one.gathered.assessment.circumstances.hand_in.open())
            context_.tell(problem("sheet.closed", name));
        if (one.gathered.awaiting > 0)
            awaiting_.push_back(
                context_.words("papers.distribute.awaiting_one", name, one.gathered.awaiting));
        std::vector<std::string> enclosures;
        for (const auto& form : forms_) {
            const auto file =
                words_("papers.file.sheet", fiscal_year_in_full(words_, about_.year), name) + form;
            const auto path = workshop_ / path_of(name) / path_of(file);
            context_.tell(write_answer_sheet(path, one.gathered));
            enclosures.push_back(file);
            sent_.push_back({name, name + "/" + file, sha256_hex(read_file(real_file_system(), path))});
        }
        write(
            name + "/" + words_("papers.file.request"), request_paper(about_, one.asked, enclosures, words_));
        asked_.push_back(one.asked);
    }

    void write(const std::string& file, const std::string& bytes)
    {
        context_.tell(write_whole_file(workshop_ / path_of(file), bytes));
    }

    const Context& context_;
    const Correspondence& about_;
    const Words& words_; ///< of the papers
    std::vector<std::string> forms_;
    fs::path workshop_;
    std::vector<AskedDepartment> asked_;
    std::vector<SentFile> sent_;
    std::vector<std::string> awaiting_; ///< whose sheets lack questions, in words
};

/// The same for the same papers; with what has been answered meanwhile, or not yet.
std::string making_of(const Options& options, const GatheredCorrespondence& correspondence)
{
    const auto& about = correspondence.about;
    const std::vector parts{std::string("distribute"), std::to_string(about.year), iso_date(about.date),
        options.forms, correspondence.checklist.sha256,
        std::string(language_name(correspondence.words.language()))};
    return joined(parts, " ");
}

ExitStatus run(const Options& options, Context& context)
{
    context.choose_checklist(options.checklist, ChecklistOption::name);
    const auto forms = forms_of(options.forms);
    const auto correspondence = gathered_correspondence(context.files(),
        {options.year, context.globals.language, report_date(options.date, context.invocation)});
    if (correspondence.about.workspace.departments.empty())
        fail(FailureKind::input, "papers.distribute.no_departments");
    const auto folder = path_of(options.output).lexically_normal();
    const auto status = status_of(folder);
    if (status && !status->folder) refuse_what_is_there(folder);
    FolderInMaking making(folder, making_of(options, correspondence));
    auto& out = context.invocation.out;
    if (making.completed()) {
        out << context.words("papers.distribute.completed", path_text(folder)) << "\n";
    } else {
        if (!making.free()) refuse_what_is_there(folder);
        Distribution distribution(context, correspondence, forms, making.workshop());
        const auto asked = distribution.write_all(sheets_for_all(context, correspondence));
        making.publish();
        out << context.words("papers.distribute.done", path_text(folder), asked) << "\n";
    }
    out << context.words("papers.distribute.next",
               path_text(folder / path_of(correspondence.words("papers.file.decision"))))
        << "\n";
    return ExitStatus::done;
}

} // namespace
} // namespace distribute_command

CommandRun set_up_distribute(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<distribute_command::Options>();
    syntax.add_option("-o,--output", options->output, words("papers.distribute.option.output"))
        .type_name(words("papers.distribute.option.folder"))
        .required();
    syntax.add_option("--as", options->forms, words("papers.distribute.option.as"))
        .type_name("xlsx|html|xlsx,html");
    syntax.add_option("--year", options->year, words("papers.distribute.option.year"))
        .type_name(words("interview.option.year_value"));
    add_checklist_name(syntax, options->checklist, words);
    syntax.add_option("--date", options->date, words("papers.distribute.option.date"))
        .type_name("YYYY-MM-DD");
    syntax.footer(words("papers.distribute.footer"));
    return [options](Context& context) { return distribute_command::run(*options, context); };
}

} // namespace tenken
