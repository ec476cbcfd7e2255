#include "commands/register_file.hpp"

#include "commands/claimed_lock.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/paths.hpp"

#include <ostream>

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
    if (!entries) throw Failure(FailureKind::file, Problem{"hand_in.no_register", {path_text(path)}, {}});
    return std::move(*entries);
}

} // namespace

Entered enter_in_register(
    Context& context, const HandInPlace& place, const RegisterEntry& entry, Language language)
{
    const auto path = register_path(context.globals.workspace, place.year);
    const auto now = japan_timestamp(context.invocation.now());
    const auto lock = claim_lock(context, *place.terminal, path, place.by, now);
    if (const auto* held = std::get_if<LockHeld>(&lock))
        throw Failure(
            FailureKind::file, Problem{"interview.lock.held", holder_words(context.words, held->holder), {}});
    const auto text = register_text(path);
    const auto entries = entries_in(text, path);
    if (const auto* known = find_entry(entries, entry.department, entry.version))
        return {false, known->sha256 == entry.sha256 ? std::nullopt : std::optional(*known)};
    if (const auto notice = write_whole_file(path, with_entry(text, place.year, entry, Words(language))))
        context.invocation.err << worded(context.words, *notice);
    return {true, std::nullopt};
}

std::optional<RegisterEntry> registered(const Context& context, const HandInPlace& place, int version)
{
    const auto path = register_path(context.globals.workspace, place.year);
    const auto entries = entries_in(register_text(path), path);
    const auto* known = find_entry(entries, place.department, version);
    return known == nullptr ? std::nullopt : std::optional(*known);
}

} // namespace tenken
