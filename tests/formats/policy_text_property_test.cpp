#include <set>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "base/problem.hpp"
#include "formats/policy/text.hpp"
#include "support/catch.hpp"

using namespace tenken;

namespace {

/// Lines of what policies are made of, in any order.
rc::Gen<std::string> any_text()
{
    const auto piece = rc::gen::elementOf(
        std::vector<std::string>{"第", "1", "2", "３", "(", ")", "（", "）", "一", "二", "条", "の", "章",
            "①", "②", ".", "、", " ", "　", "\n", "\n", "\n\n", "\r\n", "## ", "- ", "**", "ア", "附則",
            "目的", "。", "\\", "(1) ", "(2) ", "\n1 甲\n", "\n2 乙\n", "\n第1条　甲\n", "\n２　乙\n"});
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& pieces) {
            std::string text;
            for (const auto& one : pieces) text += one;
            return text;
        });
}

} // namespace

TEST_CASE("whatever a text looks like, its clauses have ids of their own and stand below clauses that exist")
{
    REQUIRE(rc::check("ids", [] {
        const std::string bytes = "1 目的\n" + *any_text();
        std::set<std::string> ids;
        for (const auto& clause : read_policy_text(bytes, "policy")) {
            RC_ASSERT(ids.insert(clause.id).second);
            const auto parent = clause.id.rfind('(');
            RC_ASSERT(parent == std::string::npos || ids.contains(clause.id.substr(0, parent)));
        }
    }));
}
