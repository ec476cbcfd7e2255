// `tenken completion bash`, in a bash.

#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"

using namespace tenken::test;

namespace {

// What bash would put on the line after `tenken run --department `, where the program names these.
std::string completed(const TemporaryFolder& folder, const std::string& names)
{
    write_file(folder.path() / "names", names);
    write_file(folder.path() / "script.sh", run_program(program_path(), {"completion", "bash"}).out + R"sh(
compopt() { :; }
named() { cat names; }
COMP_WORDS=(named run --department '') COMP_CWORD=3
_tenken
printf '%s\n' "${COMPREPLY[@]}"
)sh");
    const auto outcome = run_program("/bin/bash", {"--norc", "script.sh"}, "",
        {.environment = {{"LC_ALL", "C.UTF-8"}}, .working_dir = folder.path()});
    CHECK(outcome.err == "");
    return outcome.out;
}

} // namespace

TEST_CASE("A name that bash would take for more is completed as one word, and any other as it is")
{
    const TemporaryFolder folder;
    CHECK(completed(folder, "議会\t説明\n総務 課\n") == "議会\n総務\\ 課\n");
    CHECK(completed(folder, "議会(第一)\nA'b&c$(id)\n`id`\n") ==
        "議会\\(第一\\)\nA\\'b\\&c\\$\\(id\\)\n\\`id\\`\n");
}
