#include "office/imported_amount.hpp"
#include "office/imported_parts.hpp"
#include "office/parent_chains.hpp"

#include "base/problem_limit.hpp"
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

std::vector<std::string> texts_of_nodes(const std::vector<Node>& nodes, std::string_view name)
{
    std::vector<std::string> all;
    all.reserve(nodes.size());
    for (const auto& node : nodes) all.push_back(text_of(node, name));
    return all;
}

const std::vector<Node>& nodes_of(const Node& framework)
{
    static const std::vector<Node> none;
    const auto* nodes = member(framework, "requirement_nodes");
    return nodes == nullptr ? none : nodes->items;
}

class LibraryImport {
public:
    LibraryImport(const yaml::Text& text, const Node& library, const Node& framework)
        : text_(text)
        , library_(library)
        , framework_(framework)
        , nodes_(nodes_of(framework))
        , chains_(texts_of_nodes(nodes_, "urn"), texts_of_nodes(nodes_, "parent_urn"))
        , amount_(text.shown())
        , words_(language() == "ja" ? Language::ja : Language::en)
        , checklist_(imported_frame(
              fit_heading(title(), losses_), fit_heading(text_of(library, "version"), losses_), words_))
    {
    }

    [[nodiscard]] ImportedChecklist result()
    {
        refuse_circles();
        amount_.of_items(asked());
        know_controls();
        for (std::size_t at = 0; at < nodes_.size(); ++at) take(at);
        for (const auto* key : {"scores_definition", "min_score", "max_score", "outcomes_definition"})
            if (member(framework_, key) != nullptr) losses_.add("interchange.lost.scores", key);
        groups();
        count_other_objects();
        translations(library_);
        ImportedChecklist imported;
        imported.form = ImportForm::ciso_assistant;
        imported.copyright = text_of(library_, "copyright");
        imported.checklist = std::move(checklist_);
        imported.not_carried = losses_.list();
        return imported;
    }

private:
    /// What is asked about, read once however many questions there are.
    struct Requirement {
        std::string name;
        std::string id;
        std::string help;
        std::string remedy;
        std::vector<std::string> evidence;
        std::vector<std::string> tags;
    };
    /// What stands above questions.
    struct Heading {
        std::string title;
        std::string id;
    };

    void refuse_circles() const
    {
        Problems problems;
        for (const auto entry : chains_.circles()) {
            if (problems.size() == most_problems) break;
            const auto& node = nodes_[entry];
            problems.push_back(problem_at(
                text_.place(node.offset), "interchange.library.circle", short_name(text_of(node, "urn"))));
        }
        if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    }

    /// How many questions there are.
    [[nodiscard]] std::size_t asked() const
    {
        std::size_t count = 0;
        for (const auto& node : nodes_) {
            if (!is_assessable(node)) continue;
            const auto* questions = member(node, "questions");
            count += questions == nullptr ? 1 : std::max<std::size_t>(1, questions->entries.size());
        }
        return count;
    }

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

    void take(std::size_t at)
    {
        const auto& node = nodes_[at];
        translations(node);
        if (!is_assessable(node)) {
            if (chains_.above(at) && member(node, "description") != nullptr)
                losses_.add("interchange.lost.heading_text", name_of(node));
            return;
        }
        enter_section(chains_.top(at));
        const auto requirement = requirement_of(at);
        const auto* questions = member(node, "questions");
        if (questions == nullptr || questions->entries.empty()) {
            ask(requirement);
            return;
        }
        for (const auto& [urn, question] : questions->entries)
            ask(requirement, urn.value, question, questions->entries.size());
    }

    const Heading& heading(std::size_t at)
    {
        const auto known = headings_.find(at);
        if (known != headings_.end()) return known->second;
        const auto& node = nodes_[at];
        Heading heading{fit_heading(name_of(node), losses_), short_name(id_text(node))};
        return headings_.emplace(at, std::move(heading)).first->second;
    }

    void enter_section(std::size_t top)
    {
        if (top == section_) return;
        section_ = top;
        const auto& [title, id] = heading(top);
        auto name = title;
        const auto known = section_of_.find(top);
        if (known != section_of_.end()) {
            // Nodes of one section need not stand side by side; a second part is a section of its own.
            name += " (" + std::to_string(++known->second) + ")";
        } else {
            section_of_.emplace(top, 1);
        }
        add_section(checklist_, sections_.next(id), name.empty() ? checklist_.title : name);
    }

    /// The headings between a node and its section.
    std::string path_of_headings(std::size_t at)
    {
        constexpr std::size_t most_headings = 32;
        constexpr std::size_t most_bytes = 1000;
        std::string path;
        std::size_t headings = 0;
        for (auto above = chains_.above(at); above && *above != chains_.top(at);
             above = chains_.above(*above)) {
            if (headings++ == most_headings || path.size() > most_bytes) {
                losses_.add("interchange.lost.heading", heading(*above).title);
                break;
            }
            path = heading(*above).title + (path.empty() ? "" : " > ") + path;
        }
        return path;
    }

    /// Where a node stands below its section, what it says, and its remark.
    std::string help_of(std::size_t at)
    {
        std::string help;
        for (const auto& text :
            {path_of_headings(at), text_of(nodes_[at], "description"), text_of(nodes_[at], "annotation")}) {
            if (!text.empty()) (help += help.empty() ? "" : "\n") += text;
        }
        return help;
    }

    Requirement requirement_of(std::size_t at)
    {
        const auto& node = nodes_[at];
        Requirement requirement;
        requirement.name = name_of(node);
        requirement.id = short_name(id_text(node));
        requirement.help = help_of(at);
        std::set<std::string, std::less<>> tags;
        for (const auto& group : texts_of_list(node, "implementation_groups")) {
            auto tag = FreshIds().next(group);
            if (tags.insert(tag).second) requirement.tags.push_back(std::move(tag));
        }
        for (const auto& urn : texts_of_list(node, "reference_controls")) {
            const auto known = controls_.find(urn);
            if (known == controls_.end()) {
                losses_.add("interchange.lost.reference", urn);
                continue;
            }
            amount_.of_text(known->second.size(), requirement.id);
            (requirement.remedy += requirement.remedy.empty() ? "" : "\n") += known->second;
        }
        for (const auto& threat : texts_of_list(node, "threats"))
            losses_.add("interchange.lost.threat", threat);
        const auto evidence = fit_line(text_of(node, "typical_evidence"));
        if (!evidence.empty()) requirement.evidence.push_back(evidence);
        static const std::set<std::string, std::less<>> known{"urn", "assessable", "depth", "parent_urn",
            "ref_id", "name", "description", "annotation", "implementation_groups", "questions",
            "reference_controls", "threats", "typical_evidence", "translations"};
        for (const auto& [key, value] : node.entries) {
            if (!known.contains(key.value)) losses_.add("interchange.lost.key", key.value);
        }
        return requirement;
    }

    void add_details(Item& item, const Requirement& requirement)
    {
        item.help = requirement.help;
        item.remedy = requirement.remedy;
        item.evidence = requirement.evidence;
        item.tags = requirement.tags;
        amount_.of_item(item, requirement.name, requirement.id);
    }

    void ask(const Requirement& requirement)
    {
        const auto& name = requirement.name;
        auto& item = add_requirement(
            checklist_, items_.next(requirement.id), name, words_("interchange.question", name), words_);
        add_details(item, requirement);
    }

    void ask(const Requirement& requirement, const std::string& urn, const Node& question, std::size_t of)
    {
        const auto& name = requirement.name;
        const auto asked = fit_line(text_of(question, "text"));
        Item item;
        item.id = items_.next(requirement.id + (of > 1 ? "-" + urn.substr(urn.rfind(':') + 1) : ""));
        item.question = asked.empty() ? name : asked;
        item.how = of > 1 || asked.empty() || name == asked ? std::string() : name;
        give_type(item, question);
        add_condition(item, question);
        add_details(item, requirement);
        if (item.scored()) oblige(checklist_, item, name);
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

    void give_type(Item& item, const Node& question)
    {
        const auto type = text_of(question, "type");
        const auto choices = offered(question);
        if (type == "date") {
            item.type = ItemType::date;
        } else if (choices.empty()) {
            item.type = ItemType::text;
            if (type != "text") losses_.add("interchange.lost.type", type);
        } else if (type == "unique_choice" && give_levels(item, choices)) {
            return;
        } else {
            give_choices(item, choices, type == "multiple_choice");
        }
        item.may_be_not_applicable = item.scored();
    }

    /// Yes, partly, no: the levels of the scale.
    bool give_levels(Item& item, const std::vector<Offered>& choices)
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
        item.scale = checklist_.scales.front().id;
        for (const auto* level : {"met", "partial", "unmet"}) {
            const auto given = criteria.find(level);
            item.criteria.emplace_back(level,
                given == criteria.end() ? words_("interchange.criterion." + std::string(level))
                                        : given->second);
        }
        return true;
    }

    void give_choices(Item& item, const std::vector<Offered>& choices, bool several)
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

    const yaml::Text& text_;
    const Node& library_;
    const Node& framework_;
    const std::vector<Node>& nodes_;
    ParentChains chains_;
    ImportAmount amount_;
    Losses losses_;
    Words words_;
    Checklist checklist_;
    FreshIds items_;
    FreshIds sections_;
    std::map<std::string, std::string, std::less<>> controls_; ///< names, by URN
    std::map<std::string, std::string, std::less<>> by_urn_;   ///< items, by a question's URN
    std::map<std::string, std::string, std::less<>> answers_;  ///< a level or choice, by a choice's URN
    std::map<std::size_t, Heading> headings_;                  ///< of nodes above others
    std::map<std::size_t, int> section_of_;
    std::optional<std::size_t> section_;
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
    return LibraryImport(text, *root, *framework).result();
}

} // namespace tenken
