#include "page/collection_page.hpp"

#include "formats/json/writer.hpp"
#include "page/embedded_templates.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace tenken {

namespace {

constexpr std::array<std::string_view, 4> collected_names{"received", "to_mend", "missing", "recorded"};

std::string_view name_of(CollectedState state) { return collected_names[static_cast<std::size_t>(state)]; }

std::string state_word(CollectedState state, const Words& words)
{
    return words("collect.state." + std::string(name_of(state)));
}

/// The cell of a problem, without the file's name, which stands above.
std::string cell_of(const CollectedSheet& sheet, const Problem& problem)
{
    const auto place = problem.place.value_or(Place{});
    if (place.line > 0) return std::to_string(place.line);
    return place.file.starts_with(sheet.file + " ") ? place.file.substr(sheet.file.size() + 1)
                                                    : std::string();
}

std::string open_text(const CollectedSheet& sheet, const Words& words)
{
    constexpr std::size_t most = 10;
    if (sheet.open_cells.empty()) return words("collect.open", sheet.open);
    std::vector<std::string> first(sheet.open_cells.begin(),
        sheet.open_cells.begin() + static_cast<std::ptrdiff_t>(std::min(most, sheet.open_cells.size())));
    const auto more = sheet.open_cells.size() - first.size();
    const auto cells = words.list(first);
    return more == 0 ? words("collect.open_cells", sheet.open, cells)
                     : words("collect.open_cells_more", sheet.open, cells, more);
}

struct ToMend {
    std::string cell; ///< may be empty
    std::string what;
    std::string hint;
};

std::vector<ToMend> to_mend(const CollectedSheet& sheet, const Words& words)
{
    std::vector<ToMend> all;
    for (const auto& problem : sheet.problems)
        all.push_back({cell_of(sheet, problem), words(problem.id, problem.args),
            Words::has(problem.id + ".hint") ? words(problem.id + ".hint", problem.args) : ""});
    if (sheet.open > 0) all.push_back({"", open_text(sheet, words), ""});
    return all;
}

std::string line_of(const ToMend& one, const Words& words)
{
    const auto where = one.cell.empty() ? one.what : words("collect.at_cell", one.cell, one.what);
    return one.hint.empty() ? where : words("collect.with_hint", where, one.hint);
}

std::string sheet_name(const CollectedSheet& sheet, const Words& words)
{
    return sheet.respondent.empty() ? sheet.file : words("collect.individuals", sheet.file, sheet.respondent);
}

void add_sheet(page::Page& page, const CollectedSheet& sheet, const Words& words)
{
    page.line(2, sheet_name(sheet, words));
    page::Points points;
    points.at = {4, 6};
    points.mark = "- ";
    for (const auto& one : to_mend(sheet, words)) points.all.push_back(line_of(one, words));
    if (!points.all.empty()) page.add(std::move(points));
}

void write_sheet(JsonWriter& a, const CollectedSheet& sheet, const Words& words)
{
    a("file", sheet.file);
    a("open", sheet.open);
    a("open_cells", sheet.open_cells);
    a.list("problems", sheet.problems, [&](JsonWriter& b, const Problem& problem) {
        const auto hint = problem.id + ".hint";
        b.or_null("cell", cell_of(sheet, problem));
        b.or_null("hint", Words::has(hint) ? words(hint, problem.args) : std::string());
        b("id", problem.id);
        b("message", words(problem.id, problem.args));
    });
    a.or_null("respondent", sheet.respondent);
}

const Template& mending_template()
{
    static const Template built_in = [] {
        const auto files = embedded_templates();
        const auto at = std::ranges::find(files, "mending-1.md.mustache", &EmbeddedFile::path);
        if (at == files.end()) throw std::logic_error("the built-in template of mending letters is missing");
        return Template("mending-1", std::string(at->bytes));
    }();
    return built_in;
}

void add_collection(page::Page& page, const CollectionPage& collection, const Words& words)
{
    std::array<std::size_t, collected_names.size()> counts{};
    for (const auto& department : collection.departments) {
        ++counts[static_cast<std::size_t>(department.state)];
        page.line(0, words("collect.department", state_word(department.state, words), department.name));
        for (const auto& sheet : department.sheets) add_sheet(page, sheet, words);
    }
    if (!collection.strangers.empty()) {
        page.gap();
        page.line(0, words("collect.strangers"));
        for (const auto& sheet : collection.strangers) add_sheet(page, sheet, words);
    }
    page.gap();
    page.line(
        0, words("collect.sum", collection.departments.size(), counts[0], counts[1], counts[2], counts[3]));
}

void write_collection(JsonWriter& a, const CollectionPage& collection, const Words& words)
{
    if (!collection.name.empty()) a("checklist", collection.name);
    a("date", iso_date(collection.today));
    a("deadline", collection.deadline ? std::optional(iso_date(*collection.deadline)) : std::nullopt);
    a.list("departments", collection.departments, [&](JsonWriter& b, const CollectedDepartment& one) {
        b("department", one.name);
        b.list("sheets", one.sheets,
            [&](JsonWriter& c, const CollectedSheet& sheet) { write_sheet(c, sheet, words); });
        b("state", name_of(one.state));
    });
    a.or_null("organisation", collection.organisation);
    a.list("strangers", collection.strangers,
        [&](JsonWriter& b, const CollectedSheet& sheet) { write_sheet(b, sheet, words); });
    a("year", collection.year);
}

} // namespace

page::Page collection_page(const std::vector<const CollectionPage*>& checklists, const Words& words)
{
    page::Page page;
    const auto& first = *checklists.front();
    page.add(page::Heading{1,
        {words("collect.title", fiscal_year_in_full(words, first.year), date_in_full(words, first.today))},
        {0, 0}});
    for (const auto* one : checklists) {
        if (!one->name.empty())
            page.add(
                page::Heading{2, {words("workspace.status.checklist", one->checklist, one->name)}, {0, 2}});
        else
            page.gap();
        add_collection(page, *one, words);
    }
    return page;
}

std::string collection_json(const CollectionPage& collection, const Words& words)
{
    return json_object([&](JsonWriter& a) { write_collection(a, collection, words); });
}

std::string collection_json(const std::vector<const CollectionPage*>& checklists, const Words& words)
{
    if (checklists.size() == 1) return collection_json(*checklists.front(), words);
    return json_object([&](JsonWriter& a) {
        a.list("checklists", checklists,
            [&](JsonWriter& b, const CollectionPage* one) { write_collection(b, *one, words); });
    });
}

std::string mending_letter(
    const CollectionPage& collection, const CollectedDepartment& department, const Words& words)
{
    nlohmann::json view;
    view["title"] = words("collect.letter.title", fiscal_year_in_full(words, collection.year));
    view["date"] = words("collect.letter.date", date_in_full(words, collection.today));
    view["to"] = words("collect.letter.to", department.name);
    view["from"] = words("collect.letter.from", collection.organisation);
    view["opening"] = words("collect.letter.opening");
    view["until"] = collection.deadline && *collection.deadline >= collection.today
        ? words("collect.letter.until", date_in_full(words, *collection.deadline))
        : words("collect.letter.soon");
    view["close"] = words("collect.letter.close");
    view["sheets"] = nlohmann::json::array();
    for (const auto& sheet : department.sheets) {
        if (!sheet.faulty()) continue;
        auto named = sheet;
        named.file = sheet.file.substr(sheet.file.rfind('/') + 1); // where it lies here is no matter there
        nlohmann::json one{{"name", sheet_name(named, words)}, {"points", nlohmann::json::array()}};
        for (const auto& point : to_mend(sheet, words)) one["points"].push_back(line_of(point, words));
        view["sheets"].push_back(std::move(one));
    }
    return render_template(mending_template(), view);
}

bool is_mending_letter(std::string_view text, int year, const Words& words)
{
    const auto title = "# " + words("collect.letter.title", fiscal_year_in_full(words, year)) + "\n";
    return text.starts_with(title);
}

} // namespace tenken
