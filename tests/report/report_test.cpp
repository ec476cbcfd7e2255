#include "report/report.hpp"

#include "report/sample.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

using namespace tenken;
using namespace tenken::test;

TEST_CASE("A report looks like this")
{
    check_golden("report", "complete_ja.md", render_report(sample_assessment(), Words(Language::ja)));
}

TEST_CASE("A report comes back whole from its data block")
{
    const auto report = render_report(sample_assessment(), Words(Language::ja));
    const auto block = read_report_data(report, "r.md");
    CHECK(block.stated_sha256 == block.actual_sha256);
    CHECK(render_report(block.data.assessment, Words(Language::ja)) == report);
}
