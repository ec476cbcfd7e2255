#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

/// dataset.json: which files a dataset has.
namespace tenken {

inline constexpr std::string_view manifest_name = "dataset.json";

struct DatasetFile {
    std::string table;    ///< the first folder of its path
    std::size_t rows = 0; ///< without the line of names
    std::string sha256;

    bool operator==(const DatasetFile&) const = default;
};

/// By path from the dataset's folder on, with '/'.
using DatasetFiles = std::map<std::string, DatasetFile, std::less<>>;

/// One JSON object, a file a line; members in the order of their names' bytes.
[[nodiscard]] std::string write_manifest(const DatasetFiles& files);

/// Throws Failure(input), naming `shown`, for what is none, and for a format number that this program does not know.
[[nodiscard]] DatasetFiles read_manifest(std::string_view bytes, const std::string& shown);

/// "answers/year=2026/body=131016/part.csv"
[[nodiscard]] std::string yearly_path(std::string_view table, int year, std::string_view body);

/// "checklists/<id>/<sha256>.csv"; whatever could lead out of the folder stands as %XX.
[[nodiscard]] std::string checklist_path(
    std::string_view table, std::string_view id, std::string_view sha256);

/// A file's year and body; nothing for one of a checklist.
struct YearOfBody {
    int year = 0;
    std::string body;

    auto operator<=>(const YearOfBody&) const = default;
};
[[nodiscard]] std::optional<YearOfBody> year_of_body(std::string_view path);

/// Whether the text can be a body: six digits, or 0 for one without a code.
[[nodiscard]] bool is_body(std::string_view text);

} // namespace tenken
