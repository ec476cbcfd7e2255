#include "check/chain_register.hpp"

#include <algorithm>
#include <set>

namespace tenken {

namespace {

class RegisterCheck {
public:
    RegisterCheck(Chain& chain, const YearRegister& taken, const std::vector<ChainReport>& reports)
        : chain_(chain)
        , taken_(taken)
        , reports_(reports)
    {
    }

    void run()
    {
        ChainRegister result{taken_.year, taken_.file, 0, 0};
        if (!taken_.entries) {
            find("", "verify.register.unreadable", {}, taken_.file);
        } else {
            result.entries = static_cast<int>(taken_.entries->size());
            for (const auto& entry : *taken_.entries) {
                if (holds(entry)) ++result.matching;
            }
            look_for_unentered();
        }
        chain_.registers.push_back(std::move(result));
    }

private:
    bool holds(const RegisterEntry& entry)
    {
        const auto version = std::to_string(entry.version);
        const auto* first = find_entry(*taken_.entries, entry.department, entry.version);
        if (first->sha256 != entry.sha256) {
            find(entry.department, "verify.register.twice", {entry.department, version}, taken_.file);
            return false;
        }
        const ChainReport* other = nullptr;
        for (const auto& report : reports_) {
            if (report.year != taken_.year || report.department != entry.department) continue;
            if (report.sha256 == entry.sha256) return true;
            if (report.says && report.says->version == entry.version) other = &report;
        }
        if (other != nullptr)
            find(entry.department, "verify.register.differs",
                {taken_.file, version, entry.sha256, other->sha256}, other->file);
        else
            find(entry.department, "verify.register.missing", {entry.department, version}, taken_.file);
        return false;
    }

    void look_for_unentered()
    {
        for (const auto& report : reports_) {
            if (report.year != taken_.year || !report.says || report.says->accepted.empty()) continue;
            if (find_entry(*taken_.entries, report.department, report.says->version) == nullptr)
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
    const std::vector<ChainReport>& reports_;
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

void check_registers(
    Chain& chain, const std::vector<YearRegister>& registers, const std::vector<ChainReport>& reports)
{
    for (const auto& taken : registers) RegisterCheck(chain, taken, reports).run();
    look_for_registers(chain, registers, reports);
}

} // namespace tenken
