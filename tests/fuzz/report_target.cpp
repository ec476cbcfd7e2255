#include "check/verify.hpp"
#include "formats/report/data.hpp"
#include "fuzz/outcome.hpp"
#include "fuzz/targets.hpp"

#include <string>

namespace tenken::fuzz {

void try_report(std::string_view bytes)
{
    is_read_or_refused([&] {
        const auto verification = verify_report(bytes, "r.md");
        have_words(verification.findings);
        if (!verification.data) return;
        // What was read is written, and read again as the same.
        const auto written = "```jsonl\n" + write_report_data(*verification.data) + "```\n";
        const auto again = read_report_data(written, "r.md");
        hold(again.stated_sha256 == again.actual_sha256);
        hold(write_report_data(again.data) == write_report_data(*verification.data));
    });
}

} // namespace tenken::fuzz
