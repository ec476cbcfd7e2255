#include "office/imported_book.hpp"

#include "formats/checklist/file.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/sheet/checklist_book.hpp"

#include <algorithm>
#include <map>

namespace tenken {

namespace {

/// Says in which cell a line of the drafted files stands.
class Cells {
public:
    Cells(const std::vector<DraftedFile>& files, const std::vector<std::string>& places,
        const std::string& shown)
        : files_(files)
        , places_(places)
        , shown_(shown)
    {
    }

    [[nodiscard]] Place place(std::optional<std::size_t> origin) const
    {
        return {origin ? shown_ + " " + places_[*origin] : shown_, 0, 0, {}};
    }

    [[nodiscard]] Problem at_cell(Problem problem) const
    {
        if (problem.place) problem.place = place(origin_of(problem.place->file, problem.place->line));
        for (auto& argument : problem.args) argument = at_cell(argument);
        return problem;
    }

private:
    [[nodiscard]] std::optional<std::size_t> origin_of(const std::string& name, std::size_t line) const
    {
        const auto file = std::ranges::find(files_, name, &DraftedFile::name);
        if (file == files_.end() || line == 0 || line > file->file.origins.size()) return std::nullopt;
        return file->file.origins[line - 1];
    }

    /// "section-01.yaml:12", which tells where something was before.
    [[nodiscard]] std::string at_cell(const std::string& argument) const
    {
        const auto colon = argument.rfind(':');
        if (colon == std::string::npos || colon + 1 == argument.size()) return argument;
        const auto digits = argument.substr(colon + 1);
        if (digits.size() > 9 || digits.find_first_not_of("0123456789") != std::string::npos) return argument;
        const auto origin = origin_of(argument.substr(0, colon), std::stoul(digits));
        return origin ? places_[*origin] : argument;
    }

    const std::vector<DraftedFile>& files_;
    const std::vector<std::string>& places_;
    const std::string& shown_;
};

} // namespace

Checklist load_drafted(const std::vector<DraftedFile>& files)
{
    std::map<std::string, std::string, std::less<>> texts;
    for (const auto& file : files) texts.emplace(file.name, file.file.text);
    return load_checklist(*folder_in_memory(std::move(texts)));
}

BookChecklist checklist_of_book(const WorkbookContent& workbook, const std::string& shown)
{
    auto book = read_checklist_book(workbook);
    auto draft = draft_of_tables(book.tables, book.problems);
    BookChecklist result;
    result.files = drafted_files(std::move(draft), {});
    const Cells cells(result.files, book.places, shown);
    Problems problems;
    for (auto& [problem, origin] : book.problems) {
        problem.place = cells.place(origin);
        problems.push_back(std::move(problem));
    }
    try {
        result.checklist = load_drafted(result.files);
    } catch (const Failure& failure) {
        for (const auto& problem : failure.problems()) problems.push_back(cells.at_cell(problem));
    }
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    return result;
}

} // namespace tenken
