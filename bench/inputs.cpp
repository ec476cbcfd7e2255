#include "bench/inputs.hpp"

#include "base/sha256.hpp"
#include "bench/comparison.hpp"
#include "formats/answers/file.hpp"
#include "formats/checklist/file.hpp"
#include "page/report.hpp"
#include "scoring/assess.hpp"
#include "tests/support/answers_in_file.hpp"
#include "words/words.hpp"

#include <array>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace tenken::bench {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string department(int number) { return fmt::format("所属{:05}", number); }

namespace {

constexpr int items_in_a_file = 500;

void write(const fs::path& file, const std::string& bytes)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

std::string read(const fs::path& file)
{
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

// Numbers that look accidental, the same for the same department.
class Accident {
public:
    explicit Accident(int department)
        : state_(department * 7919 + 13)
    {
    }

    int next(int below)
    {
        state_ = (state_ * 31 + 7) % 1'000'003;
        return state_ % below;
    }

private:
    int state_;
};

Json answer_to(const Item& item, const Scale* scale, Accident& accident)
{
    switch (item.type) {
    case ItemType::choice:
        return item.choices[static_cast<std::size_t>(accident.next(static_cast<int>(item.choices.size())))]
            .id;
    case ItemType::choices:
        return Json::array({item.choices.front().id});
    case ItemType::number:
        return 1 + accident.next(90);
    case ItemType::date:
        return fmt::format("2026-05-{:02}", 1 + accident.next(28));
    case ItemType::text:
        return fmt::format("控えの{}冊目に書いてある", accident.next(40));
    case ItemType::level:
        break;
    }
    const int count = static_cast<int>(scale->levels.size());
    return scale->levels[static_cast<std::size_t>(accident.next(3) == 0 ? accident.next(count) : 0)].id;
}

Json response_to(const Item& item, const Scale* scale, Accident& accident)
{
    Json response{{"answer", answer_to(item, scale, accident)}};
    if (!item.scored()) return response;
    response["note"] =
        fmt::format("担当{}が確かめた。控えは{}冊目にある。", accident.next(9), accident.next(40));
    if (accident.next(4) != 0) response["evidence"] = {fmt::format("起案文書 第{}号", accident.next(9000))};
    response["action"] = {{"what", "手順を改める"}, {"owner", "庶務係長"}, {"due", "2026-12-25"}};
    return response;
}

// A file of answers to all of a checklist.
Json answers_to(const Checklist& checklist, int department)
{
    Accident accident(department);
    Json file{{"answers", Json::object()}, {"subjects", Json::object()}};
    for (const auto& kind : checklist.subjects) file["subjects"][kind.id] = {"甲", "乙"};
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            const auto* scale = checklist.find_scale(item.scale);
            if (item.each.empty()) file["answers"][item.id] = response_to(item, scale, accident);
            for (const char* subject : {"甲", "乙"}) {
                if (!item.each.empty())
                    file["answers"][item.id + "@" + subject] = response_to(item, scale, accident);
            }
        }
    }
    return file;
}

std::string item_text(int number)
{
    const auto id = fmt::format("i{:05}", number);
    return "  - id: " + id + "\n    covers: [a]\n    question: " +
        fmt::format("{}番の書庫に、いつも鍵を掛けていますか。", number) +
        "\n    help: 席を離れた数分の間に、来客が棚の名簿を見てしまうことがあります。\n"
        "    criteria:\n      met: 常に鍵が掛かり、開けられる人の職名が決まっている\n"
        "      partial: 鍵は掛かっているが、開けられる人を決めていない\n"
        "      unmet: 鍵がない、または掛かっていない時間がある\n"
        "    evidence: [鍵の貸出簿]\n    remedy: 鍵を1か所に集め、貸出簿をそこに置く。\n";
}

void run(const Command& command) { static_cast<void>(cost_of(command)); }

// Does the work in a process of its own. What this one ever held would else count as memory of all that it starts.
void apart(const std::function<void()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            work();
            ::_exit(0);
        } catch (const Failure& failure) {
            for (const auto& problem : failure.problems())
                std::fprintf(stderr, "%s\n", worded(Words(Language::en), problem).c_str());
            ::_exit(1);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
            ::_exit(1);
        }
    }
    int status = 0;
    if (::waitpid(child, &status, 0) != child || status != 0)
        throw std::runtime_error("the input was not made");
}

void make_reports(const fs::path& folder, int year, int count)
{
    const auto checklist = load_builtin_checklist(default_checklist_name);
    const auto answers = folder.parent_path() / "answers.json";
    for (int i = 1; i <= count; ++i) {
        write(answers, answers_to(checklist, i + year).dump());
        Circumstances circumstances;
        circumstances.department = department(i);
        circumstances.year = year;
        circumstances.date = fmt::format("{}-06-01", year);
        circumstances.by = "庶務係長";
        write(folder / (circumstances.department + ".md"),
            render_report(
                assess(checklist, test::answers_in(load_answers_file(answers, checklist)), circumstances),
                Words(Language::ja)));
    }
    fs::remove(answers);
}

// The record with another department's name, its first hundred answers, and a chain of its own.
std::string record_of(const std::string& first, const std::string& name)
{
    std::istringstream lines(first);
    std::string record;
    std::string before; // the link to the line before, as the first record has it
    std::string link;   // and as this one has it
    int number = 0;
    for (std::string line; std::getline(lines, line) && number <= 100; ++number) {
        const auto original = sha256_hex(line + "\n");
        const auto& replaced = number == 0 ? department(1) : before;
        const auto at = line.find(replaced);
        if (at == std::string::npos) throw std::runtime_error("a record without " + replaced);
        line.replace(at, replaced.size(), number == 0 ? name : link);
        before = original;
        link = sha256_hex(line + "\n");
        record += line + "\n";
    }
    return record;
}

void make_records(const fs::path& workspace, int count)
{
    const auto checklist = load_builtin_checklist(default_checklist_name);
    write(workspace / "answers.json", answers_to(checklist, 1).dump());
    auto command = tenken({"-C", workspace.string(), "run", "--department", department(1), "--year", "2026",
        "--by", "庶務係長", "--date", "2026-06-01", "--answers", (workspace / "answers.json").string()});
    command.ends_with = {0, 5};
    run(command);
    const auto first = read(workspace / "2026" / (department(1) + ".jsonl"));
    for (int i = 1; i <= count; ++i)
        write(workspace / "2026" / (department(i) + ".jsonl"), record_of(first, department(i)));
    fs::remove(workspace / "2026" / (department(1) + ".md"));
}

void make_inspection(const fs::path& workspace, int items)
{
    Json answers;
    Accident accident(items);
    constexpr std::array levels{"met", "partial", "met", "unmet"};
    for (int i = 1; i <= items; ++i) {
        const char* level = levels[static_cast<std::size_t>(accident.next(4))];
        const auto id = fmt::format("i{:05}", i);
        if (level == levels[0])
            answers["answers"][id] = level;
        else
            answers["answers"][id] = {{"answer", level}, {"action", {{"what", "直す"}}}};
    }
    write(workspace / "answers.json", answers.dump());
    run(tenken({"-C", workspace.string(), "run", "--department", "事務局", "--year", "2026", "--by",
        "庶務係長", "--date", "2026-06-01", "--answers", (workspace / "answers.json").string()}));
}

} // namespace

void write_reports(const fs::path& folder, int year, int count)
{
    apart([&] { make_reports(folder, year, count); });
}

void write_checklist(const fs::path& workspace, int items)
{
    std::string root = R"(tenken: 1
id: large
edition: "2026"
title: 点検
policy: {title: 方針, edition: 初版, clauses: [{id: "1", title: 管理, obligations: [{id: a, summary: 管理する}]}]}
scales:
  practice:
    levels:
      - {id: met, label: 実施している, mark: ○, points: 1}
      - {id: partial, label: 一部実施している, mark: △, points: 0.5, finding: true}
      - {id: unmet, label: 実施していない, mark: ×, points: 0, finding: true}
sections:
)";
    for (int first = 1; first <= items; first += items_in_a_file) {
        const auto name = fmt::format("s{:05}", first);
        std::string text = "id: " + name + "\ntitle: 書庫\nclause: \"1\"\nitems:\n";
        for (int i = first; i < first + items_in_a_file && i <= items; ++i) text += item_text(i);
        write(workspace / "checklist" / (name + ".yaml"), text);
        root += "  - " + name + ".yaml\n";
    }
    write(workspace / "checklist" / "checklist.yaml", root);
    write(workspace / "tenken.yaml", "tenken: 1\nchecklist: checklist\ndepartments: [事務局]\n");
}

void write_inspection(const fs::path& workspace, int items)
{
    write_checklist(workspace, items);
    apart([&] { make_inspection(workspace, items); });
}

void write_departments(const fs::path& workspace, int count)
{
    std::string text = "tenken: 1\nchecklist: kumiai\ndepartments:\n";
    for (int i = 1; i <= count; ++i) text += "  - " + department(i) + "\n";
    write(workspace / "tenken.yaml", text);
}

void write_records(const fs::path& workspace, int count)
{
    apart([&] { make_records(workspace, count); });
}

} // namespace tenken::bench
