#include "commands/former_report.hpp"

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "check/verify.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/paths.hpp"
#include "office/settings.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

namespace fs = std::filesystem;

struct Checked {
    std::string sha256;
    std::optional<Assessment> assessment; ///< nothing: changed, or not to be read
    bool layout_unknown = false;          ///< a template of its own: only the data was checked
};

Checked check(const fs::path& path)
{
    const std::string bytes = read_file(real_file_system(), path);
    Checked checked{sha256_hex(bytes), std::nullopt, false};
    VerifyWith with;
    const auto record = fs::path(path).replace_extension(".jsonl");
    if (is_there(record)) with.record = read_file(real_file_system(), record);
    with.record_name = path_text(record);
    auto verification = verify_report(bytes, path_text(path), with);
    checked.layout_unknown = verification.more == 0 && verification.findings.size() == 1 &&
        verification.findings.front().id == "verify.template_unknown";
    if (verification.data && (verification.sound() || checked.layout_unknown))
        checked.assessment = std::move(verification.data->assessment);
    return checked;
}

class Search {
public:
    Search(const Context& context, int year, const std::string& department)
        : context_(context)
        , words_(context.words)
        , year_(year)
        , department_(department)
    {
    }

    FormerSearch given(const std::string& name)
    {
        auto checked = check(located_file(name, context_.globals.workspace));
        const auto refuse = [&](const std::string& id, std::vector<std::string> arguments) {
            arguments.insert(arguments.begin(), name);
            return Failure(FailureKind::input, Problem{id, std::move(arguments), {}});
        };
        if (!checked.assessment) throw refuse("carry_over.from_unsound", {});
        const auto& who = checked.assessment->circumstances;
        if (who.draft) throw refuse("carry_over.from_draft", {});
        if (who.year >= year_) {
            throw refuse("carry_over.from_not_earlier",
                {fiscal_year_in_full(words_, who.year), fiscal_year_in_full(words_, year_)});
        }
        say(who.year == year_ - 1 ? "sound" : "sound_given", {fiscal_year_in_full(words_, who.year)});
        if (utf8::nfc(who.department) != department_) say("other_department", {who.department});
        return take(std::move(checked));
    }

    FormerSearch in_workspace()
    {
        const auto found = latest();
        if (!found) return {};
        const std::string name = fiscal_year_in_full(words_, *found);
        Checked checked;
        try {
            checked = check(report_path(context_.globals.workspace, *found, department_));
        } catch (const Failure& failure) {
            const auto& problem = failure.problems().front();
            return refused(name, words_(problem.id, problem.args));
        }
        if (!checked.assessment) return refused(name, words_("carry_over.why.unsound"));
        const auto& who = checked.assessment->circumstances;
        if (who.draft) return refused(name, words_("carry_over.why.draft"));
        if (who.year != *found) return refused(name, words_("carry_over.why.other_year"));
        if (utf8::nfc(who.department) != department_)
            return refused(name, words_("carry_over.why.other_department"));
        const bool last_year = *found == year_ - 1;
        say(last_year ? "sound" : "sound_earlier", {name});
        return take(std::move(checked), !last_year);
    }

private:
    [[nodiscard]] std::optional<int> latest() const
    {
        auto years = years_in(context_.globals.workspace);
        std::ranges::reverse(years);
        for (const int one : years) {
            if (one < year_ && is_regular(report_path(context_.globals.workspace, one, department_)))
                return one;
        }
        return std::nullopt;
    }

    FormerSearch take(Checked checked, bool stands_in = false)
    {
        if (checked.layout_unknown) say("layout_unknown", {});
        return {FormerReport{std::move(*checked.assessment), checked.sha256, stands_in}, std::move(remarks_)};
    }

    FormerSearch refused(const std::string& year, const std::string& why)
    {
        say("unusable", {year, why});
        return {std::nullopt, std::move(remarks_)};
    }

    void say(const std::string& id, const std::vector<std::string>& arguments)
    {
        remarks_.push_back(words_("carry_over." + id, arguments));
    }

    const Context& context_;
    const Words& words_;
    int year_;
    const std::string& department_;
    std::vector<std::string> remarks_;
};

} // namespace

FormerSearch find_former_report(
    const Context& context, const std::optional<std::string>& from, int year, const std::string& department)
{
    Search search(context, year, department);
    return from ? search.given(*from) : search.in_workspace();
}

} // namespace tenken
