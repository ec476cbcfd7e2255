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
