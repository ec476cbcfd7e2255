// `tenken verify --signers`: signatures beside reports, made by the real ssh-keygen, and what a program of its name may do.

#include "page/report.hpp"
#include "scoring/assess.hpp"
#include "scoring/score.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"
#include "support/small_checklist.hpp"
#include "support/world.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

using namespace tenken;
using namespace tenken::test;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

std::string signable_report(int items = 1)
{
    std::vector<Item> all;
    Answers answers;
    for (int i = 1; i <= items; ++i) {
        all.push_back(level_item("q" + std::to_string(i)));
        answers.responses[all.back().id] = level("met");
    }
    Circumstances circumstances;
    circumstances.department = "事務局";
    circumstances.year = 2026;
    circumstances.date = "2026-06-01";
    const auto assessment = assess(small_checklist(std::move(all)), answers, circumstances);
    return render_report(assessment, score(assessment), Words(Language::ja), newest_template());
}

class Signing {
public:
    Signing()
    {
        make_key("alice");
        make_key("mallory");
        allow("alice@example.org namespaces=\"tenken-report\" ", "alice");
    }

    [[nodiscard]] const fs::path& path() const { return folder_.path(); }

    void allow(const std::string& line, const std::string& key) const
    {
        write_file(path() / "signers", line + read_file(path() / (key + ".pub")));
    }

    /// As docs/signatures.md says: the report by standard input, the signature from standard output.
    void sign(
        const fs::path& report, const std::string& key, const std::string& space = "tenken-report") const
    {
        const auto signing = run_program("/usr/bin/ssh-keygen",
            {"-Y", "sign", "-n", space, "-f", (path() / key).string()}, read_file(report));
        REQUIRE(signing.status == 0);
        REQUIRE(signing.out.starts_with("-----BEGIN SSH SIGNATURE-----"));
        write_file(report.string() + ".sig", signing.out);
    }

    [[nodiscard]] fs::path signed_report(const std::string& name = "r.md", int items = 1) const
    {
        const auto report = path() / name;
        write_file(report, signable_report(items));
        sign(report, "alice");
        return report;
    }

    [[nodiscard]] Outcome verify(const fs::path& report, const std::string& signers = "signers") const
    {
        return World{}.run({"verify", report.string(), "--signers", (path() / signers).string()});
    }

    [[nodiscard]] std::string state(const fs::path& report) const
    {
        const auto said = World{}.run(
            {"verify", report.string(), "--signers", (path() / "signers").string(), "--format", "json"});
        const auto signature = Json::parse(said.out)["reports"][0]["signature"];
        const auto state = signature["state"].get<std::string>();
        CHECK(said.status == (state == "valid" ? 0 : 1));
        return state;
    }

private:
    void make_key(const std::string& name) const
    {
        REQUIRE(run_program("/usr/bin/ssh-keygen",
                    {"-q", "-t", "ed25519", "-N", "", "-C", name, "-f", (path() / name).string()})
                    .status == 0);
    }

    TemporaryFolder folder_;
};

/// Another PATH while it lives.
class OtherPath {
public:
    explicit OtherPath(const std::string& path)
        : before_(std::getenv("PATH"))
    {
        ::setenv("PATH", path.c_str(), 1);
    }
    ~OtherPath() { ::setenv("PATH", before_.c_str(), 1); }
    OtherPath(const OtherPath&) = delete;
    OtherPath& operator=(const OtherPath&) = delete;

private:
    std::string before_;
};

/// A folder with a program called ssh-keygen that does this.
class FakeProgram {
public:
    explicit FakeProgram(const std::string& script)
    {
        const auto file = folder_.path() / "ssh-keygen";
        write_file(file, "#!/bin/sh\n" + script + "\n");
        fs::permissions(file, fs::perms::owner_all);
    }
    [[nodiscard]] std::string path() const { return folder_.path().string() + ":/usr/bin:/bin"; }
    [[nodiscard]] const fs::path& folder() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

} // namespace

TEST_CASE("A signature by somebody on the list is valid, and it is said by whom and what that shows")
{
    const Signing signing;
    const auto said = signing.verify(signing.signed_report());
    CHECK(said.status == 0);
    CHECK(said.out.find("  署名: 有効（alice@example.org）\n") != std::string::npos);
    CHECK(said.out.find("署名は、一覧にある鍵で") != std::string::npos);
    CHECK(said.err.empty());
}

TEST_CASE("A signature of another report, by another key, for another purpose, or none at all is told apart")
{
    const Signing signing;
    const auto report = signing.signed_report();
    CHECK(signing.state(report) == "valid");

    SECTION("the report was made anew")
    {
        write_file(report, signable_report(2));
        CHECK(signing.state(report) == "not_of_report");
        CHECK(signing.verify(report).out.find("この報告書への署名ではありません") != std::string::npos);
    }
    SECTION("somebody who is not on the list")
    {
        signing.sign(report, "mallory");
        CHECK(signing.state(report) == "unknown_signer");
    }
    SECTION("no signature")
    {
        fs::remove(report.string() + ".sig");
        CHECK(signing.state(report) == "missing");
        CHECK(signing.verify(report).out.find("署名: ありません") != std::string::npos);
    }
    SECTION("signed for another namespace")
    {
        signing.sign(report, "alice", "file");
        CHECK(signing.state(report) == "not_of_report");
    }
    SECTION("on the list for another namespace")
    {
        signing.allow("alice@example.org namespaces=\"git\" ", "alice");
        CHECK(signing.state(report) == "not_allowed");
        CHECK(signing.verify(report).out.find("alice@example.org の鍵ですが") != std::string::npos);
    }
    SECTION("on the list, but not any longer, or not yet")
    {
        for (const std::string bound : {"valid-before=\"20200101\"", "valid-after=\"20990101\""}) {
            INFO(bound);
            signing.allow("alice@example.org namespaces=\"tenken-report\"," + bound + " ", "alice");
            CHECK(signing.state(report) == "not_allowed");
            const auto said = signing.verify(report);
            CHECK(said.out.find("alice@example.org の鍵ですが") != std::string::npos);
            CHECK(said.out.find("valid-after、valid-before") != std::string::npos);
            CHECK(said.out.find("signers:1: ") != std::string::npos);
            signing.sign(report, "mallory");
            CHECK(signing.state(report) == "unknown_signer");
            signing.sign(report, "alice");
        }
    }
    SECTION("on a line that is a remark")
    {
        signing.allow("# alice@example.org ", "alice");
        CHECK(signing.state(report) == "unknown_signer");
    }
    SECTION("an empty list")
    {
        write_file(signing.path() / "signers", "");
        CHECK(signing.state(report) == "unknown_signer");
    }
    SECTION("no signature in the file")
    {
        write_file(report.string() + ".sig", "-----BEGIN SSH SIGNATURE-----\n");
        CHECK(signing.state(report) == "not_of_report");
    }
}

TEST_CASE("Without --signers nothing is said of a signature, and none is looked for")
{
    const Signing signing;
    const auto report = signing.signed_report();
    const FakeProgram fake("touch " + (signing.path() / "started").string());
    const OtherPath other(fake.path());
    const auto said = World{}.run({"verify", report.string(), "--format", "json"});
    CHECK(said.status == 0);
    CHECK_FALSE(Json::parse(said.out)["reports"][0].contains("signature"));
    CHECK_FALSE(fs::exists(signing.path() / "started"));
}

TEST_CASE("Names that look like options or commands are names")
{
    const Signing signing;
    for (const std::string name : {"-r.md", "a b;$(touch x)'\"`.md", "事務局\n.md"}) {
        INFO(name);
        CHECK(signing.state(signing.signed_report(name)) == "valid");
    }
    CHECK_FALSE(fs::exists("x"));
    signing.allow("-oProxyCommand=x,alice@example.org namespaces=\"tenken-report\" ", "alice");
    const auto said = signing.verify(signing.signed_report());
    CHECK(said.status == 0);
    CHECK(said.out.find("有効（-oProxyCommand=x）") != std::string::npos);
}

TEST_CASE("A report larger than a pipe goes through one")
{
    const Signing signing;
    const auto report = signing.signed_report("large.md", 400);
    REQUIRE(fs::file_size(report) > 200'000);
    CHECK(signing.state(report) == "valid");
}

TEST_CASE("A folder, a pipe and a very large file are no signatures, and nothing waits for them")
{
    const Signing signing;
    const auto report = signing.signed_report();
    const fs::path signature = report.string() + ".sig";
    fs::remove(signature);
    SECTION("folder") { fs::create_directory(signature); }
    SECTION("pipe") { REQUIRE(::mkfifo(signature.c_str(), 0600) == 0); }
    SECTION("large") { write_file(signature, std::string(100'000, 'x')); }
    CHECK(signing.state(report) == "unusable");
}

TEST_CASE("A list of signers that cannot be read is a file's error")
{
    const Signing signing;
    const auto report = signing.signed_report();
    CHECK(signing.verify(report, "nobody").status == 4);
    fs::create_directory(signing.path() / "folder");
    CHECK(signing.verify(report, "folder").status == 4);
}

TEST_CASE("Where there is no ssh-keygen it is said, with what to install; what lies where one stands is "
          "never started")
{
    const Signing signing;
    const auto report = signing.signed_report();
    for (const std::string path : {"/nonexistent", ".", "", ":", "bin::."}) {
        INFO(path);
        const OtherPath other(path);
        const auto said = signing.verify(report);
        CHECK(said.status == 4);
        CHECK(said.err.find("ssh-keygen が見つかりません") != std::string::npos);
        CHECK(said.err.find("openssh-client") != std::string::npos);
    }
}

TEST_CASE("An ssh-keygen that knows no signatures is said to be too old, and accuses nobody")
{
    const Signing signing;
    const auto report = signing.signed_report();
    for (const auto* option : {"unknown", "illegal"}) {
        const FakeProgram old(std::string("echo '") + option + " option -- Y' >&2; echo 'usage: …' >&2; exit 1");
        const OtherPath other(old.path());
        const auto said = signing.verify(report);
        CHECK(said.status == 4);
        CHECK(said.err.find("古く") != std::string::npos);
        CHECK(said.out.find("署名し直") == std::string::npos);
    }
}

TEST_CASE("A program that does not read, or says too much, neither ends tenken nor keeps it")
{
    const Signing signing;
    const auto report = signing.signed_report("large.md", 400);
    {
        const FakeProgram deaf("exec <&-; exit 1");
        const OtherPath other(deaf.path());
        CHECK(signing.state(report) == "not_of_report");
    }
    const FakeProgram endless("while :; do echo yes; done");
    const OtherPath other(endless.path());
    const auto said = signing.verify(report);
    CHECK(said.status == 4);
    CHECK(said.err.find("ssh-keygen が終わらない") != std::string::npos);
}

TEST_CASE("It gets three streams and no other file, and the environment as it is")
{
    const Signing signing;
    const auto report = signing.signed_report();
    const FakeProgram fake("echo \"$SIGNATURES_TEST\" >\"$0.said\"\nls -l /proc/$$/fd >>\"$0.said\"\nexit 1");
    const OtherPath other(fake.path());
    ::setenv("SIGNATURES_TEST", "stays", 1);
    const int open_here = ::open((signing.path() / "signers").c_str(), O_RDONLY); // without O_CLOEXEC
    REQUIRE(open_here > 2);
    CHECK(signing.state(report) == "not_of_report");
    ::close(open_here);
    ::unsetenv("SIGNATURES_TEST");
    const auto said = read_file(fake.folder() / "ssh-keygen.said");
    CHECK(said.starts_with("stays\n"));
    CHECK(said.find("/signers") == std::string::npos);
    CHECK(said.find("pipe:") != std::string::npos);
}

TEST_CASE("What ssh-keygen says is shown without anything that acts unseen")
{
    const Signing signing;
    const auto report = signing.signed_report();
    const FakeProgram fake("printf '\\033[31mred\\342\\200\\256\\n' >&2; exit 1");
    const OtherPath other(fake.path());
    const auto said = signing.verify(report);
    CHECK(said.status == 1);
    CHECK(said.out.find("red") != std::string::npos);
    CHECK(said.out.find('\033') == std::string::npos);
    CHECK(said.out.find("\xE2\x80\xAE") == std::string::npos);
}

TEST_CASE("Earlier versions of a year that are kept need no signature of their own, and a bad one is named")
{
    const Signing signing;
    const auto folder = signing.path() / "2026";
    fs::create_directories(folder / "事務局");
    write_file(folder / "事務局.md", signable_report());
    signing.sign(folder / "事務局.md", "alice");
    const auto kept = folder / "事務局" / "第1版.md";
    write_file(kept, signable_report(2));
    const auto verify = [&] {
        return World{}.run(
            {"-C", signing.path().string(), "verify", "2026", "--signers", "signers", "--format", "json"});
    };
    const auto states = [&] {
        std::map<std::string, std::string> all;
        const auto said = Json::parse(verify().out);
        for (const auto& report : said["reports"])
            all[fs::path(report["file"].get<std::string>()).filename()] =
                report.contains("signature") ? report["signature"]["state"].get<std::string>() : "";
        return all;
    };
    CHECK(states() == std::map<std::string, std::string>{{"事務局.md", "valid"}, {"第1版.md", ""}});
    signing.sign(kept, "mallory");
    CHECK(states() ==
        std::map<std::string, std::string>{{"事務局.md", "valid"}, {"第1版.md", "unknown_signer"}});
}
