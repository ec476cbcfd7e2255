#include "formats/oscal/catalog.hpp"
#include "formats/oscal/values.hpp"
#include "office/imported_amount.hpp"
#include "office/imported_parts.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace tenken {

namespace {

using Parameters = std::map<std::string, const oscal::Parameter*, std::less<>>;

class CatalogImport {
public:
    CatalogImport(const oscal::Catalog& catalog, const std::string& shown)
        : catalog_(catalog)
        , amount_(shown)
        , words_(language_of(catalog.metadata.title + sample(catalog)) == "ja" ? Language::ja : Language::en)
        , checklist_(imported_frame(fit_heading(catalog.metadata.title, losses_),
              fit_heading(catalog.metadata.version, losses_), words_))
    {
    }

    [[nodiscard]] ImportedChecklist result()
    {
        amount_.of_items(asked_in(catalog_.groups) + asked_in(catalog_.controls));
        know(catalog_.params);
        for (const auto& group : catalog_.groups) know(group);
        know(catalog_.controls);
        if (asked_in(catalog_.controls) > 0)
            add_section(checklist_, sections_.next("controls"), checklist_.title);
        for (const auto& control : catalog_.controls) take(control);
        for (const auto& group : catalog_.groups) take(group, {});
        losses_.add("interchange.lost.resources", {}, catalog_.back_matter.resources.size());
        ImportedChecklist imported;
        imported.form = ImportForm::oscal;
        imported.copyright = copyright();
        imported.not_carried = losses_.list();
        imported.checklist = std::move(checklist_);
        return imported;
    }

private:
    static std::string sample(const oscal::Catalog& catalog)
    {
        std::string text;
        for (const auto& group : catalog.groups) text += group.title;
        for (const auto& control : catalog.controls) text += control.title;
        return text;
    }

    [[nodiscard]] std::string copyright() const
    {
        auto text = copyright_in(catalog_.metadata.remarks);
        for (const auto& property : catalog_.metadata.props) {
            const auto name = utf8::case_folded(property.name);
            if (name.find("copyright") != std::string::npos || name.find("rights") != std::string::npos)
                (text += text.empty() ? "" : "\n") += fit_text(property.value);
        }
        for (const auto& resource : catalog_.back_matter.resources) {
            if (utf8::case_folded(resource.title).find("copyright") != std::string::npos)
                (text += text.empty() ? "" : "\n") += fit_text(resource.description);
        }
        return text;
    }

    static bool is_withdrawn(const oscal::Control& control)
    {
        return std::ranges::any_of(control.props, [](const oscal::Property& property) {
            return property.name == "status" && utf8::case_folded(property.value) == "withdrawn";
        });
    }

    /// How many questions there are of them, and of those in them.
    static std::size_t asked_in(const std::vector<oscal::Control>& controls)
    {
        std::size_t asked = 0;
        for (const auto& control : controls)
            asked += (is_withdrawn(control) ? 0 : 1) + asked_in(control.controls);
        return asked;
    }
    static std::size_t asked_in(const std::vector<oscal::Group>& groups)
    {
        std::size_t asked = 0;
        for (const auto& group : groups) asked += asked_in(group.controls) + asked_in(group.groups);
        return asked;
    }

    void know(const std::vector<oscal::Parameter>& params)
    {
        for (const auto& one : params) params_.try_emplace(one.id, &one);
    }
    void know(const std::vector<oscal::Control>& controls)
    {
        for (const auto& control : controls) {
            know(control.params);
            know(control.controls);
        }
    }
    void know(const oscal::Group& group)
    {
        know(group.params);
        for (const auto& one : group.groups) know(one);
        know(group.controls);
    }

    void take(const oscal::Group& group, const std::string& above)
    {
        const auto title = fit_heading(above.empty() ? group.title : above + " / " + group.title, losses_);
        for (const auto& part : group.parts) losses_.add("interchange.lost.group_part", part.name);
        if (asked_in(group.controls) > 0)
            add_section(checklist_, sections_.next(group.id.empty() ? group.title : group.id), title);
        for (const auto& control : group.controls) take(control);
        for (const auto& one : group.groups) take(one, title);
    }

    void take(const oscal::Control& control)
    {
        if (is_withdrawn(control))
            losses_.add("interchange.lost.withdrawn", control.id);
        else
            ask(control);
        for (const auto& one : control.controls) take(one);
    }

    void ask(const oscal::Control& control)
    {
        asked_ = &control;
        evidence_.clear();
        const auto label = label_of(control.props);
        const auto name = with_params(fit_line((label.empty() ? "" : label + " ") + control.title));
        auto& item = add_requirement(checklist_, items_.next(oscal::id_of(control.id)), name,
            words_("interchange.question", name), words_);
        std::string statement;
        std::string guidance;
        for (const auto& part : control.parts) {
            if (part.name == "statement" || part.name == "item")
                add_prose(statement, part, 0);
            else if (part.name == "guidance" || part.name == "overview")
                add_prose(guidance, part, 0);
            else if (part.name == "assessment-method")
                add_evidence(item, part);
            else if (part.name == "assessment-objective" || part.name == "objective")
                losses_.add("interchange.lost.objective", control.id);
            else
                losses_.add("interchange.lost.part", short_name(control.id) + " " + short_name(part.name));
        }
        item.help = fit_text(statement + (statement.empty() || guidance.empty() ? "" : "\n\n") + guidance);
        amount_.of_item(item, name, control.id);
        for (const auto& link : control.links)
            losses_.add(link.rel == "related" ? "interchange.lost.related" : "interchange.lost.link");
        for (const auto& property : control.props) {
            if (property.name != "label" && property.name != "sort-id")
                losses_.add("interchange.lost.property", property.name);
        }
    }

    static std::string label_of(const std::vector<oscal::Property>& props)
    {
        std::string any;
        for (const auto& property : props) {
            if (property.name != "label") continue;
            if (property.kind.empty()) return property.value;
            if (any.empty()) any = property.value;
        }
        return any;
    }

    void add_prose(std::string& text, const oscal::Part& part, std::size_t depth)
    {
        const auto label = label_of(part.props);
        const auto line = fit_text(with_params(part.prose));
        if (!line.empty() || !label.empty()) {
            if (!text.empty()) text += '\n';
            text += std::string(depth * 2, ' ') + label + (label.empty() || line.empty() ? "" : " ") + line;
        }
        for (const auto& one : part.parts)
            add_prose(text, one, label.empty() && line.empty() ? depth : depth + 1);
    }

    void add_evidence(Item& item, const oscal::Part& method)
    {
        constexpr std::size_t most = 100;
        for (const auto& part : method.parts) {
            const auto text = fit_text(with_params(part.prose));
            for (std::size_t begin = 0; begin < text.size();) {
                const auto end = std::min(text.find('\n', begin), text.size());
                const auto line = fit_line(text.substr(begin, end - begin));
                if (!line.empty() && evidence_.insert(line).second) {
                    if (item.evidence.size() < most)
                        item.evidence.push_back(line);
                    else
                        losses_.add("interchange.lost.evidence", asked_->id);
                }
                begin = end + 1;
            }
        }
    }

    /// Each `{{ insert: param, ID }}` by what it stands for.
    std::string with_params(const std::string& prose, int depth = 0)
    {
        constexpr int deepest = 8; // parameters that insert one another
        constexpr std::string_view opening = "{{";
        constexpr std::string_view closing = "}}";
        std::string text;
        for (std::size_t at = 0;;) {
            const auto found = prose.find(opening, at);
            const auto end = found == std::string::npos ? found : prose.find(closing, found);
            if (end == std::string::npos) return text + prose.substr(at);
            text += prose.substr(at, found - at);
            auto id = prose.substr(found + opening.size(), end - found - opening.size());
            if (const auto comma = id.rfind(','); comma != std::string::npos) id.erase(0, comma + 1);
            const auto inserted = param(utf8::trimmed(id), depth < deepest ? depth : -1);
            amount_.of_text(inserted.size(), asked_->id);
            text += inserted;
            at = end + closing.size();
        }
    }

    std::string param(const std::string& id, int depth)
    {
        const auto known = params_.find(id);
        if (known == params_.end() || depth < 0) {
            losses_.add("interchange.lost.param", id);
            return "[" + id + "]";
        }
        const auto& param = *known->second;
        const auto before = expanded_.find({&param, depth});
        if (before != expanded_.end()) return before->second;
        return expanded_[{&param, depth}] = expanded(param, depth);
    }

    /// What a parameter stands for where `depth` others insert it.
    std::string expanded(const oscal::Parameter& param, int depth)
    {
        std::string text;
        for (const auto& value : param.values) (text += text.empty() ? "" : ", ") += value;
        if (!text.empty()) return text;
        if (param.selection) {
            for (const auto& choice : param.selection->choices)
                (text += text.empty() ? "" : "; ") += with_params(choice, depth + 1);
            if (!text.empty()) return "[" + text + "]";
        }
        return "[" + (param.label.empty() ? param.id : with_params(param.label, depth + 1)) + "]";
    }

    const oscal::Catalog& catalog_;
    ImportAmount amount_;
    Losses losses_;
    Words words_;
    Checklist checklist_;
    Parameters params_;
    std::map<std::pair<const oscal::Parameter*, int>, std::string>
        expanded_; ///< each once, however often it is inserted
    FreshIds items_;
    FreshIds sections_;
    const oscal::Control* asked_ = nullptr;
    std::set<std::string, std::less<>> evidence_; ///< of the latest
};

} // namespace

ImportedChecklist checklist_of_catalog(std::string_view bytes, const std::string& shown)
{
    const auto catalog = oscal::read_catalog(bytes, shown);
    return CatalogImport(catalog, shown).result();
}

} // namespace tenken
