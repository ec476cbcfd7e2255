#include "office/register_file.hpp"

#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"

namespace tenken {

namespace {

std::string register_text(const std::filesystem::path& path)
{
    return is_occupied(path) ? read_file(real_file_system(), path) : std::string();
}

std::vector<RegisterEntry> entries_in(const std::string& text, const std::filesystem::path& path)
{
    if (text.empty()) return {};
    auto entries = read_register(text);
    if (!entries) fail(FailureKind::file, "hand_in.no_register", path_text(path));
    return std::move(*entries);
}

} // namespace

Entered enter_in_register(
    const std::filesystem::path& path, int year, const RegisterEntry& entry, Language language)
{
    const auto text = register_text(path);
    const auto entries = entries_in(text, path);
    if (const auto* known = find_entry(entries, entry.department, entry.version))
        return {false, known->sha256 == entry.sha256 ? std::nullopt : std::optional(*known), std::nullopt};
    auto notice = write_whole_file(path, with_entry(text, year, entry, Words(language)));
    return {true, std::nullopt, std::move(notice)};
}

std::optional<RegisterEntry> registered(
    const std::filesystem::path& path, std::string_view department, int version)
{
    const auto entries = entries_in(register_text(path), path);
    const auto* known = find_entry(entries, department, version);
    return known == nullptr ? std::nullopt : std::optional(*known);
}

} // namespace tenken
