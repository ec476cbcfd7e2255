#include "formats/answers/file.hpp"

#include "formats/checklist/file.hpp"
#include "formats/corpus.hpp"
#include "formats/disk/utf8_path.hpp"
#include "support/answers_in_file.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/paths.hpp"
#include "words/words.hpp"

using namespace tenken;

namespace {

const Checklist& checklist()
{
    static const Checklist loaded = load_checklist(test::corpus_dir() / "valid" / "everything.yaml");
    return loaded;
}

/// A file of answers in a folder of its own, which is the current one, so that messages name it alone.
class File {
public:
    explicit File(const std::string& text, std::string name = "answers.yaml")
        : name_(std::move(name))
    {
        test::write_file(folder_.path() / path_of(name_), text);
    }

    Answers load(const KnownSubjects& known = {}) const
    {
        const test::WorkingFolder here(folder_.path());
        return test::answers_in(load_answers_file(name_, checklist(), known));
    }

    std::string refusal(Language language = Language::ja, const KnownSubjects& known = {}) const
    {
        try {
            static_cast<void>(load(known));
            return "";
        } catch (const Failure& failure) {
            CHECK(failure.kind() == FailureKind::input);
            std::string text;
            for (const auto& problem : failure.problems()) text += worded(Words(language), problem);
            return text;
        }
    }

private:
    test::TemporaryFolder folder_;
    std::string name_;
};

Answers load(const std::string& text) { return File(text).load(); }

std::string ids(const std::string& text, const KnownSubjects& known = {})
{
    try {
        static_cast<void>(File(text).load(known));
        return "";
    } catch (const Failure& failure) {
        std::string all;
        for (const auto& problem : failure.problems()) {
            REQUIRE(problem.place.has_value());
            CHECK(problem.place->line > 0);
            CHECK_THAT(worded(Words(Language::ja), problem), test::contains("  対処: "));
            CHECK_THAT(worded(Words(Language::en), problem), test::contains("  What to do: "));
            all += (all.empty() ? "" : " ") + problem.id.substr(std::string("checklist.").size());
        }
        return all;
    }
}

std::string one(const std::string& answer) { return ids("answers: {" + answer + "}\n"); }

} // namespace

TEST_CASE("A file of answers gives every kind of answer")
{
    const Answers answers = load(R"(subjects: {service: [広報X, 公式動画]}
answers:
  5-01: met
  5-02: 96.5
  5-03: own
  5-04: 12
  5-05@広報X: {answer: partial, note: "一行目\n二行目", evidence: [台帳, 写真], action: {what: 決める, owner: 係長, due: 2027-01-31}}
  5-06: 2026-06-01
  5-07: unknown
)");
    CHECK(answers.subjects.at("service") == std::vector<std::string>{"広報X", "公式動画"});
    CHECK(answers.roles.empty());
    CHECK(*answers.find("5-01")->answer == Value("met"));
    CHECK(*answers.find("5-02")->answer == Value(Exact(193, 2)));
    CHECK(*answers.find("5-03")->answer == Value("own"));
    CHECK(*answers.find("5-04")->answer == Value("12"));
    CHECK(*answers.find("5-06")->answer == Value("2026-06-01"));
    CHECK(*answers.find("5-07")->answer == Value("unknown"));
    const Response expected{
        Value("partial"), false, "", "一行目\n二行目", {"台帳", "写真"}, {"決める", "係長", "2027-01-31"}};
    CHECK(*answers.find("5-05@広報X") == expected);
}

TEST_CASE("Not applicable takes a reason or a note")
{
    CHECK(
        load("answers: {5-01: {answer: not_applicable, reason: no_case}}").find("5-01")->reason == "no_case");
    CHECK(load("answers: {5-01: {answer: not_applicable, note: 台数がない}}").find("5-01")->not_applicable);
    CHECK(one("5-01: not_applicable") == "not_applicable_without_reason");
    CHECK(one("5-01: {answer: not_applicable}") == "not_applicable_without_reason");
    CHECK(one("5-01: {answer: not_applicable, note: \" \"}") == "not_applicable_without_reason");
    CHECK(one("5-01: {answer: not_applicable, reason: no_cases}") == "unknown_reason.near");
    CHECK(one("5-01: {answer: not_applicable, reason: 期間中に事例がない}") == "unknown_reason.near");
    CHECK(one("5-01: {answer: not_applicable, reason: weather}") == "unknown_reason");
    CHECK(one("5-01: {answer: met, reason: no_case}") == "reason_without_not_applicable");
    CHECK(one("5-08: {answer: not_applicable, reason: no_case}") == "answer_must_apply");
    CHECK(one("5-04: not_applicable") == "answer_must_apply");
}

TEST_CASE("What is left blank is no answer")
{
    const Answers answers =
        load("subjects:\nanswers:\n  5-01:\n  5-02: {answer: , note: まだ}\n  5-03: {}\n");
    CHECK(answers.find("5-01") == nullptr);
    CHECK(answers.find("5-03") == nullptr);
    REQUIRE(answers.find("5-02") != nullptr);
    CHECK(answers.find("5-02")->open());
    CHECK(answers.find("5-02")->note == "まだ");
    CHECK(answers.subjects.empty());
    CHECK(load("subjects: {service: []}\n").subjects.at("service").empty());
    CHECK(load("subjects: {service: }\n").subjects.empty());
    CHECK(load("answers: {}\n").responses.empty());
}

TEST_CASE("Free text is kept letter for letter, ids and subjects in NFC")
{
    const Answers answers =
        load("subjects: {service: [\"カ\\u3099\"]}\n"
             "answers: {\"5-05@カ\\u3099\": {answer: met, note: \"カ\\u3099　\\t#|\\n\"}, 5-04: \"true\"}\n");
    CHECK(answers.subjects.at("service") == std::vector<std::string>{"ガ"});
    REQUIRE(answers.find("5-05@ガ") != nullptr);
    CHECK(answers.find("5-05@ガ")->note == "カ\u3099　\t#|\n");
    CHECK(*load("answers: {5-04: true}").find("5-04")->answer == Value("true"));
    CHECK(*load("answers: {5-04: 010}").find("5-04")->answer == Value("010"));
    CHECK(*load("answers:\n  5-04: |\n    一\n\n    二\n").find("5-04")->answer == Value("一\n\n二\n"));
}

TEST_CASE("JSON is read as JSON")
{
    const File file(
        "{\n\t\"answers\": {\"5-01\": {\"answer\": \"met\", \"note\": \"\\ud83d\\ude00\\/\\u00e9\"}, "
        "\"5-02\": 96,\n\t\"5-03\": null}}\n",
        "answers.json");
    const Answers answers = file.load();
    CHECK(answers.find("5-01")->note == "😀/é");
    CHECK(*answers.find("5-02")->answer == Value(Exact(96)));
    CHECK(answers.find("5-03") == nullptr);
    CHECK_THAT(File("{\"answers\": {\"5-01\": \"mett\"}}", "a.json").refusal(),
        test::contains("a.json:1:22: 「mett」はこの設問の答えにありません"));
    CHECK_THAT(File("{\"answers\": {\"5-01\": \"met\", \"5-01\": \"met\"}}", "a.json").refusal(),
        test::contains("「5-01」が 2 回あります"));
}

TEST_CASE("An answer must be one that the item knows")
{
    CHECK(one("5-01: mett") == "answer_not_offered.near");
    CHECK(one("5-01: 実施している") == "answer_not_offered.near");
    CHECK(one("5-01: ○") == "answer_not_offered.near");
    CHECK(one("5-01: excellent") == "answer_not_offered");
    CHECK(one("5-01: [met]") == "list_not_text");
    CHECK(one("5-01: true") == "boolean_not_text");
    CHECK(one("5-03: 自庁舎") == "answer_not_offered.near");
    CHECK(one("5-02: met") == "not_number");
    CHECK(one("5-02: -1") == "answer_below_min");
    CHECK(one("5-02: 100.001") == "answer_above_max");
    CHECK(one("5-02: 1.2345") == "number_places");
    CHECK(one("5-02: \"96\"") == "quoted_number");
    CHECK(one("5-02: ９６") == "wide_number");
    CHECK(one("5-02: 96%") == "not_number");
    CHECK(one("5-06: 2026-02-30") == "not_date");
    CHECK(one("5-06: 令和8年6月1日") == "not_date");
    CHECK(one("5-04: \" \"") == "empty");
    CHECK(one("5-01: {answer: met, action: {due: 12/25}}") == "not_date");
    CHECK(one("5-01: {answer: met, action: {who: 係長}}") == "unknown_key");
    CHECK(one("5-01: {anser: met}") == "unknown_key.near");
    CHECK(one("5-01: {answer: met, evidence: 台帳}") == "not_list");
    CHECK(one("5-01: {answer: met, note: \"\\e\"}") == "control_in_text");
}

TEST_CASE("An answer must belong to an item and to a subject that is listed")
{
    CHECK(one("5-1: met") == "unknown_item.near");
    CHECK(one("9.9-99: met") == "unknown_item");
    CHECK(one("5-01@広報X: met") == "answer_without_each");
    CHECK(one("5-05: met") == "answer_needs_subject");
    CHECK(one("5-05@: met") == "empty");
    CHECK(one("5-05@a/b: met") == "bad_name");
    CHECK(one("5-05@a@b: met") == "bad_name");
    CHECK(one("5-05@広報X: met") == "");
    CHECK(ids("subjects: {service: [広報X]}\nanswers: {5-05@広報Y: met}\n") == "unknown_subject.near");
    CHECK(ids("subjects: {service: []}\nanswers: {5-05@広報Y: met}\n") == "unknown_subject");
    CHECK(ids("answers: {5-05@広報Y: met}\n", {{"service", {"動画"}}}) == "unknown_subject");
    CHECK(ids("answers: {5-05@動画: met}\n", {{"service", {"動画"}}}) == "");
    CHECK(ids("subjects: {servise: [a]}\n") == "unknown_subject_kind.near");
    CHECK(ids("subjects: {service: [a, a]}\n") == "duplicate_subject");
    CHECK(ids("subjects: {service: [a/b, \"\", \"a\\u0007\"]}\n") == "bad_name empty control_in_text");
    CHECK(ids("answers: {5-05@ガ: met, \"5-05@カ\\u3099\": met}\n") == "duplicate_answer");
    CHECK(ids("answer: {5-01: met}\n") == "unknown_key.near");
    CHECK(ids("answers:\n  5-01：met\n  5-02: 96\n") == "wide_colon");
    CHECK(ids("answers:\n  5-01：met\n") == "wide_colon");
    CHECK(ids("- 5-01: met\n") == "not_mapping");
}

TEST_CASE("A file of answers shows all its mistakes at once, in its order")
{
    const File file("subjects: {service: [広報X]}\n"
                    "answers:\n"
                    "  5-1: met\n"
                    "  5-02: 196\n"
                    "  5-05@広報: {answer: pratial, note: 台帳}\n"
                    "  5-05@広報X: {answer: pratial}\n"
                    "  5-06: 6/1\n"
                    "  5-01: not_applicable\n");
    test::check_golden("formats", "answers/many_mistakes.txt", file.refusal() + file.refusal(Language::en));
}

TEST_CASE("A file changes what it names, and what it takes away is told")
{
    using Part = ResponseChange::Part;
    const test::TemporaryFolder folder;
    const auto change = [&](const std::string& answer) {
        test::write_file(folder.path() / "a.yaml", "answers: {5-01: " + answer + "}\n");
        const auto file = load_answers_file(folder.path() / "a.yaml", checklist());
        const auto at = file.responses.find("5-01");
        return at == file.responses.end() ? ResponseChange{} : at->second;
    };
    const Response had{Value("met"), false, "", "メモ", {"台帳", "写真"}, {"決める", "係長", ""}};

    Response expected = had;
    expected.answer = "partial";
    CHECK(change("partial").applied_to(&had) == expected);
    CHECK(change("partial").taken_away(&had).empty());

    expected = had;
    expected.note = "新しいメモ";
    CHECK(change("{note: 新しいメモ}").applied_to(&had) == expected);
    CHECK(change("{note: 新しいメモ}").taken_away(&had) == std::set{Part::note});

    expected = had;
    expected.answer.reset();
    CHECK(change("{answer: null}").applied_to(&had) == expected);
    CHECK(change("{answer: null}").taken_away(&had) == std::set{Part::answer});

    CHECK(change("{evidence: [台帳, 写真, 記録]}").taken_away(&had).empty());
    CHECK(change("{evidence: [台帳]}").taken_away(&had) == std::set{Part::evidence});
    CHECK(change("{evidence: }").applied_to(&had).evidence.empty());
    CHECK(change("{action: }").taken_away(&had) == std::set{Part::action});
    CHECK(change("").named.empty());
    CHECK(change("{}").named.empty());
    CHECK(change("met").applied_to(&had) == had);
}

TEST_CASE("An exception goes with a finding, for twelve months at most; a critical item's is the CISO's")
{
    const std::string days = "approved_on: 2026-04-01, until: 2027-04-01, reason: 更新まで";
    const auto given = [&](const std::string& id, const std::string& answer, const std::string& rest) {
        return one(id + ": {answer: " + answer + ", exception: {" + rest + "}}");
    };
    CHECK(given("5-01", "partial", "approved_by: 局長, " + days) == "");
    CHECK(given("5-01", "met", "approved_by: 局長, " + days) == "exception_no_finding");
    CHECK(given("5-01", "unknown", "approved_by: 局長, " + days) == "exception_no_finding");
    CHECK(given("5-01", "partial", "approved_by: \" \", " + days) == "exception_nothing_said");
    CHECK(given("5-01", "partial",
              "approved_by: 局長, approved_on: 2026-04-01, until: 2027-04-02, reason: 更新まで") ==
        "exception_too_long");
    CHECK(given("5-01", "partial",
              "approved_by: 局長, approved_on: 2026-04-01, until: 2026-03-31, reason: 更新まで") ==
        "exception_too_long");
    CHECK(given("5-01", "partial", "approved_by: 局長") == "missing_key missing_key missing_key");
    CHECK(given("5-08", "partial", "approved_by: 局長, instead: 見回り, " + days) == "exception_not_by_ciso");
    CHECK(one("5-01: {exception: {approved_by: 局長, " + days + "}}") == "");
    const test::TemporaryFolder folder;
    const auto of_critical = [&](const std::string& instead) {
        test::write_file(folder.path() / "a.yaml",
            "answers: {5-08: {answer: unmet, exception: {approved_by: 副管理者, " + instead + days + "}}}\n");
        try {
            static_cast<void>(load_answers_file(folder.path() / "a.yaml", checklist(), {}, {}, "副管理者"));
            return std::string();
        } catch (const Failure& failure) {
            return failure.problems().front().id;
        }
    };
    CHECK(of_critical("instead: 見回り, ") == "");
    CHECK(of_critical("") == "checklist.exception_nothing_instead");
}

TEST_CASE("The department counts its people's answers where each person is asked")
{
    CHECK(one("5-08: {counts: {met: 6, unmet: 2}, basis: declared}") == "");
    CHECK(load("answers: {5-08: {counts: {met: 6, unmet: 0}, basis: declared}}").find("5-08")->counts ==
        PersonCounts{{"met", 6}});
    CHECK(one("5-08: {counts: {met: 6}}") == "missing_key");
    CHECK(one("5-08: {counts: {met: 6}, basis: heard}") == "counts_basis");
    CHECK(one("5-08: {counts: {met: 0}, basis: declared}") == "counts_empty");
    CHECK(one("5-08: {counts: {met: 1.5}, basis: declared}") == "counts_empty counts_whole");
    CHECK(one("5-08: {counts: {mett: 1}, basis: declared}") == "counts_empty answer_not_offered.near");
    CHECK(one("5-08: {answer: met, counts: {met: 1}, basis: declared}") == "counts_beside_answer");
    CHECK(one("5-01: {counts: {met: 6}, basis: declared}") == "counts_of_persons");
}

TEST_CASE("Several choices are a list, one alone its id")
{
    const Checklist choices = load_checklist(test::corpus_dir() / "valid" / "answers-of-choices.yaml");
    const test::TemporaryFolder folder;
    const auto said = [&](const std::string& answer) -> std::string {
        test::write_file(folder.path() / "a.yaml", "answers: {5-03: " + answer + "}\n");
        try {
            const auto file = load_answers_file(folder.path() / "a.yaml", choices);
            std::string ids;
            for (const auto& id : texts_of(*file.responses.at("5-03").said.answer)) ids += id + " ";
            return ids;
        } catch (const Failure& failure) {
            return failure.problems().front().id;
        }
    };
    CHECK(said("[card, lock]") == "lock card ");
    CHECK(said("lock") == "lock ");
    CHECK(said("unknown") == "unknown ");
    CHECK(said("[lock, lock]") == "checklist.choice_twice");
    CHECK(said("[lock, none]") == "checklist.choice_not_alone");
    CHECK(said("[dor]") == "checklist.answer_not_offered");
    CHECK(said("[]") == "checklist.empty_list");
}

TEST_CASE("A file of answers that is not there, a folder, or no text is refused")
{
    const test::TemporaryFolder folder;
    const auto kind_and_id = [&](const std::filesystem::path& path) {
        try {
            static_cast<void>(load_answers_file(path, checklist()));
        } catch (const Failure& failure) {
            return std::pair(failure.kind(), failure.problems().front().id);
        }
        return std::pair(FailureKind::usage, std::string());
    };
    CHECK(kind_and_id(folder.path() / "no.yaml") ==
        std::pair(FailureKind::file, std::string("checklist.answers_file_missing")));
    CHECK(kind_and_id(folder.path()) == std::pair(FailureKind::input, std::string("checklist.file_folder")));
    test::write_file(folder.path() / "sjis.yaml", "answers: {5-04: \"\x93\xfa\x96\x7b\"}\n");
    CHECK(kind_and_id(folder.path() / "sjis.yaml") ==
        std::pair(FailureKind::input, std::string("checklist.shift_jis")));
    test::write_file(folder.path() / "euc.yaml", "answers: {5-04: \"\xC6\xFC\xCB\xDC\"}\n");
    CHECK(kind_and_id(folder.path() / "euc.yaml") ==
        std::pair(FailureKind::input, std::string("checklist.euc_jp")));
    test::write_file(folder.path() / "jis.yaml", "answers: {5-04: \"\x1B$BF|K\\\x1B(B\"}\n");
    CHECK(kind_and_id(folder.path() / "jis.yaml") ==
        std::pair(FailureKind::input, std::string("checklist.iso_2022_jp")));
    test::write_file(folder.path() / "book.xlsx", "PK\x03\x04\x14\x06\x08");
    CHECK(kind_and_id(folder.path() / "book.xlsx") ==
        std::pair(FailureKind::input, std::string("checklist.archive")));
}
