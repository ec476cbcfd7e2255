#include "office/report_signature.hpp"

#include "base/base64.hpp"
#include "base/problem.hpp"
#include "base/utf8.hpp"
#include "formats/disk/child_program.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace tenken {

namespace signing {

namespace {

namespace fs = std::filesystem;

/// A signature of the largest key is a tenth of it.
constexpr std::uint64_t largest_signature = std::uint64_t{64} << 10U;

/// Names of one line of the list; nobody bears more.
constexpr std::size_t most_names = 16;

ChildOutcome ssh_keygen(std::vector<fs::path> arguments, std::string_view input)
{
    arguments.insert(arguments.begin(), "-Y");
    auto result = run_child({"ssh-keygen", std::move(arguments), input});
    if (auto* outcome = std::get_if<ChildOutcome>(&result)) {
        // Versions before 8.1 know no -Y, and say so in the words of getopt.
        if (outcome->errors.find("option -- Y") != std::string::npos)
            fail(FailureKind::file, "verify.signature.too_old");
        return std::move(*outcome);
    }
    switch (std::get<ChildFailure>(result)) {
    case ChildFailure::not_found:
        fail(FailureKind::file, "verify.signature.no_program");
    case ChildFailure::endless:
        fail(FailureKind::file, "verify.signature.endless");
    case ChildFailure::not_started:
        break;
    }
    fail(FailureKind::file, "verify.signature.not_started");
}

std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) lines.emplace_back(line);
    }
    return lines;
}

std::string last_words(const ChildOutcome& outcome)
{
    for (const auto& said : {lines_of(outcome.errors), lines_of(outcome.output)}) {
        if (!said.empty()) return utf8::valid(said.back());
    }
    return {};
}

/// The public key that a signature bears, as OpenSSH's PROTOCOL.sshsig has it; empty: none can be read.
std::string key_of(std::string_view signature)
{
    constexpr std::string_view begin = "-----BEGIN SSH SIGNATURE-----";
    constexpr std::string_view end = "-----END SSH SIGNATURE-----";
    constexpr std::string_view magic = "SSHSIG";
    constexpr std::size_t before_key = magic.size() + 8; // the version, and how long the key is
    const auto from = signature.find(begin);
    const auto to = signature.find(end);
    if (from == std::string_view::npos || to == std::string_view::npos || to < from) return {};
    const auto bytes = from_base64(signature.substr(from + begin.size(), to - from - begin.size()));
    if (!bytes || !bytes->starts_with(magic) || bytes->size() < before_key) return {};
    std::size_t size = 0;
    for (std::size_t i = before_key - 4; i < before_key; ++i)
        size = size << 8U | static_cast<unsigned char>((*bytes)[i]);
    return size <= bytes->size() - before_key ? bytes->substr(before_key, size) : std::string();
}

/// The names with which a line of the list begins; what is in quotes may hold blanks.
std::string_view first_word(std::string_view line)
{
    if (line.starts_with('"')) return line.substr(1, line.find('"', 1) - 1);
    return line.substr(0, line.find_first_of(" \t"));
}

bool has_key(std::string_view line, std::string_view key)
{
    const auto length = (key.size() + 2) / 3 * 4;
    while (!line.empty()) {
        const auto word = line.substr(0, line.find_first_of(" \t"));
        if (word.size() == length && from_base64(word) == key) return true;
        line.remove_prefix(std::min(word.size() + 1, line.size()));
    }
    return false;
}

/// Those whose line of the list has the key, whatever else it says of it; empty: no line has it.
std::string bearer_of(std::string_view key, std::string_view list)
{
    if (key.empty()) return {};
    for (const auto& line : lines_of(list)) {
        const auto text = std::string_view(line).substr(std::min(line.find_first_not_of(" \t"), line.size()));
        if (!text.starts_with('#') && has_key(text, key)) return std::string(first_word(text));
    }
    return {};
}

/// One signature, one report, one list.
struct Question {
    const fs::path& signers;
    const fs::path& signature;
    std::string_view report;

    /// The names under which the list has the key, at this time; none where it does not.
    [[nodiscard]] std::vector<std::string> names(ChildOutcome& outcome) const
    {
        outcome = ssh_keygen({"find-principals", "-s", signature, "-f", signers}, {});
        if (outcome.status != 0) return {};
        auto names = lines_of(outcome.output);
        if (names.size() > most_names) names.resize(most_names);
        return names;
    }

    /// Of a key that may not sign at this time, which ssh-keygen does not find: who bears it by the list.
    [[nodiscard]] std::string bearer() const
    {
        auto& disk = real_file_system();
        return bearer_of(key_of(read_file(disk, signature)), read_file(disk, signers));
    }

    [[nodiscard]] ChildOutcome verified_as(const std::string& name) const
    {
        return ssh_keygen(
            {"verify", "-f", signers, "-I", path_of(name), "-n", signature_namespace, "-s", signature},
            report);
    }

    /// Whether it is a signature of the report at all, whoever made it.
    [[nodiscard]] ChildOutcome verified_of_anybody() const
    {
        return ssh_keygen({"check-novalidate", "-n", signature_namespace, "-s", signature}, report);
    }
};

} // namespace

} // namespace signing

Signers::Signers(const std::filesystem::path& file)
    : file_(absolute_path(file))
{
    static_cast<void>(read_file(real_file_system(), file));
}

ReportSignature Signers::signature_of(const std::filesystem::path& report, std::string_view bytes) const
{
    auto path = report;
    path += ".sig";
    ReportSignature signature{path_text(path), SignatureState::missing, {}, {}};
    const auto status = status_of(path);
    if (!status) return signature;
    signature.state = SignatureState::unusable;
    if (!status->regular || status->size > signing::largest_signature) return signature;
    const auto whole = absolute_path(path);
    const signing::Question question{file_, whole, bytes};
    ChildOutcome outcome;
    auto names = question.names(outcome);
    for (const auto& name : names) {
        outcome = question.verified_as(name);
        if (outcome.status != 0) continue;
        signature.state = SignatureState::valid;
        signature.by = utf8::valid(name);
        return signature;
    }
    const auto of_anybody = question.verified_of_anybody();
    std::string says;
    if (of_anybody.status == 0 && names.empty()) {
        const auto why = signing::lines_of(outcome.errors); // the first says which line of the list, and why
        if (auto bearer = question.bearer(); !bearer.empty()) {
            names.push_back(std::move(bearer));
            if (!why.empty()) says = utf8::valid(why.front());
        }
    }
    signature.state = of_anybody.status != 0 ? SignatureState::not_of_report
        : names.empty()                      ? SignatureState::unknown_signer
                                             : SignatureState::not_allowed;
    if (!names.empty()) signature.by = utf8::valid(names.front());
    signature.says = !says.empty()
        ? says
        : signing::last_words(of_anybody.status != 0 || names.empty() ? of_anybody : outcome);
    return signature;
}

} // namespace tenken
