#include "model/workspace.hpp"
#include "support/catch.hpp"

using namespace tenken;

namespace {

using Names = std::vector<std::string>;

WorkspaceDepartment department(const std::string& name, const Names& succeeds = {}, int from = 0)
{
    return {name, {}, {}, {}, {}, succeeds, from};
}

/// 室 became 旧課 in 2022, which was merged with 分室 into 新課 in 2026.
Workspace merged()
{
    Workspace workspace;
    workspace.departments = {
        department("事務局"), department("新課", {"旧課", "分室"}, 2026), department("旧課", {"室"}, 2022)};
    return workspace;
}

} // namespace

TEST_CASE(
    "A department's reports stand under its own name since it began, and under its predecessors' before")
{
    const auto workspace = merged();
    CHECK(workspace.names_in("新課", 2026) == Names{"新課"});
    CHECK(workspace.names_in("新 課", 2027) == Names{"新課"});
    CHECK(workspace.names_in("新課", 2025) == Names{"旧課", "分室"});
    CHECK(workspace.names_in("新課", 2021) == Names{"室", "分室"});
    CHECK(workspace.names_in("事務局", 2021) == Names{"事務局"});
    CHECK(workspace.names_in("どこか", 2021) == Names{"どこか"});
}

TEST_CASE("Of a year's departments none has been succeeded, and in place of one that has not begun stand "
          "those before it")
{
    const auto workspace = merged();
    CHECK(workspace.departments_in(2026) == Names{"事務局", "新課"});
    CHECK(workspace.departments_in(2025) == Names{"事務局", "旧課", "分室"});
    CHECK(workspace.departments_in(2021) == Names{"事務局", "室", "分室"});
    CHECK(Workspace{}.departments_in(2026).empty());
}

TEST_CASE("Names that were indexed are found as without an index, also when the lists have got longer since")
{
    auto workspace = merged();
    workspace.gaps = {{2024, "", "全体"}, {2024, "旧課", "紛失"}, {2023, "分室", "廃棄"}};
    const auto plain = workspace;
    workspace.index_names();
    CHECK(workspace == plain);
    for (const auto* name : {"事務局", "新 課", "旧課", "室", "どこか", ""}) {
        INFO(name);
        const auto* one = workspace.find_department(name);
        const auto* other = plain.find_department(name);
        REQUIRE((one == nullptr) == (other == nullptr));
        if (one != nullptr) CHECK(*one == *other);
        for (const int year : {2021, 2023, 2024, 2025, 2026}) {
            CHECK(workspace.names_in(name, year) == plain.names_in(name, year));
            const auto* gap = workspace.find_gap(year, name);
            const auto* same = plain.find_gap(year, name);
            REQUIRE((gap == nullptr) == (same == nullptr));
            if (gap != nullptr) CHECK(*gap == *same);
        }
    }
    workspace.departments.push_back(department("どこか"));
    workspace.gaps.push_back({2025, "", "全体"});
    CHECK(workspace.find_department("どこか") != nullptr);
    CHECK(workspace.find_gap(2025, "室") != nullptr);
}
