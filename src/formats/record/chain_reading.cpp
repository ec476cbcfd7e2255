#include "formats/record/chain_reading.hpp"

#include "base/problem_limit.hpp"
#include "formats/disk/file_form.hpp"

#include <algorithm>

namespace tenken::chain {

namespace {

std::optional<Problem> misplaced(const std::vector<Link>& links, std::size_t i)
{
    const Link& link = links[i];
    if (i == 0 && !link.begins) return problem("record.no_start");
    if (i == 0 && !link.prev.empty()) return problem("record.cut_start");
    if (i > 0 && link.begins) return problem("record.second_start");
    const bool counted = i == 0 || links[i - 1].readable;
    const std::uint64_t expected = i == 0 ? 1 : counted ? links[i - 1].seq + 1 : link.seq;
    const bool doubtful = i > 0 && links[i - 1].problem;
    if (link.seq != expected && !doubtful) return problem("record.wrong_seq", expected, link.seq);
    return std::nullopt;
}

// Link i does not bear the digest of i - 1: which of the two is not as it was written?
void blame(std::vector<Link>& links, std::size_t i)
{
    const bool last = i + 1 == links.size() || !links[i + 1].readable;
    const bool vouched_for = !last && links[i + 1].prev == links[i].digest;
    if (last || vouched_for) {
        links[i - 1].problem = problem("record.changed", i + 1);
    } else {
        links[i].problem = problem("record.broken_link", i);
    }
}

/// What happened to the file as a whole, in place of a problem for each of its lines.
std::optional<Problem> damage_on_its_way(std::string_view bytes, const std::vector<Link>& links,
    const std::string& name, const std::function<bool(std::string_view)>& is_sound)
{
    // Of a record with a line that can be read, a byte that is wrong makes no other encoding.
    const bool readable = std::ranges::any_of(links, &Link::readable);
    auto form = form_problem(name, bytes);
    if (form && (!readable || form->id == "record.merge_mark")) return form;
    const auto with_line_feeds = without_carriage_returns(bytes);
    if (!with_line_feeds || with_line_feeds->find('\r') != std::string::npos) return std::nullopt;
    if (!is_sound(*with_line_feeds)) return std::nullopt;
    return problem_at(Place{name, 1, 0, {}}, "record.line_ends");
}

/// Of empty lines that follow one another the first is named.
bool is_empty(const Link& link) { return link.problem && link.problem->id == "record.empty_line"; }

// A tail without LF is a line that was cut off while it was written, or of which a crash left only zeros; so is a last line with
// its LF whose beginning is zeros, since its pages came to the disk in another order.
bool may_be_torn(std::string_view tail) { return tail.front() == '{' || tail.front() == '\0'; }

std::string_view tail_of(std::string_view bytes, const std::vector<Link>& links)
{
    return bytes.substr(links.empty() ? 0 : links.back().end);
}

} // namespace

std::vector<Link> split(std::string_view bytes, const ReadLink& read)
{
    std::vector<Link> links;
    std::size_t begin = 0;
    std::size_t wrong = 0;
    for (auto end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n', begin)) {
        if (bytes[begin] == '\0' && end + 1 == bytes.size()) break;
        Link& link = links.emplace_back();
        read(bytes.substr(begin, end - begin), link);
        link.digest = sha256_hex(bytes.substr(begin, end + 1 - begin));
        link.end = end + 1;
        begin = end + 1;
        if (!link.readable && ++wrong == most_problems) break;
    }
    return links;
}

void check(std::vector<Link>& links)
{
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (!links[i].problem) links[i].problem = misplaced(links, i);
        if (links[i].problem || i == 0 || links[i - 1].problem) continue;
        if (links[i].prev != links[i - 1].digest) blame(links, i);
    }
}

Problems problems_of(std::string_view bytes, const std::vector<Link>& links, const std::string& name,
    const std::function<bool(std::string_view)>& is_sound)
{
    Problems problems;
    for (std::size_t i = 0; i < links.size() && problems.size() < most_problems; ++i) {
        if (!links[i].problem || (i > 0 && is_empty(links[i]) && is_empty(links[i - 1]))) continue;
        problems.push_back(*links[i].problem);
        problems.back().place = Place{name, i + 1, 0, {}};
    }
    const auto tail = tail_of(bytes, links);
    if (links.empty() && !tail.empty() && !may_be_torn(tail))
        problems.push_back(problem_at(Place{name, 1, 0, {}}, "record.not_json"));
    if (problems.empty()) return problems;
    if (auto why = damage_on_its_way(bytes, links, name, is_sound)) return {std::move(*why)};
    return problems;
}

std::optional<Problem> torn(std::string_view bytes, const std::vector<Link>& links, const std::string& name)
{
    if (!links.empty() && tail_of(bytes, links).empty()) return std::nullopt;
    return problem_at(
        Place{name, links.size() + 1, 0, {}}, links.empty() ? "record.torn_start" : "record.torn_line");
}

} // namespace tenken::chain
