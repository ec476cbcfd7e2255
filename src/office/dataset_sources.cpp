#include "base/date.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/dataset_export.hpp"
#include "office/settings.hpp"

#include <algorithm>
#include <map>

namespace tenken {

namespace fs = std::filesystem;

namespace {

/// What is named, sorted out.
struct NamedSources {
    std::vector<std::string> years;   ///< and ranges of them
    std::vector<fs::path> workspaces; ///< folders that have a tenken.yaml
    std::vector<std::string> others;
};

NamedSources sorted_out(const DatasetRequest& request, int current)
{
    NamedSources named;
    for (const auto& name : request.named) {
        const auto path = located_file(name, request.folder);
        const bool range =
            name.find("..") != std::string::npos && !path_of(name).has_parent_path() && !is_there(path);
        if (year_named(name, request.folder, current) || range)
            named.years.push_back(name);
        else if (is_folder(path) && is_there(path / path_of(std::string(workspace_file_name))))
            named.workspaces.push_back(path);
        else
            named.others.push_back(name);
    }
    return named;
}

std::vector<std::string> all_years(const fs::path& folder)
{
    std::vector<std::string> years;
    for (const int year : years_in(folder)) years.push_back(year_digits(year));
    return years;
}

class GatheringSources {
public:
    GatheringSources(const DatasetRequest& request, const Words& words)
        : request_(request)
        , words_(words)
        , at_hand_(find_workspace(request.folder))
    {
    }

    DatasetSources run() &&
    {
        const auto named = sorted_out(request_, year_inspected(at_hand_, request_.today));
        for (const auto& folder : named.workspaces) add_workspace(folder, named.years);
        if (!named.others.empty()) {
            auto words = named.others;
            words.insert(words.end(), named.years.begin(), named.years.end());
            add(request_.folder, at_hand_, words);
        }
        if (named.workspaces.empty() && named.others.empty()) add_workspace(request_.folder, named.years);
        name_bodies();
        return std::move(found_);
    }

private:
    void add_workspace(const fs::path& folder, const std::vector<std::string>& years)
    {
        try {
            const auto workspace = find_workspace(folder);
            add(folder, workspace, years.empty() ? all_years(folder) : years);
            found_.sources.back().apart = folder != request_.folder;
        } catch (const Failure& failure) {
            if (failure.kind() == FailureKind::usage) throw;
            found_.unreadable = found_.unreadable || failure.kind() == FailureKind::file;
            const auto& why = failure.problems();
            found_.problems.insert(found_.problems.end(), why.begin(), why.end());
        }
    }

    void add(const fs::path& folder, const std::optional<Workspace>& workspace,
        const std::vector<std::string>& what)
    {
        found_.sources.push_back({path_text(folder), workspace, workspace ? workspace->organisation_code : "",
            rollup_files(what, files_named(request_.checklist, folder, workspace), workspace, request_.today,
                words_)});
    }

    void name_bodies()
    {
        Problems problems;
        std::vector<DatasetSource*> nameless;
        for (auto& source : found_.sources) {
            if (source.body.empty()) nameless.push_back(&source);
        }
        const auto& body = request_.body;
        if (body && nameless.empty() && !found_.sources.empty() && found_.sources.front().body != *body)
            problems.push_back(problem("export.other_body", *body, settings_of(found_.sources.front()),
                found_.sources.front().body));
        if (nameless.size() == 1 && (body || found_.sources.size() == 1))
            nameless.front()->body = body.value_or("0");
        else
            for (const auto* source : nameless)
                problems.push_back(problem("export.no_body", settings_of(*source)));
        std::map<std::string, std::string> shown;
        for (const auto& source : found_.sources) {
            if (source.body.empty()) continue;
            const auto [at, added] = shown.emplace(source.body, settings_of(source));
            if (!added)
                problems.push_back(problem("export.same_body", source.body, at->second, settings_of(source)));
        }
        if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    }

    [[nodiscard]] static std::string settings_of(const DatasetSource& source)
    {
        return path_text(
            (path_of(source.shown) / path_of(std::string(workspace_file_name))).lexically_normal());
    }

    const DatasetRequest& request_;
    const Words& words_;
    std::optional<Workspace> at_hand_;
    DatasetSources found_;
};

} // namespace

DatasetSources dataset_sources(const DatasetRequest& request, const Words& words)
{
    return GatheringSources(request, words).run();
}

} // namespace tenken
