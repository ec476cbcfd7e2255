// What stands on the input line already.

#include "commands/terminal.hpp"

#include "support/catch.hpp"

using namespace tenken;

namespace {

// Takes what is offered as it stands, or something else.
class AcceptingTerminal final : public Terminal {
public:
    explicit AcceptingTerminal(std::string typed = {})
        : typed_(std::move(typed))
    {
    }

    [[nodiscard]] interview::Window window() const override { return {}; }
    void print(const std::string&) override {}
    std::string offered;

private:
    [[nodiscard]] interview::Input read_line(const std::string&, const std::string& text) override
    {
        offered = text;
        return interview::Line{typed_.empty() ? text : typed_};
    }

    std::string typed_;
};

std::string taken(AcceptingTerminal& terminal, const std::string& offered)
{
    return std::get<interview::Line>(terminal.read("> ", offered)).text;
}

} // namespace

TEST_CASE("What is offered on the input line is shown like any text, and comes back as it was where nobody "
          "changes it")
{
    AcceptingTerminal accepts;
    CHECK(taken(accepts, "鍵\u202Eの台帳\x1B[2J") == "鍵\u202Eの台帳\x1B[2J");
    CHECK(accepts.offered == "鍵〔U+202E〕の台帳〔U+001B〕[2J");
    AcceptingTerminal types("別の台帳");
    CHECK(taken(types, "鍵\u202Eの台帳") == "別の台帳");
    AcceptingTerminal empty;
    CHECK(taken(empty, "").empty());
}
