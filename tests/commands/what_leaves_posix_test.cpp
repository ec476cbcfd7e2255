// Every character of Cc, Cf, Zl, Zp and Bidi_Control, through every field that a file can set, into every output that
// people read: none arrives as itself. Data blocks, records and what a page's script reads are letter for letter.

#include "base/sha256.hpp"
#include "commands/coordinated_workspace.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/sheet/workbook_content.hpp"
#include "support/catch.hpp"

#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>
#include <unictype.h>
#include <unistr.h>

using namespace tenken;
using namespace tenken::test;
namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

bool acts_unseen(ucs4_t character)
{
    const auto classes = uc_general_category_or(uc_general_category_or(UC_CATEGORY_Cc, UC_CATEGORY_Cf),
        uc_general_category_or(UC_CATEGORY_Zl, UC_CATEGORY_Zp));
    return uc_is_general_category(character, classes) || uc_is_property_bidi_control(character);
}

std::string written(ucs4_t character)
{
    std::uint8_t bytes[6];
    const int size = u8_uctomb(bytes, character, sizeof bytes);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

/// "a", all of them with a letter between two, "z".
std::string all_unseen(bool controls)
{
    std::string text = "a";
    for (ucs4_t character = 1; character <= 0x10FFFF; ++character) {
        const bool control = uc_is_general_category(character, UC_CATEGORY_Cc);
        if (acts_unseen(character) && controls == control) text += written(character) + "z";
    }
    return text;
}

/// The first that stands in a text as itself, "U+202E at …"; empty: none but line feeds.
std::string arrived(std::string_view text)
{
    const auto* at = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t left = text.size(); left > 0;) {
        ucs4_t character = 0;
        const int size = u8_mbtouc(&character, at, left);
        if (character != '\n' && acts_unseen(character)) {
            char name[16];
            std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(character));
            const auto from = text.size() - left;
            return std::string(name) + " at " + std::string(text.substr(from > 40 ? from - 40 : 0, 80));
        }
        at += size;
        left -= static_cast<std::size_t>(size);
    }
    return "";
}

std::string without(const std::string& text, const std::string& opening, const std::string& closing)
{
    std::string rest = text;
    for (auto start = rest.find(opening); start != std::string::npos; start = rest.find(opening, start)) {
        const auto end = rest.find(closing, start + opening.size());
        rest.erase(start, end == std::string::npos ? end : end + closing.size() - start);
    }
    return rest;
}

/// What people read of a file.
std::string read_by_people(const fs::path& file)
{
    const auto bytes = read_file(file);
    if (file.extension() == ".md") return without(bytes, "```jsonl\n", "\n```");
    if (file.extension() == ".html") return without(bytes, "<script", "</script>");
    if (file.extension() == ".csv")
        return std::regex_replace(without(bytes, "\xEF\xBB\xBF", ""), std::regex("\r\n"), "\n");
    if (file.extension() != ".xlsx") return "";
    std::string text;
    for (const auto& sheet : read_workbook(bytes, path_text(file)).sheets) {
        if (sheet.name == "_tenken") continue;
        text += sheet.name + "\n";
        for (const auto& cell : sheet.cells) (text += cell.text) += "\n";
    }
    return text;
}

/// A record as somebody forges it: `text` wherever a member of an event is a text for people, the chain in order.
std::string forged(const std::string& record, const std::string& text)
{
    std::istringstream in(record);
    std::string bytes;
    Json previous = nullptr;
    for (std::string line; std::getline(in, line);) {
        auto event = Json::parse(line);
        event["prev"] = previous;
        event["by"] = event["by"].get<std::string>() + text;
        auto& value = event["value"];
        for (const char* member :
            {"note", "reason", "ciso", "coordinator", "organisation", "comment", "remark", "word"}) {
            if (value.is_object() && value.contains(member)) value[member] = text;
        }
        if (value.is_object() && value.contains("evidence")) value["evidence"] = Json::array({text, text});
        if (value.is_object() && value.contains("action"))
            value["action"] = Json{{"due", "2027-01-31"}, {"owner", text}, {"what", text}};
        const auto one = event.dump() + "\n";
        previous = sha256_hex(one);
        bytes += one;
    }
    return bytes;
}

std::string in_quotes(const std::string& text) { return Json(text).dump(); }

class Hostile {
public:
    Hostile()
    {
        auto checklist = std::string(CoordinatedWorkspace::checklist);
        for (const char* word : {"鍵をかけていますか", "監督していますか", "管理する", "定める",
                 "実施している", "はい", "いいえ", "自己点検", "基本方針", "ある", "ない"})
            checklist = std::regex_replace(checklist,
                std::regex("([:] )(" + std::string(word) + ")([,。}\n])"), "$1\"$2" + formats + "\"$3");
        checklist = std::regex_replace(checklist, std::regex("\"。"), "\"");
        checklist += "    # " + formats + "\n";
        place.write("own/checklist.yaml", checklist);
        auto settings = std::string(CoordinatedWorkspace::settings);
        settings += "form: {no: " + in_quotes("様式" + formats) + ", file: " + in_quotes("f" + formats) +
            ", contact: " + in_quotes("c" + formats) + ", basis: [" + in_quotes("b" + formats) +
            "], seals: [" + in_quotes("印" + formats) + "]}\n";
        place.write("tenken.yaml", settings);
        place.write("a.yaml",
            "answers:\n  1-1: {answer: unmet, note: " + in_quotes(formats) + ", evidence: [" +
                in_quotes(formats) + "], action: {what: " + in_quotes(formats) +
                ", owner: " + in_quotes(formats) + ", due: 2027-01-31}}\n");
    }

    /// Runs a command and looks at what it says.
    void run(const std::vector<std::string>& arguments)
    {
        const auto outcome = place.run(arguments);
        INFO(Catch::StringMaker<std::vector<std::string>>::convert(arguments));
        CHECK(arrived(outcome.out) == "");
        CHECK(arrived(outcome.err) == "");
        ++commands;
    }

    CoordinatedWorkspace place;
    std::string formats = all_unseen(false);
    std::string controls = all_unseen(true);
    int commands = 0;
};

} // namespace

TEST_CASE("No character that acts without being seen reaches anybody who reads, whatever file or argument "
          "brings it")
{
    Hostile hostile;
    const auto& place = hostile.place;
    const std::vector<std::string> who = {"--department", "議会", "--year", "2026"};
    const auto with = [&](std::vector<std::string> command, const std::vector<std::string>& more = {}) {
        command.insert(command.end(), who.begin(), who.end());
        command.insert(command.end(), more.begin(), more.end());
        hostile.run(command);
    };
    with({"run", "--by", "係" + hostile.formats, "--answers", place.path("a.yaml")});
    with({"run", "--by", "係", "--answers", place.path("a.yaml")});
    const auto record = place.path("2026/議会.jsonl");
    REQUIRE(fs::exists(path_of(record)));
    place.write("2026/議会.jsonl", forged(place.read("2026/議会.jsonl"), hostile.controls + hostile.formats));
    for (const char* output : {"r.md", "r.html"})
        hostile.run({"report", record, "--draft", "-o", place.path(output)});
    hostile.run({"report", record, "--draft"});
    REQUIRE(fs::exists(path_of(place.path("2026/議会.md"))));
    for (const char* lang : {"ja", "en"}) {
        hostile.run({"--lang", lang, "status", "--year", "2026"});
        hostile.run({"--lang", lang, "explain", place.path("r.md")});
        hostile.run({"--lang", lang, "explain", place.path("r.md"), "1-1"});
        hostile.run({"--lang", lang, "verify", place.path("r.md"), place.path("r.html")});
        hostile.run({"--lang", lang, "diff", place.path("r.md"), place.path("r.html")});
        hostile.run({"--lang", lang, "rollup", "2026", "--include", "all"});
        hostile.run({"--lang", lang, "plans", "2026"});
        hostile.run({"--lang", lang, "lint", place.path("own")});
        hostile.run({"--lang", lang, "trace", "--checklist", place.path("own")});
        hostile.run({"--lang", lang, "status", "--handover"});
    }
    for (const char* output : {"sum.md", "sum.html", "sum.xlsx"})
        hostile.run({"rollup", "2026", "--include", "all", "-o", place.path(output)});
    hostile.run({"rollup", "2026", "--include", "all", "--csv", place.path("sum.csv")});
    hostile.run({"rollup", "2026", "--include", "all", "--letter", "-o", place.path("letter.md")});
    hostile.run({"diff", place.path("r.md"), place.path("r.html"), "-o", place.path("diff.html")});
    hostile.run({"plans", "2026", "-o", place.path("plans.md")});
    for (const char* output : {"s.xlsx", "s.html"}) with({"sheet", "-o", place.path(output)});
    hostile.run({"distribute", "-o", place.path("sent"), "--as", "xlsx,html", "--year", "2026"});
    hostile.run({"remind", "-o", place.path("letters"), "--year", "2026"});
    hostile.run({"collect", place.path("sent"), "--year", "2026", "-o", place.path("mending")});
    with({"confirm", "--by", "書記長" + hostile.formats, "--yes", "--comment", hostile.formats});
    with({"submit", "--by", hostile.formats + hostile.controls});

    for (const char* lang : {"ja", "en"}) {
        hostile.run({"--lang", lang, "check", place.path("r.md")});
        hostile.run(
            {"--lang", lang, "audit", "plan", "2026", "--seed", hostile.formats, "--by", hostile.formats});
        hostile.run({"--lang", lang, "audit", "report", "2026"});
    }
    hostile.run({"check", place.path("r.md"), "-o", place.path("check.html")});
    hostile.run({"audit", "report", "2026", "-o", place.path("audit.md")});
    with({"sheet", "--audit", "-o", place.path("audit.xlsx")});
    hostile.run({"export", "checklist", place.path("questions.xlsx"), "--checklist", place.path("own")});

    // What is wrong is told with what was written: keys, names, arguments.
    for (const auto& text : {hostile.formats, hostile.controls}) {
        place.write("bad.yaml",
            "answers:\n  " + in_quotes("1-1" + hostile.formats) + ": met\n" + in_quotes(text) + ": 1\n");
        with({"run", "--by", "係", "--answers", place.path("bad.yaml")});
        place.write("bad-checklist.yaml",
            "tenken: 1\n" + in_quotes("key" + text) + ": 1\nid: " + in_quotes(text) + "\n");
        hostile.run({"lint", place.path("bad-checklist.yaml")});
        hostile.run({"verify", place.path("nowhere" + text + ".md")});
        hostile.run({"report", place.path("nowhere" + text + ".jsonl")});
        hostile.run({"run", "--department", text, "--year", text, "--by", text});
        hostile.run({"rollup", text});
        hostile.run({text});
        hostile.run({"status", "--" + text});
        hostile.run({"trace", "--policy", place.path(text)});
        place.write("bad-" + text.substr(0, 40) + ".md", "no report");
        hostile.run({"verify", place.path("bad-" + text.substr(0, 40) + ".md")});
    }
    place.write("2026/議会.jsonl.lock",
        Json{{"by", hostile.controls}, {"host", hostile.formats}, {"process", 1}}.dump());
    with({"run", "--by", "係"});

    std::set<std::string> looked_at;
    for (const auto& entry : fs::recursive_directory_iterator(path_of(place.path(".")))) {
        const auto& file = entry.path();
        if (!entry.is_regular_file() || path_text(file.filename()).starts_with("bad-")) continue;
        INFO(file.filename());
        CHECK(arrived(path_text(file.filename())) == "");
        const auto text = read_by_people(file);
        CHECK(arrived(text) == "");
        const bool named = text.find("〔U+202E〕") != std::string::npos; // it did come that far
        if (named) looked_at.insert(path_text(file.extension()));
    }
    CHECK(looked_at == std::set<std::string>{".csv", ".html", ".md", ".xlsx"});
    CHECK(hostile.commands >= 60);
}
