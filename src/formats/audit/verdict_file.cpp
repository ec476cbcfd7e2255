#include "formats/audit/verdict_file.hpp"

#include "base/utf8.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/yaml/parse.hpp"
#include "formats/yaml/reading.hpp"
#include "formats/yaml/text.hpp"
#include "formats/yaml/values.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tenken {

namespace {

using yaml::Mapping;
using yaml::Node;
using yaml::Reading;

std::optional<VerdictKind> read_kind(const Reading& reading, const Node& node)
{
    const auto written = yaml::read_line(reading, node);
    if (!written) return std::nullopt;
    if (const auto kind = value_in(verdict_kind_names, *written)) return kind;
    std::vector<std::string> known;
    for (const auto& name : verdict_kind_names) known.emplace_back(name.name);
    reading.report(
        yaml::not_among("audit.file.unknown_verdict", *written, known, reading.spot(node).place()));
    return std::nullopt;
}

std::optional<Verdict> read_verdict(const Reading& reading, const Node& node)
{
    Verdict verdict;
    if (!node.is(Node::Kind::mapping)) {
        const auto kind = read_kind(reading, node);
        if (!kind) return std::nullopt;
        verdict.kind = *kind;
        return verdict;
    }
    const Mapping map(reading, node, {"verdict", "found", "ground", "seen", "reply"});
    if (!map.usable()) return std::nullopt;
    const auto kind = map.get_required("verdict", read_kind);
    if (!kind) return std::nullopt;
    verdict.kind = *kind;
    verdict.found = map.get("found", yaml::read_id).value_or("");
    verdict.ground = map.get("ground", yaml::read_verbatim).value_or("");
    verdict.seen = map.get("seen", yaml::read_verbatim).value_or("");
    verdict.reply = map.get("reply", yaml::read_verbatim).value_or("");
    if (verdict.kind != VerdictKind::agrees && !utf8::has_visible(verdict.ground))
        reading.report("audit.file.no_ground", node);
    return verdict;
}

VerdictFile read_verdicts(const Reading& reading, const Node& root)
{
    VerdictFile all;
    const Mapping map(reading, root, {"verdicts"});
    if (!map.usable()) return all;
    const Node* verdicts = map.require("verdicts");
    if (verdicts == nullptr) return all;
    if (!verdicts->is(Node::Kind::mapping)) {
        reading.report("audit.file.no_verdicts", *verdicts);
        return all;
    }
    for (const auto& [key, value] : verdicts->entries) {
        if (reading.full()) break;
        if (value.is(Node::Kind::null)) {
            all.emplace(key.value, FileVerdict{std::nullopt, reading.spot(key).place()});
        } else if (auto verdict = read_verdict(reading, value)) {
            all.emplace(key.value, FileVerdict{std::move(*verdict), reading.spot(key).place()});
        }
    }
    return all;
}

} // namespace

VerdictFile load_verdict_file(std::string_view bytes, const std::string& shown)
{
    Problems problems = yaml::check_bytes(shown, bytes);
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    const yaml::Text text(shown, std::string(yaml::without_mark(bytes)));
    const auto root = yaml::parse(text, problems);
    VerdictFile verdicts;
    if (root) verdicts = read_verdicts(Reading(text, problems), *root);
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    return verdicts;
}

VerdictFile load_verdict_file(const std::filesystem::path& path)
{
    SourceFile file = read_named_stream(path);
    if (file.problem)
        fail(file.unreadable ? FailureKind::file : FailureKind::input, std::move(*file.problem));
    return load_verdict_file(file.bytes, path_text(path));
}

} // namespace tenken
