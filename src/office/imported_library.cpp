#include "office/imported_parts.hpp"

#include "base/utf8.hpp"
#include "formats/yaml/parse.hpp"

#include <algorithm>
#include <optional>

namespace tenken {

namespace {

using yaml::Node;

const Node* member(const Node& node, std::string_view name)
{
    for (const auto& [key, value] : node.entries) {
        if (key.value == name && !value.is(Node::Kind::null)) return &value;
    }
    return nullptr;
}

std::string text_of(const Node& node, std::string_view name)
{
    const auto* found = member(node, name);
    return found == nullptr ? std::string() : fit_text(found->value);
}

std::vector<std::string> texts_of_list(const Node& node, std::string_view name)
{
    std::vector<std::string> all;
    const auto* found = member(node, name);
    if (found == nullptr) return all;
    for (const auto& one : found->items) all.push_back(fit_line(one.value));
    if (found->is(Node::Kind::scalar)) all.push_back(fit_line(found->value));
    return all;
}

/// What a choice's words say, whatever is asked.
enum class Said { yes, partly, no, not_applicable, other };

Said said(const std::string& choice)
{
    static const std::map<std::string, Said, std::less<>> words{{"yes", Said::yes}, {"oui", Said::yes},
        {"はい", Said::yes}, {"compliant", Said::yes}, {"partially", Said::partly}, {"partial", Said::partly},
        {"partially compliant", Said::partly}, {"partiellement", Said::partly}, {"一部", Said::partly},
        {"no", Said::no}, {"non", Said::no}, {"いいえ", Said::no}, {"non compliant", Said::no},
        {"n/a", Said::not_applicable}, {"na", Said::not_applicable}, {"not applicable", Said::not_applicable},
        {"non applicable", Said::not_applicable}, {"該当なし", Said::not_applicable}};
    const auto found = words.find(utf8::case_folded(choice));
    return found == words.end() ? Said::other : found->second;
}

class LibraryImport {
public:
    LibraryImport(const Node& library, const Node& framework)
        : library_(library)
        , framework_(framework)
        , words_(language() == "ja" ? Language::ja : Language::en)
        , checklist_(imported_frame(fit_line(title()), fit_line(text_of(library, "version")), words_))
    {
    }

    [[nodiscard]] ImportedChecklist result()
    {
        know_controls();
        const auto* nodes = member(framework_, "requirement_nodes");
        if (nodes != nullptr) {
            for (const auto& node : nodes->items) nodes_.emplace(text_of(node, "urn"), &node);
            for (const auto& node : nodes->items) take(node);
        }
        for (const auto* key : {"scores_definition", "min_score", "max_score", "outcomes_definition"})
            if (member(framework_, key) != nullptr) losses_.add("interchange.lost.scores", key);
        groups();
        count_other_objects();
        translations(library_);
        ImportedChecklist imported;
        imported.form = ImportForm::ciso_assistant;
        imported.copyright = text_of(library_, "copyright");
        drop_empty_sections(checklist_);
        imported.checklist = std::move(checklist_);
        imported.not_carried = losses_.list();
        return imported;
    }

private:
    [[nodiscard]] std::string title() const
    {
        auto name = text_of(framework_, "name");
        return name.empty() ? text_of(library_, "name") : name;
    }

    [[nodiscard]] std::string language() const
    {
        const auto locale = text_of(library_, "locale");
        return locale == "ja" || (locale.empty() && language_of(title()) == "ja") ? "ja" : "en";
    }

    void know_controls()
    {
        const auto* objects = member(library_, "objects");
        const auto* controls = objects == nullptr ? nullptr : member(*objects, "reference_controls");
        if (controls == nullptr) return;
        for (const auto& control : controls->items) {
            const auto name = text_of(control, "name");
            controls_[text_of(control, "urn")] = fit_line(name.empty() ? text_of(control, "ref_id") : name);
            if (member(control, "description") != nullptr) losses_.add("interchange.lost.control_text");
        }
    }

    void count_other_objects()
    {
        const auto* objects = member(library_, "objects");
        if (objects == nullptr) return;
        for (const auto& [key, value] : objects->entries) {
            if (key.value != "framework" && key.value != "frameworks" && key.value != "reference_controls")
                losses_.add("interchange.lost.object", key.value);
        }
        const auto* frameworks = member(*objects, "frameworks");
        if (frameworks != nullptr && frameworks->items.size() > 1)
            losses_.add("interchange.lost.framework", {}, frameworks->items.size() - 1);
    }

    /// Groups are tags; what they are called stands in the notes.
    void groups()
    {
        const auto* all = member(framework_, "implementation_groups_definition");
        if (all == nullptr) return;
        for (const auto& group : all->items)
            losses_.add(
                "interchange.lost.group", text_of(group, "ref_id") + ": " + fit_line(text_of(group, "name")));
    }

    void translations(const Node& node)
    {
        const auto* found = member(node, "translations");
        if (found != nullptr) losses_.add("interchange.lost.translation", {}, found->entries.size());
    }

    static bool is_assessable(const Node& node) { return text_of(node, "assessable") == "true"; }

    /// The node at the top above it, perhaps itself.
    const Node& top_of(const Node& node) const
    {
        const Node* at = &node;
        for (std::size_t steps = 0; steps < nodes_.size(); ++steps) {
            const auto above = nodes_.find(text_of(*at, "parent_urn"));
            if (above == nodes_.end()) break;
            at = above->second;
        }
        return *at;
    }

    static std::string name_of(const Node& node)
    {
        const auto ref = fit_line(text_of(node, "ref_id"));
        const auto name = fit_line(text_of(node, "name"));
        if (!name.empty()) return ref.empty() || name.starts_with(ref) ? name : ref + " " + name;
        if (!ref.empty()) return ref;
        return utf8::truncated(fit_line(text_of(node, "description")), 60);
    }

    static std::string id_text(const Node& node)
    {
        const auto ref = text_of(node, "ref_id");
        if (!ref.empty()) return ref;
        const auto urn = text_of(node, "urn");
        return urn.substr(urn.rfind(':') + 1);
    }

    void take(const Node& node)
    {
        translations(node);
        if (!is_assessable(node)) {
            if (&top_of(node) != &node && member(node, "description") != nullptr)
                losses_.add("interchange.lost.heading_text", name_of(node));
            return;
        }
        enter_section(top_of(node));
        const auto* questions = member(node, "questions");
        if (questions == nullptr || questions->entries.empty()) {
            ask(node);
            return;
        }
        for (const auto& [urn, question] : questions->entries)
            ask(node, urn.value, question, questions->entries.size());
    }

    void enter_section(const Node& top)
    {
        if (&top == section_ && !checklist_.sections.empty()) return;
        section_ = &top;
        auto name = name_of(top);
        const auto known = section_of_.find(&top);
        if (known != section_of_.end()) {
            // Nodes of one section need not stand side by side; a second part is a section of its own.
            name += " (" + std::to_string(++known->second) + ")";
        } else {
            section_of_.emplace(&top, 1);
        }
        add_section(checklist_, sections_.next(id_text(top)), name.empty() ? checklist_.title : name);
    }

    /// Where a node stands below its section, what it says, and its remark.
    std::string help_of(const Node& node) const
    {
        std::string path;
        for (auto above = nodes_.find(text_of(node, "parent_urn")); above != nodes_.end();
             above = nodes_.find(text_of(*above->second, "parent_urn"))) {
            if (above->second == &top_of(node) || path.size() > 1000) break;
            path = name_of(*above->second) + (path.empty() ? "" : " > ") + path;
        }
        std::string help;
        for (const auto& text : {path, text_of(node, "description"), text_of(node, "annotation")}) {
            if (!text.empty()) (help += help.empty() ? "" : "\n") += text;
        }
        return help;
    }

    void add_details(Item& item, const Node& node)
    {
        for (const auto& group : texts_of_list(node, "implementation_groups")) {
            const auto tag = FreshIds().next(group);
            if (std::ranges::find(item.tags, tag) == item.tags.end()) item.tags.push_back(tag);
        }
        for (const auto& urn : texts_of_list(node, "reference_controls")) {
            const auto known = controls_.find(urn);
            if (known == controls_.end())
                losses_.add("interchange.lost.reference", urn);
            else
                (item.remedy += item.remedy.empty() ? "" : "\n") += known->second;
        }
        for (const auto& threat : texts_of_list(node, "threats"))
            losses_.add("interchange.lost.threat", threat);
        const auto evidence = text_of(node, "typical_evidence");
        if (!evidence.empty()) item.evidence.push_back(fit_line(evidence));
        static const std::set<std::string, std::less<>> known{"urn", "assessable", "depth", "parent_urn",
            "ref_id", "name", "description", "annotation", "implementation_groups", "questions",
            "reference_controls", "threats", "typical_evidence", "translations"};
        for (const auto& [key, value] : node.entries) {
            if (!known.contains(key.value)) losses_.add("interchange.lost.key", key.value);
        }
    }

    void ask(const Node& node)
    {
        const auto name = name_of(node);
        auto& item = add_requirement(
            checklist_, items_.next(id_text(node)), name, words_("interchange.question", name), words_);
        item.help = help_of(node);
        add_details(item, node);
    }

    void ask(const Node& node, const std::string& urn, const Node& question, std::size_t of)
    {
        const auto asked = fit_line(text_of(question, "text"));
        const auto number = urn.substr(urn.rfind(':') + 1);
        Item item;
        item.id = items_.next(id_text(node) + (of > 1 ? "-" + number : ""));
        item.question = asked.empty() ? name_of(node) : asked;
        item.help = help_of(node);
        item.how = of > 1 || asked.empty() ? std::string() : name_of(node);
        if (item.how == item.question) item.how.clear();
        give_type(item, urn, question);
        add_condition(item, question);
        if (item.scored()) oblige(checklist_, item, name_of(node));
        add_details(item, node);
        by_urn_[urn] = item.id;
        checklist_.sections.back().items.push_back(std::move(item));
    }

    struct Offered {
        std::string urn;
        std::string text;
        std::optional<Exact> score;
    };

    std::vector<Offered> offered(const Node& question)
    {
        std::vector<Offered> all;
        const auto* choices = member(question, "choices");
        if (choices == nullptr) return all;
        for (const auto& choice : choices->items) {
            all.push_back({text_of(choice, "urn"), fit_line(text_of(choice, "value")),
                Exact::from_decimal(text_of(choice, "add_score"))});
            if (all.back().text.empty()) all.back().text = all.back().urn;
            for (const auto& [key, value] : choice.entries) {
                if (key.value != "urn" && key.value != "value" && key.value != "add_score" &&
                    key.value != "translations")
                    losses_.add("interchange.lost.choice_key", key.value);
            }
        }
        return all;
    }

    void give_type(Item& item, const std::string& urn, const Node& question)
    {
        const auto type = text_of(question, "type");
        const auto choices = offered(question);
        if (type == "date") {
            item.type = ItemType::date;
        } else if (choices.empty()) {
            item.type = ItemType::text;
            if (type != "text") losses_.add("interchange.lost.type", type);
        } else if (type == "unique_choice" && give_levels(item, urn, choices)) {
            return;
        } else {
            give_choices(item, urn, choices, type == "multiple_choice");
        }
        item.may_be_not_applicable = item.scored();
    }

    /// Yes, partly, no: the levels of the scale.
    bool give_levels(Item& item, const std::string& urn, const std::vector<Offered>& choices)
    {
        std::map<std::string, std::string> criteria;
        for (const auto& choice : choices) {
            const auto what = said(choice.text);
            if (what == Said::other) return false;
            if (what == Said::not_applicable) continue;
            const std::string level = what == Said::yes ? "met" : what == Said::no ? "unmet" : "partial";
            criteria[level] = choice.text;
            answers_[choice.urn] = level;
        }
        if (!criteria.contains("met") || !criteria.contains("unmet")) return false;
        static_cast<void>(urn);
        item.scale = checklist_.scales.front().id;
        for (const auto* level : {"met", "partial", "unmet"}) {
            const auto given = criteria.find(level);
            item.criteria.emplace_back(level,
                given == criteria.end() ? words_("interchange.criterion." + std::string(level))
                                        : given->second);
        }
        return true;
    }

    void give_choices(Item& item, const std::string& urn, const std::vector<Offered>& choices, bool several)
    {
        item.type = several ? ItemType::choices : ItemType::choice;
        const bool scores =
            !several && std::ranges::all_of(choices, [](const auto& one) { return one.score.has_value(); });
        const auto [lowest, highest] = std::ranges::minmax_element(choices, {}, &Offered::score);
        const bool scored = scores && *lowest->score < *highest->score;
        FreshIds ids;
        for (const auto& choice : choices) {
            Choice one;
            one.id = ids.next("c" + std::to_string(item.choices.size() + 1));
            one.label = choice.text;
            if (scored)
                one.level = choice.score == highest->score ? "met"
                    : choice.score == lowest->score        ? "unmet"
                                                           : "partial";
            answers_[choice.urn] = one.id;
            item.choices.push_back(std::move(one));
        }
        if (scored) {
            item.scale = checklist_.scales.front().id;
            losses_.add("interchange.lost.points", item.id);
        } else if (std::ranges::any_of(choices, [](const auto& one) { return one.score.has_value(); })) {
            losses_.add("interchange.lost.points", item.id);
        }
        static_cast<void>(urn);
    }

    void add_condition(Item& item, const Node& question)
    {
        const auto* depends = member(question, "depends_on");
        if (depends == nullptr) return;
        const auto gate = by_urn_.find(text_of(*depends, "question"));
        Condition condition;
        condition.kind = Condition::Kind::is;
        for (const auto& urn : texts_of_list(*depends, "answers")) {
            const auto known = answers_.find(urn);
            if (known != answers_.end()) condition.is.push_back(known->second);
        }
        const bool all = text_of(*depends, "condition") == "all" && condition.is.size() > 1;
        if (gate == by_urn_.end() || condition.is.empty() || all) {
            losses_.add("interchange.lost.condition", item.id);
            return;
        }
        condition.item = gate->second;
        item.when = std::move(condition);
    }

    const Node& library_;
    const Node& framework_;
    Words words_;
    Checklist checklist_;
    Losses losses_;
    FreshIds items_;
    FreshIds sections_;
    std::map<std::string, const Node*, std::less<>> nodes_;    ///< by URN
    std::map<std::string, std::string, std::less<>> controls_; ///< names, by URN
    std::map<std::string, std::string, std::less<>> by_urn_;   ///< items, by a question's URN
    std::map<std::string, std::string, std::less<>> answers_;  ///< a level or choice, by a choice's URN
    std::map<const Node*, int> section_of_;
    const Node* section_ = nullptr;
};

} // namespace

ImportedChecklist checklist_of_library(std::string_view bytes, const std::string& shown)
{
    auto problems = yaml::check_bytes(shown, bytes);
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    const yaml::Text text(shown, std::string(yaml::without_mark(bytes)));
    const auto root = yaml::parse(text, problems);
    if (!root || !problems.empty()) fail(FailureKind::input, std::move(problems));
    const auto* objects = member(*root, "objects");
    const auto* framework = objects == nullptr ? nullptr : member(*objects, "framework");
    const auto* frameworks = objects == nullptr ? nullptr : member(*objects, "frameworks");
    if (framework == nullptr && frameworks != nullptr && !frameworks->items.empty())
        framework = &frameworks->items.front();
    if (framework != nullptr && framework->is(Node::Kind::sequence) && !framework->items.empty())
        framework = &framework->items.front();
    if (framework == nullptr || !framework->is(Node::Kind::mapping))
        fail_at(FailureKind::input, Place{shown, 0, 0, {}}, "interchange.unknown_form");
    return LibraryImport(*root, *framework).result();
}

} // namespace tenken
