#include "formats/dataset/manifest.hpp"

#include "base/problem.hpp"
#include "base/sha256.hpp"
#include "formats/dataset/rows.hpp"
#include "formats/json/value.hpp"
#include "formats/json/writer.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace tenken {

namespace {

constexpr int format = 1;
constexpr std::string_view kind = "dataset";
constexpr std::string_view year_part = "/year=";
constexpr std::string_view body_part = "/body=";
constexpr std::string_view end_part = "/part.csv";

bool is_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

std::string file_name(std::string_view id)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string name;
    for (const char c : id) {
        if (plain.find(c) != std::string_view::npos || (c == '.' && !name.empty())) {
            name += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            name += {'%', hex[byte >> 4U], hex[byte & 15U]};
        }
    }
    return name.empty() ? "%" : name;
}

/// What file_name() can have made.
bool is_file_name(std::string_view text)
{
    return !text.empty() && text.front() != '.' && std::ranges::all_of(text, [](char c) {
        return c == '.' || c == '%' || plain.find(c) != std::string_view::npos;
    });
}

/// A path that this program can have written: it does not lead out of the folder.
bool is_path_of(std::string_view path, std::string_view table)
{
    const auto is_one_of = [&](const auto& tables) {
        return std::ranges::find(tables, table) != tables.end();
    };
    if (!path.starts_with(table) || !path.substr(table.size()).starts_with('/')) return false;
    if (is_one_of(dataset::yearly_tables)) return year_of_body(path).has_value();
    const auto names = path.substr(table.size() + 1);
    const auto between = names.find('/');
    return is_one_of(dataset::checklist_tables) && between != std::string_view::npos &&
        path.ends_with(".csv") && is_file_name(names.substr(0, between)) &&
        is_file_name(names.substr(between + 1));
}

} // namespace

std::string write_manifest(const DatasetFiles& files)
{
    std::string bytes = "{\"files\":[";
    for (bool first = true; const auto& [path, file] : files) {
        bytes += std::exchange(first, false) ? "\n" : ",\n";
        JsonWriter a(bytes);
        a("path", path);
        a("rows", file.rows);
        a("sha256", file.sha256);
        a("table", file.table);
        a.close();
    }
    return bytes + "\n],\"kind\":\"" + std::string(kind) + "\",\"tenken\":" + std::to_string(format) + "}\n";
}

DatasetFiles read_manifest(std::string_view bytes, const std::string& shown)
{
    JsonText parser;
    const auto json = parser.parse(bytes);
    const auto member = [&](std::string_view name) { return json ? json->find(name) : std::nullopt; };
    const auto is = member("kind");
    const auto number = member("tenken");
    const auto list = member("files");
    if (!is || is->text() != kind || !number || !number->whole() || !list || !list->is_list())
        fail(FailureKind::input, "export.no_manifest", shown);
    if (*number->whole() != format)
        fail(FailureKind::input, "export.unknown_format", shown, std::to_string(*number->whole()));
    DatasetFiles files;
    for (const auto one : *list) {
        const auto path = one.find("path");
        const auto rows = one.find("rows");
        const auto sha256 = one.find("sha256");
        const auto table = one.find("table");
        const bool whole = path && rows && rows->whole().value_or(-1) >= 0 && sha256 &&
            is_sha256(sha256->text()) && table && is_path_of(path->text(), table->text());
        if (!whole) fail(FailureKind::input, "export.no_manifest", shown);
        files[std::string(path->text())] = {std::string(table->text()),
            static_cast<std::size_t>(*rows->whole()), std::string(sha256->text())};
    }
    return files;
}

std::string yearly_path(std::string_view table, int year, std::string_view body)
{
    std::string path(table);
    ((path += year_part) += std::to_string(year)) += body_part;
    return (path += body) += end_part;
}

std::string checklist_path(std::string_view table, std::string_view id, std::string_view sha256)
{
    return std::string(table) + "/" + file_name(id) + "/" + file_name(sha256) + ".csv";
}

std::optional<YearOfBody> year_of_body(std::string_view path)
{
    const auto year_at = path.find(year_part);
    const auto body_at = path.find(body_part);
    if (year_at == std::string_view::npos || year_at != path.find('/') || body_at == std::string_view::npos ||
        body_at < year_at || !path.ends_with(end_part))
        return std::nullopt;
    const auto from = year_at + year_part.size();
    const auto year = path.substr(from, body_at - from);
    const auto body = path.substr(body_at + body_part.size());
    YearOfBody found;
    const bool number = year.size() == 4 && is_digits(year) &&
        std::from_chars(year.data(), year.data() + year.size(), found.year).ec == std::errc();
    found.body = body.substr(0, body.size() - std::min(end_part.size(), body.size()));
    return number && is_body(found.body) ? std::optional(found) : std::nullopt;
}

bool is_body(std::string_view text) { return text == "0" || (text.size() == 6 && is_digits(text)); }

} // namespace tenken
