#include "check/chain.hpp"

#include "base/folded_name.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>
#include <unordered_map>

namespace tenken {

namespace {

class DepartmentCheck {
public:
    DepartmentCheck(std::string department, const std::optional<Workspace>& workspace,
        std::vector<ChainFinding>& findings)
        : workspace_(workspace)
        , findings_(findings)
    {
        chain_.department = std::move(department);
    }

    void add(const ChainReport& report)
    {
        if (report.kept)
            kept_.push_back(&report);
        else
            reports_.emplace(report.year, &report);
    }

    /// A report of a department that this one succeeds.
    void add_former(const ChainReport& report) { former_.push_back(&report); }

    DepartmentChain run()
    {
        for (const auto& [year, report] : reports_) tie(*report);
        return std::move(chain_);
    }

private:
    void tie(const ChainReport& report)
    {
        ChainLink link{report.year, report.file, report.sha256, "", LinkKind::unknown};
        const int first_missing = chain_.links.empty() ? report.year - 1 : chain_.links.back().year + 1;
        const bool gap_before = !chain_.links.empty() && first_missing < report.year;
        if (gap_before) note_gaps(report, first_missing, report.year - 1);
        if (report.says) {
            check_place(report);
            link.previous = report.says->previous;
            link.kind = succeeds(report) ? with_predecessors(report)
                : link.previous.empty()  ? without_previous(report)
                                         : with_previous(report);
        }
        chain_.links.push_back(std::move(link));
    }

    void check_place(const ChainReport& report)
    {
        const auto& says = *report.says;
        if (!same_name(says.department, report.department) || says.year != report.year)
            find(report, "verify.chain.misplaced", {says.department, std::to_string(says.year)});
    }

    /// Of a first report: whether it names each report of last year of those that the department succeeds.
    LinkKind with_predecessors(const ChainReport& report)
    {
        const auto& says = *report.says;
        const auto names = [&](const ChainReport& former) {
            return says.previous == former.sha256 ||
                std::ranges::find(says.predecessors, former.sha256) != says.predecessors.end();
        };
        LinkKind kind = LinkKind::linked;
        for (const auto* former : former_) {
            const auto kept = [&](const ChainReport* other) {
                return other->kept && other->department == former->department &&
                    other->year == former->year && names(*other);
            };
            if (former->kept || former->year != report.year - 1 || names(*former)) continue;
            if (former->says && former->says->draft) continue;
            if (std::ranges::any_of(former_, kept)) {
                kind = LinkKind::kept;
                continue;
            }
            find(report, "verify.chain.unlinked", {former->file, former->sha256});
            kind = LinkKind::broken;
        }
        return kind;
    }

    [[nodiscard]] bool succeeds(const ChainReport& report) const
    {
        return chain_.links.empty() && std::ranges::any_of(former_, [&](const ChainReport* former) {
            return former->year == report.year - 1;
        });
    }

    LinkKind without_previous(const ChainReport& report)
    {
        const auto* before = of_year(report.year - 1);
        if (before == nullptr) return chain_.links.empty() ? LinkKind::first : LinkKind::gap;
        if (before->says && before->says->draft) {
            find(report, "verify.chain.former_draft", {before->file}, false);
            return LinkKind::gap;
        }
        find(report, "verify.chain.unlinked", {before->file, before->sha256});
        return LinkKind::broken;
    }

    LinkKind with_previous(const ChainReport& report)
    {
        const std::string& previous = report.says->previous;
        const auto* before = of_year(report.year - 1);
        if (before != nullptr && before->sha256 == previous) return LinkKind::linked;
        for (const auto* kept : kept_) {
            if (kept->sha256 != previous || kept->year != report.year - 1) continue;
            if (before != nullptr)
                find(report, "verify.chain.kept_version", {kept->file, before->file}, false);
            return LinkKind::kept;
        }
        if (const auto* older = with_digest(previous, report.year - 1)) {
            if (before == nullptr) return LinkKind::older;
            find(report, "verify.chain.skipped", {older->file, before->file});
            return LinkKind::broken;
        }
        if (before != nullptr) {
            find(report, "verify.chain.mismatch", {before->file, previous, before->sha256});
            return LinkKind::broken;
        }
        // Between two reports the gap itself was noted already.
        if (chain_.links.empty() && !note_gaps(report, report.year - 1, report.year - 1))
            return LinkKind::gap;
        return chain_.links.empty() ? LinkKind::broken : LinkKind::gap;
    }

    /// Whether one of the years is unexplained.
    bool note_gaps(const ChainReport& report, int first, int last)
    {
        bool unexplained = false;
        for (int year = first; year <= last; ++year) {
            const auto* gap = workspace_ ? workspace_->find_gap(year, chain_.department) : nullptr;
            chain_.gaps.push_back({year, gap != nullptr ? std::optional(gap->reason) : std::nullopt});
            if (gap != nullptr) continue;
            unexplained = true;
            find(report, "verify.chain.gap", {chain_.department, std::to_string(year)});
        }
        return unexplained;
    }

    const ChainReport* of_year(int year) const
    {
        const auto at = reports_.find(year);
        return at == reports_.end() ? nullptr : at->second;
    }

    const ChainReport* with_digest(const std::string& sha256, int before) const
    {
        for (const auto& [year, report] : reports_) {
            if (year < before && report->sha256 == sha256) return report;
        }
        for (const auto* former : former_) {
            if (former->year < before && former->sha256 == sha256) return former;
        }
        for (const auto* kept : kept_) {
            if (kept->year < before && kept->sha256 == sha256) return kept;
        }
        return nullptr;
    }

    void find(const ChainReport& report, std::string id, std::vector<std::string> args, bool breaks = true)
    {
        findings_.push_back({breaks, report.year, chain_.department,
            {std::move(id), std::move(args), Place{report.file, 0, 0, {}}}});
    }

    const std::optional<Workspace>& workspace_;
    std::vector<ChainFinding>& findings_;
    DepartmentChain chain_;
    std::map<int, const ChainReport*> reports_;
    std::vector<const ChainReport*> kept_;
    std::vector<const ChainReport*> former_; ///< of the departments that it succeeds
};

class RegisterCheck {
public:
    RegisterCheck(Chain& chain, const YearRegister& taken, const std::vector<ChainReport>& reports)
        : chain_(chain)
        , taken_(taken)
    {
        for (const auto& report : reports) {
            if (report.year == taken.year) reports_[folded_name(report.department)].push_back(&report);
        }
        if (!taken.entries) return;
        for (const auto& entry : *taken.entries)
            entries_.try_emplace(std::pair(folded_name(entry.department), entry.version), &entry);
    }

    void run(const std::vector<ChainReport>& reports)
    {
        ChainRegister result{taken_.year, taken_.file, 0, 0};
        if (!taken_.entries) {
            find("", "verify.register.unreadable", {}, taken_.file);
        } else {
            result.entries = static_cast<int>(taken_.entries->size());
            for (const auto& entry : *taken_.entries) {
                if (holds(entry)) ++result.matching;
            }
            look_for_unentered(reports);
        }
        chain_.registers.push_back(std::move(result));
    }

private:
    bool holds(const RegisterEntry& entry)
    {
        const auto version = std::to_string(entry.version);
        const auto* first = entered(entry.department, entry.version);
        if (first->sha256 != entry.sha256) {
            find(entry.department, "verify.register.twice", {entry.department, version}, taken_.file);
            return false;
        }
        const ChainReport* other = nullptr;
        if (const auto at = reports_.find(folded_name(entry.department)); at != reports_.end()) {
            for (const auto* report : at->second) {
                if (report->sha256 == entry.sha256) {
                    compare_columns(entry, *report);
                    return true;
                }
                if (report->says && report->says->version == entry.version) other = report;
            }
        }
        if (other != nullptr)
            find(entry.department, "verify.register.differs",
                {taken_.file, version, entry.sha256, other->sha256}, other->file);
        else
            find(entry.department, "verify.register.missing", {entry.department, version}, taken_.file);
        return false;
    }

    /// What a row says beside the digest, as far as it says it and the report does.
    void compare_columns(const RegisterEntry& entry, const ChainReport& report)
    {
        static constexpr std::array<std::pair<std::string_view, std::string RegisterEntry::*>, 5> columns{{
            {"verify.register.other_score", &RegisterEntry::score},
            {"verify.register.other_result", &RegisterEntry::result},
            {"verify.register.other_submitted", &RegisterEntry::submitted},
            {"verify.register.other_accepted", &RegisterEntry::accepted},
            {"verify.register.other_check_number", &RegisterEntry::check_number},
        }};
        if (!report.says) return;
        const auto& row = report.says->row;
        for (const auto& [id, column] : columns) {
            if ((entry.*column).empty() || (row.*column).empty() || entry.*column == row.*column) continue;
            find(entry.department, std::string(id),
                {entry.department, std::to_string(entry.version), entry.*column, row.*column}, taken_.file);
        }
    }

    const RegisterEntry* entered(std::string_view department, int version) const
    {
        const auto at = entries_.find({folded_name(department), version});
        return at == entries_.end() ? nullptr : at->second;
    }

    void look_for_unentered(const std::vector<ChainReport>& reports)
    {
        for (const auto& report : reports) {
            if (report.year != taken_.year || !report.says || report.says->accepted.empty()) continue;
            if (entered(report.department, report.says->version) == nullptr)
                find(report.department, "verify.register.unentered", {taken_.file}, report.file);
        }
    }

    void find(
        const std::string& department, std::string id, std::vector<std::string> args, const std::string& file)
    {
        chain_.findings.push_back(
            {true, taken_.year, department, {std::move(id), std::move(args), Place{file, 0, 0, {}}}});
    }

    Chain& chain_;
    const YearRegister& taken_;
    // By folded name.
    std::unordered_map<std::string, std::vector<const ChainReport*>> reports_; ///< of the year
    std::map<std::pair<std::string, int>, const RegisterEntry*> entries_;      ///< the first of each
};

void look_for_registers(
    Chain& chain, const std::vector<YearRegister>& registers, const std::vector<ChainReport>& reports)
{
    std::set<int> years;
    for (const auto& taken : registers) years.insert(taken.year);
    for (const auto& report : reports) {
        if (!report.says || report.says->accepted.empty() || years.contains(report.year)) continue;
        chain.findings.push_back({false, report.year, report.department,
            {"verify.register.none", {}, Place{report.file, 0, 0, {}}}});
    }
}

} // namespace

bool Chain::breaks() const { return std::ranges::any_of(findings, &ChainFinding::breaks); }

Chain Chain::of_year(int year) const
{
    Chain part;
    for (const auto& department : departments) {
        DepartmentChain one{department.department, {}, {}};
        const auto link = std::ranges::find(department.links, year, &ChainLink::year);
        if (link == department.links.end()) continue;
        one.links.push_back(*link);
        const auto former = link == department.links.begin() ? year - 1 : std::prev(link)->year;
        for (const auto& gap : department.gaps) {
            if (gap.year < year && gap.year >= former) one.gaps.push_back(gap);
        }
        part.departments.push_back(std::move(one));
    }
    std::ranges::copy_if(registers, std::back_inserter(part.registers),
        [year](const ChainRegister& taken) { return taken.year == year; });
    std::ranges::copy_if(findings, std::back_inserter(part.findings),
        [year](const ChainFinding& finding) { return finding.year == year; });
    return part;
}

Chain check_chain(const std::vector<ChainReport>& reports, const std::optional<Workspace>& workspace)
{
    Chain chain;
    std::deque<DepartmentCheck> checks; // in the order in which they first appear
    std::unordered_map<std::string_view, DepartmentCheck*> by_name;
    for (const auto& report : reports) {
        auto*& check = by_name[report.department];
        if (check == nullptr) check = &checks.emplace_back(report.department, workspace, chain.findings);
        check->add(report);
    }
    if (workspace) {
        for (const auto& department : workspace->departments) {
            const auto own = by_name.find(department.name);
            if (department.succeeds.empty() || own == by_name.end()) continue;
            for (const auto& report : reports) {
                const auto names = workspace->names_in(department.name, report.year);
                const auto is_it = [&](const std::string& name) {
                    return same_name(name, report.department);
                };
                if (report.year < department.from && std::ranges::any_of(names, is_it))
                    own->second->add_former(report);
            }
        }
    }
    for (auto& check : checks) chain.departments.push_back(check.run());
    return chain;
}

void check_registers(
    Chain& chain, const std::vector<YearRegister>& registers, const std::vector<ChainReport>& reports)
{
    for (const auto& taken : registers) RegisterCheck(chain, taken, reports).run(reports);
    look_for_registers(chain, registers, reports);
}

} // namespace tenken
