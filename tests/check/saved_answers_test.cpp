#include "check/saved_answers.hpp"

#include "base/moment.hpp"
#include "base/sha256.hpp"
#include "formats/record/line.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

#include <string>
#include <vector>

using namespace tenken;
using namespace tenken::test;

namespace {

class Lines {
public:
    Lines& add(const RecordEvent& event, const std::string& at, const std::string& by = "係長")
    {
        const auto line = encode_record_line(++seq_, at, by, event, link_);
        link_ = sha256_hex(line);
        bytes_ += line;
        return *this;
    }
    Lines& answer(const std::string& instance, const std::string& id, const std::string& at)
    {
        return add(AnswerEvent{instance, level(id), std::string(64, 'a'), false}, at);
    }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] const std::string& link() const { return link_; }

private:
    std::uint64_t seq_ = 0;
    std::string link_;
    std::string bytes_;
};

Lines begun()
{
    RecordStart start;
    start.checklist = {"small", "2026", "点検", std::string(64, 'b')};
    start.year = 2026;
    start.department = "事務局";
    Lines lines;
    lines.add(start, "2026-10-01T09:00:00+09:00");
    return lines;
}

std::vector<std::string> instances(const std::vector<SavedAnswer>& saved)
{
    std::vector<std::string> all;
    for (const auto& one : saved) all.push_back(one.instance);
    return all;
}

} // namespace

TEST_CASE("A record's answers come in their order, each with who and when, up to the line that a report was "
          "made from")
{
    auto lines = begun();
    lines.answer("q1", "met", "2026-10-01T09:01:00+09:00").answer("q2", "unmet", "2026-10-01T09:01:07+09:00");
    const auto link = lines.link();
    lines.answer("q3", "met", "2026-10-01T09:02:00+09:00");
    const auto saved = saved_answers(lines.bytes(), link);
    REQUIRE(saved);
    REQUIRE(instances(*saved) == std::vector<std::string>{"q1", "q2"});
    CHECK((*saved)[0].at == moment_of("2026-10-01T00:01:00Z"));
    CHECK((*saved)[0].by == "係長");
    CHECK(std::get<std::string>(*(*saved)[1].response.answer) == "unmet");
    CHECK(saved_answers(lines.bytes(), lines.link())->size() == 3);
    CHECK_FALSE(saved_answers(lines.bytes(), std::string(64, 'c')));
}

TEST_CASE("A line at midnight bears a day and no time")
{
    auto lines = begun();
    lines.answer("q1", "met", "2026-10-01T00:00:00+09:00").answer("q2", "met", "2026-10-01T00:00:01+09:00");
    const auto saved = saved_answers(lines.bytes(), lines.link());
    REQUIRE(saved);
    CHECK_FALSE((*saved)[0].at);
    CHECK((*saved)[1].at);
}

TEST_CASE("What was withdrawn, mended by the confirmer, or said to another question does not count")
{
    const std::string at = "2026-10-01T09:01:00+09:00";
    auto lines = begun();
    lines.answer("q1", "unmet", at).answer("q2", "unmet", at);
    lines.add(ChecklistChangedEvent{{"small", "2026a", "点検", std::string(64, 'd')}, {"q1"}, {}}, at);
    lines.answer("q1", "met", at);
    lines.add(AnswerEvent{"q2", {}, {}, false}, at);
    lines.add(AnswerEvent{"q3", level("met"), std::string(64, 'a'), true}, at, "局長");
    const auto saved = saved_answers(lines.bytes(), lines.link());
    REQUIRE(saved);
    CHECK(instances(*saved) == std::vector<std::string>{"q2", "q1"});
    CHECK(std::get<std::string>(*(*saved)[1].response.answer) == "met");
}
