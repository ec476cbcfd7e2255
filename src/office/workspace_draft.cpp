#include "office/workspace_draft.hpp"

#include "formats/yaml/draft_text.hpp"

namespace tenken {

namespace {

using yaml::quoted;

class Draft {
public:
    explicit Draft(const Words& words)
        : words_(words)
    {
    }

    void comment(const char* id, const std::string& indent = {})
    {
        text_ += yaml::comment(words_(id), indent);
    }

    void line(const std::string& line) { text_ += line + "\n"; }

    /// The key with its value, or behind a comment sign with an example while there is none.
    void given(const std::string& indent, const std::string& key, const std::string& value,
        const std::string& example)
    {
        line(indent + (value.empty() ? "# " : "") + key + ": " + (value.empty() ? example : value));
    }

    [[nodiscard]] std::string text() const { return text_; }

private:
    const Words& words_;
    std::string text_;
};

std::string quoted_or_nothing(const std::string& text) { return text.empty() ? text : quoted(text); }

void add_years(Draft& draft, const Workspace& workspace)
{
    draft.comment("workspace.draft.years");
    draft.line("years:");
    for (const auto& [number, year] : workspace.years) {
        draft.line("  " + std::to_string(number) + ":");
        draft.comment("workspace.draft.period", "    ");
        draft.line("    period: {from: " + year.from + ", to: " + year.to + "}");
        draft.comment("workspace.draft.reference_date", "    ");
        draft.given("    ", "reference_date", year.reference_date, std::to_string(number) + "-10-01");
        draft.comment("workspace.draft.deadline", "    ");
        draft.given("    ", "deadline", year.deadline, std::to_string(number) + "-12-25");
    }
}

} // namespace

std::string workspace_draft(const Workspace& workspace, const Words& words)
{
    Draft draft(words);
    draft.comment("workspace.draft.head");
    draft.line("tenken: 1\n");
    draft.comment("workspace.draft.organisation");
    draft.line("organisation: " + quoted(workspace.organisation) + "\n");
    draft.comment("workspace.draft.ciso");
    draft.given("", "ciso", quoted_or_nothing(workspace.ciso), words("workspace.draft.ciso_post"));
    draft.line("");
    draft.comment("workspace.draft.organisation_code");
    draft.given("", "organisation_code", quoted_or_nothing(workspace.organisation_code), "\"131016\"");
    draft.line("");
    draft.comment("workspace.draft.form");
    draft.line("# " + words("workspace.draft.form_example") + "\n");
    draft.comment("workspace.draft.checklist");
    draft.given("", "checklist", quoted_or_nothing(workspace.checklist), "kumiai");
    draft.line("");
    draft.comment("workspace.draft.coordinator");
    const std::string example = workspace.departments.empty() ? "事務局" : workspace.departments.front().name;
    draft.given("", "coordinator", quoted_or_nothing(workspace.coordinator), quoted(example));
    draft.line("");
    draft.comment("workspace.draft.first_month");
    draft.line("# first_month: 4\n");
    draft.comment("workspace.draft.departments");
    draft.line("departments:");
    for (const auto& department : workspace.departments) {
        draft.line("  - name: " + quoted(department.name));
        draft.line("    # staff: 10");
        draft.line("    # roles: [staff, head]");
        draft.line("    # confirmer: " + words("workspace.draft.confirmer"));
    }
    draft.line("");
    add_years(draft, workspace);
    draft.line("");
    draft.comment("workspace.draft.gaps");
    draft.line("# gaps:");
    draft.line("#   - {year: 2020, reason: " + words("workspace.draft.gap_reason") + "}");
    return draft.text();
}

} // namespace tenken
