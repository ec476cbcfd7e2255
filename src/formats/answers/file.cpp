#include "formats/answers/file.hpp"

#include "base/utf8.hpp"
#include "formats/answers/plans.hpp"
#include "formats/answers/values.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/checklist/unique.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/yaml/bytes.hpp"
#include "formats/yaml/parse.hpp"
#include "formats/yaml/slips.hpp"

#include <algorithm>
#include <utility>

namespace tenken {

namespace {

using namespace yaml;

class AnswersReader {
public:
    AnswersReader(const Reading& reading, const Checklist& checklist, const KnownSubjects& known,
        const KnownPlans& plans)
        : reading_(reading)
        , checklist_(checklist)
        , known_(known)
        , plans_(plans)
    {
    }

    Answers read(const Node& root)
    {
        const Mapping map(reading_, root, {"subjects", "answers", "plans"});
        if (!map.usable()) return {};
        const Node* subjects = map.find("subjects");
        if (subjects != nullptr && !subjects->is(Node::Kind::null)) read_subjects(*subjects);
        const Node* responses = map.find("answers");
        if (responses != nullptr && !responses->is(Node::Kind::null)) read_responses(*responses);
        const Node* plans = map.find("plans");
        if (plans != nullptr && !plans->is(Node::Kind::null))
            answers_.former_plans = loading::read_plans(reading_, *plans, plans_);
        return std::move(answers_);
    }

private:
    void read_subjects(const Node& node)
    {
        if (!check_mapping(reading_, node)) return;
        std::vector<std::string> kinds;
        for (const auto& kind : checklist_.subjects) kinds.push_back(kind.id);
        for (const auto& [key, value] : node.entries) {
            if (std::ranges::find(kinds, key.value) == kinds.end()) {
                reading_.report(not_among(
                    "checklist.unknown_subject_kind", key.value, kinds, reading_.spot(key).place()));
                continue;
            }
            if (value.is(Node::Kind::null)) continue;
            loading::UniqueIds unique("checklist.duplicate_subject");
            std::vector<std::string> names;
            for (const auto& entry : read_list(reading_, value)) {
                auto name = read_name(reading_, entry);
                if (!name || !unique.add(reading_, entry, *name)) continue;
                names.push_back(std::move(*name));
            }
            if (value.is(Node::Kind::sequence))
                answers_.subjects.insert_or_assign(key.value, std::move(names));
        }
    }

    void read_responses(const Node& node)
    {
        if (!check_mapping(reading_, node)) return;
        loading::UniqueIds unique("checklist.duplicate_answer");
        for (const auto& [key, value] : node.entries) {
            const std::string instance = utf8::nfc(key.value);
            const Item* item = find_item(key, instance);
            if (item == nullptr) continue;
            const bool placed = check_instance(key, instance, *item) && unique.add(reading_, key, instance);
            auto response = loading::read_response(reading_, value, checklist_, *item);
            if (placed && response && !response->empty())
                answers_.responses.emplace(instance, std::move(*response));
        }
    }

    const Item* find_item(const Node& key, const std::string& instance)
    {
        const std::string id = instance.substr(0, instance.find('@'));
        const Item* item = checklist_.find_item(id);
        if (item == nullptr) report_unknown(key, id);
        return item;
    }

    /// Whether the item is asked for subjects, and this is one of them.
    bool check_instance(const Node& key, const std::string& instance, const Item& item)
    {
        const auto at = instance.find('@');
        if (at != std::string::npos && !item.each.empty())
            return check_subject(key, item, instance.substr(at + 1));
        if (at != std::string::npos)
            reading_.report("checklist.answer_without_each", key, {item.id});
        else if (!item.each.empty())
            reading_.report("checklist.answer_needs_subject", key, {item.id, item.each});
        return at == std::string::npos && item.each.empty();
    }

    void report_unknown(const Node& key, const std::string& id)
    {
        Problems slips = slips_of(key);
        if (!slips.empty()) {
            for (auto& slip : slips) reading_.report(std::move(slip));
            return;
        }
        std::vector<std::string> known;
        for (const auto& section : checklist_.sections) {
            for (const auto& item : section.items) known.push_back(item.id);
        }
        reading_.report(not_among("checklist.unknown_item", id, known, reading_.spot(key).place()));
    }

    [[nodiscard]] Problems slips_of(const Node& key) const
    {
        return slips_in(reading_.text(), key.value, key.offset);
    }

    bool check_subject(const Node& key, const Item& item, const std::string& subject)
    {
        const auto listed = answers_.subjects.find(item.each);
        const auto recorded = known_.find(item.each);
        const std::vector<std::string>* subjects = nullptr;
        if (listed != answers_.subjects.end())
            subjects = &listed->second;
        else if (recorded != known_.end())
            subjects = &recorded->second;
        Node name = key;
        name.value = subject;
        if (!read_name(reading_, name)) return false;
        if (subjects == nullptr || std::ranges::find(*subjects, subject) != subjects->end()) return true;
        Problem problem =
            not_among("checklist.unknown_subject", subject, *subjects, reading_.spot(key).place());
        problem.args.push_back(item.each);
        reading_.report(std::move(problem));
        return false;
    }

    const Reading& reading_;
    const Checklist& checklist_;
    const KnownSubjects& known_;
    const KnownPlans& plans_;
    Answers answers_;
};

} // namespace

Answers load_answers_file(const std::filesystem::path& path, const Checklist& checklist,
    const KnownSubjects& known, const KnownPlans& plans)
{
    SourceFile file = read_named_file(path);
    if (file.problem && file.problem->id == "checklist.file_missing")
        file.problem->id = "checklist.answers_file_missing";
    if (file.problem)
        throw Failure(file.unreadable ? FailureKind::file : FailureKind::input, std::move(*file.problem));
    const std::string shown = path_text(path);
    Problems problems = check_bytes(shown, file.bytes);
    if (!problems.empty()) throw Failure(FailureKind::input, std::move(problems));
    const Text text(shown, std::string(without_mark(file.bytes)));
    const auto root = parse(text, problems);
    Answers answers;
    if (root) answers = AnswersReader(Reading(text, problems), checklist, known, plans).read(*root);
    if (problems.empty()) return answers;
    std::ranges::stable_sort(problems, {}, [](const Problem& problem) {
        return std::pair(problem.place ? problem.place->line : 0, problem.place ? problem.place->column : 0);
    });
    throw Failure(FailureKind::input, std::move(problems));
}

} // namespace tenken
