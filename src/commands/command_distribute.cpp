#include "commands/commands.hpp"

#include "base/sha256.hpp"
#include "commands/report_date.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/scratch.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "office/answer_sheet_file.hpp"
#include "office/settings.hpp"
#include "page/papers.hpp"
#include "words/japanese_date.hpp"

#include <array>
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
    std::optional<std::string> date;
};

/// Endings of the sheets' files.
std::vector<std::string> forms_of(const std::string& text)
{
    if (text == "xlsx" || text == "html") return {"." + text};
    if (text == "xlsx,html" || text == "html,xlsx") return {".xlsx", ".html"};
    fail(FailureKind::usage, "papers.distribute.bad_form", text);
}

class Distribution {
public:
    Distribution(const Options& options, Context& context)
        : context_(context)
        , words_(context.words)
        , folder_((context.folder() / path_of(options.output)).lexically_normal())
        , forms_(forms_of(options.forms))
    {
        about_.date = report_date(options.date, context.invocation);
        const auto workspace = find_workspace(context.folder());
        if (!workspace || workspace->departments.empty())
            fail(FailureKind::input, "papers.distribute.no_departments");
        about_.workspace = *workspace;
        about_.year = year_inspected(workspace, about_.date);
        if (options.year) {
            const auto year = read_fiscal_year(*options.year, about_.year);
            if (!year) fail(FailureKind::usage, "interview.bad_year", *options.year);
            about_.year = *year;
        }
        const auto checklist =
            find_checklist(checklist_choice(std::nullopt, context.folder(), about_.workspace));
        about_.title = checklist.title;
        words_ = Words(
            context.globals.language.value_or(language_from_name(checklist.language).value_or(Language::ja)));
    }

    ExitStatus run()
    {
        const auto status = status_of(folder_);
        if (status && !status->folder) refuse_what_is_there();
        FolderInMaking making(folder_);
        if (!making.completed()) {
            if (!making.free()) refuse_what_is_there();
            make_in(making.workshop());
            making.publish();
        }
        say();
        return ExitStatus::done;
    }

private:
    [[noreturn]] void refuse_what_is_there() const
    {
        fail(FailureKind::file, "papers.distribute.not_empty", path_text(folder_));
    }

    void make_in(const fs::path& workshop)
    {
        workshop_ = workshop;
        for (const auto& department : about_.workspace.departments) send(department);
        write(words_("papers.file.decision"), decision_paper(about_, asked_, words_));
        write(words_("papers.file.outline"), outline_paper(about_, asked_, words_));
        write(words_("papers.file.dispatch"), dispatch_list(about_, sent_, words_));
    }

    void say()
    {
        auto& out = context_.invocation.out;
        if (asked_.empty())
            out << context_.words("papers.distribute.completed", path_text(folder_)) << "\n";
        else
            out << context_.words("papers.distribute.done", path_text(folder_), asked_.size()) << "\n";
        out << context_.words(
                   "papers.distribute.next", path_text(folder_ / path_of(words_("papers.file.decision"))))
            << "\n";
    }

    void send(const WorkspaceDepartment& department)
    {
        SheetOrder order;
        order.department = department.name;
        order.year = about_.year;
        order.today = about_.date;
        order.language = context_.globals.language;
        const auto gathered = gathered_sheet(context_.folder(), order);
        if (gathered.sheet.rows.empty()) return;
        std::vector<std::string> enclosures;
        for (const auto& form : forms_) {
            const auto name =
                words_("papers.file.sheet", fiscal_year_in_full(words_, about_.year), department.name) + form;
            const auto path = workshop_ / path_of(department.name) / path_of(name);
            context_.tell(write_answer_sheet(path, gathered));
            enclosures.push_back(name);
            sent_.push_back({department.name, department.name + "/" + name,
                sha256_hex(read_file(real_file_system(), path))});
        }
        write(department.name + "/" + words_("papers.file.request"),
            request_paper(about_, department, enclosures, words_));
        asked_.push_back({department, gathered.sheet.rows.size()});
    }

    void write(const std::string& file, const std::string& bytes)
    {
        context_.tell(write_whole_file(workshop_ / path_of(file), bytes));
    }

    Context& context_;
    Words words_; ///< of the papers
    fs::path folder_;
    fs::path workshop_; ///< where its contents are made
    std::vector<std::string> forms_;
    Correspondence about_;
    std::vector<AskedDepartment> asked_;
    std::vector<SentFile> sent_;
};

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
    syntax.add_option("--date", options->date, words("papers.distribute.option.date"))
        .type_name("YYYY-MM-DD");
    syntax.footer(words("papers.distribute.footer"));
    return [options](Context& context) { return distribute_command::Distribution(*options, context).run(); };
}

} // namespace tenken
