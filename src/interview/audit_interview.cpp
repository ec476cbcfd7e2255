#include "interview/audit_interview.hpp"

#include "base/utf8.hpp"
#include "interview/describe.hpp"
#include "interview/stage.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace tenken::interview {

namespace {

constexpr std::array verdict_kinds{
    VerdictKind::agrees, VerdictKind::overstated, VerdictKind::understated, VerdictKind::not_verifiable};

std::string kind_words(const Words& words, VerdictKind kind)
{
    return words("audit.verdict." + std::string(name_in(verdict_kind_names, kind)));
}

bool wants_level(VerdictKind kind)
{
    return kind == VerdictKind::overstated || kind == VerdictKind::understated;
}

std::string found_in_words(const Words& words, const Scale& scale, std::string_view id)
{
    if (id == not_applicable_name) {
        const auto& none = scale.not_applicable;
        if (!none) return words("interview.not_applicable");
        return none->mark.empty() ? none->label : none->mark + " " + none->label;
    }
    const auto* level = scale.find(id);
    return level == nullptr ? std::string(id) : level_in_words(*level);
}

} // namespace

std::string verdict_in_words(
    const Words& words, const Assessment& report, const AssessedItem& item, const Verdict& verdict)
{
    const auto kind = kind_words(words, verdict.kind);
    const auto* scale = report.find_scale(item.scale);
    if (verdict.found.empty() || scale == nullptr) return kind;
    return words("audit.verdict.found", kind, found_in_words(words, *scale, verdict.found));
}

AuditInterview::AuditInterview(AuditSetup setup)
    : setup_(std::move(setup))
    , words_(setup_.language, setup_.manner)
{
}

const AssessedItem& AuditInterview::item() const
{
    const auto* item = setup_.report.find_item(drawn().instance);
    if (item == nullptr) throw std::logic_error("an item was drawn that the report does not have");
    return *item;
}

Turn AuditInterview::start()
{
    const auto& plan = setup_.audit.plan;
    turn_.shown.emplace_back(
        Text{words_("audit.run.title", fiscal_year_in_full(words_, plan.year), plan.department), 0, 0,
            Style::heading});
    say(0, "audit.run.sample", plan.items.size(), plan.size_of(Stratum::critical).drawn,
        plan.size_of(Stratum::pointed).drawn, plan.size_of(Stratum::rest).drawn);
    say(0, "audit.run.greeting");
    const auto open = std::ranges::find_if(
        plan.items, [&](const DrawnItem& one) { return setup_.audit.find(one.instance) == nullptr; });
    if (open == plan.items.end()) {
        show_list();
    } else {
        if (!setup_.audit.verdicts.empty()) say(0, "audit.run.resumed", setup_.audit.open());
        go_to(static_cast<std::size_t>(open - plan.items.begin()));
    }
    ask();
    return taken();
}

Turn AuditInterview::feed(const Input& input)
{
    if (std::holds_alternative<Saved>(input)) {
        auto& verdict = setup_.audit.verdicts[pending_->instance];
        pending_->verdict.reply = verdict.reply;
        verdict = pending_->verdict;
        pending_.reset();
        say(2, "interview.saved");
        go_on();
    } else if (const auto* failed = std::get_if<SaveFailed>(&input)) {
        for (const auto& problem : failed->problems)
            turn_.shown.emplace_back(Text{problem_in_words(words_, problem), 2, 2, Style::warning});
        pending_.reset(); // what was typed stands, and is entered once more by Enter
        want(Wanted::seen);
    } else if (const auto* line = std::get_if<Line>(&input)) {
        take_line(*line);
    } else {
        leave(std::holds_alternative<Interrupt>(input) ? Ending::interrupted : Ending::stopped);
    }
    if (!turn_.ending && !pending_) ask();
    return taken();
}

Turn AuditInterview::taken() { return std::exchange(turn_, {}); }

void AuditInterview::leave(Ending ending)
{
    if (ending == Ending::stopped && setup_.audit.open() == 0) ending = Ending::complete;
    turn_.ending = ending;
}

void AuditInterview::want(Wanted wanted)
{
    wanted_ = wanted;
    doubted_.clear();
    if ((wanted == Wanted::ground || wanted == Wanted::seen) && !std::exchange(cautioned_, true))
        turn_.shown.emplace_back(Text{words_("interview.caution"), 2, 2, Style::dim});
}

void AuditInterview::go_to(std::size_t position)
{
    at_ = position;
    verdict_ = {};
    if (const auto* had = setup_.audit.find(drawn().instance)) verdict_ = *had;
    want(Wanted::verdict);
    show_item();
}

// The next item without a verdict, behind this one first; else the list.
void AuditInterview::go_on()
{
    const auto& items = setup_.audit.plan.items;
    for (std::size_t step = 1; step < items.size(); ++step) {
        const auto position = (at_ + step) % items.size();
        if (setup_.audit.find(items[position].instance) == nullptr && position > at_) return go_to(position);
    }
    show_list();
}

// What is shown.

void AuditInterview::show_item()
{
    const auto& audited = item();
    const auto number = at_ + 1;
    const auto reason = words_("audit.reason." + std::string(name_in(draw_reason_names, drawn().reason)));
    turn_.shown.emplace_back(Text{});
    turn_.shown.emplace_back(
        Text{words_("audit.run.item", number, setup_.audit.plan.items.size(), audited.instance, reason), 0, 0,
            Style::heading});
    const auto subject = subject_of(audited.instance);
    turn_.shown.emplace_back(
        Text{(subject.empty() ? "" : std::string(subject) + ": ") + on_one_line(audited.question), 0, 0});
    if (!audited.how.empty()) say(2, "audit.run.how", on_one_line(audited.how));
    say(2, "audit.run.answer", answer_in_words(words_, setup_.report, audited));
    if (!audited.criterion.empty()) say(2, "audit.run.criterion", on_one_line(audited.criterion));
    say(2, "audit.run.note",
        audited.response.note.empty() ? words_("audit.none") : on_one_line(audited.response.note));
    say(2, "audit.run.evidence",
        audited.response.evidence.empty() ? words_("audit.none")
                                          : words_.list(audited.response.evidence, on_one_line));
    if (const auto* had = setup_.audit.find(drawn().instance)) {
        say(2, "audit.run.verdict_so_far", verdict_in_words(words_, setup_.report, audited, *had));
        if (!had->reply.empty()) say(2, "audit.run.reply", on_one_line(had->reply));
    }
    turn_.shown.emplace_back(Text{});
    Offers offers;
    for (const auto kind : verdict_kinds)
        offers.add(kind_words(words_, kind), {},
            words_("audit.verdict." + std::string(name_in(verdict_kind_names, kind)) + ".meaning"));
    turn_.shown.emplace_back(std::move(offers));
}

void AuditInterview::show_list()
{
    turn_.shown.emplace_back(Text{});
    say(0, "audit.run.list", setup_.audit.plan.items.size(), setup_.audit.open());
    for (std::size_t i = 0; i < setup_.audit.plan.items.size(); ++i) {
        const auto& one = setup_.audit.plan.items[i];
        const auto* audited = setup_.report.find_item(one.instance);
        const auto* verdict = setup_.audit.find(one.instance);
        if (audited == nullptr) continue;
        turn_.shown.emplace_back(
            Text{words_("audit.run.list_line", i + 1, one.instance,
                     verdict == nullptr ? words_("audit.verdict.none")
                                        : verdict_in_words(words_, setup_.report, *audited, *verdict),
                     on_one_line(audited->question)),
                2, 2, Style::normal, Fit::cut});
    }
    want(Wanted::list);
}

void AuditInterview::help()
{
    say(2, "audit.run.help");
    for (const auto kind : verdict_kinds)
        say(4, "audit.run.help_kind", kind_words(words_, kind),
            words_("audit.verdict." + std::string(name_in(verdict_kind_names, kind)) + ".meaning"));
}

void AuditInterview::ask()
{
    switch (wanted_) {
    case Wanted::verdict:
        turn_.prompt = prompt_for(words_, "audit.prompt.verdict");
        return;
    case Wanted::found:
        turn_.prompt = prompt_for(words_, "audit.prompt.found");
        return;
    case Wanted::ground:
        turn_.prompt = prompt_for(words_, "audit.prompt.ground");
        turn_.prompt->prefill = doubted_.empty() ? verdict_.ground : "";
        return;
    case Wanted::seen:
        turn_.prompt = prompt_for(words_, "audit.prompt.seen");
        turn_.prompt->prefill = doubted_.empty() ? verdict_.seen : "";
        return;
    case Wanted::list:
        turn_.prompt = prompt_for(words_, "audit.prompt.list");
        return;
    }
}

// What is typed.

void AuditInterview::take_line(const Line& line)
{
    const auto text =
        utf8::trimmed(utf8::nfc(utf8::without_controls(line.text.substr(0, line.text.find('\n')))));
    const bool free = wanted_ == Wanted::ground || wanted_ == Wanted::seen;
    if (free) {
        const auto read = read_free_text(text);
        if (read.kind == FreeText::Kind::command) return take_command(read.command);
        if (read.kind == FreeText::Kind::unknown_command)
            return say(2, "audit.run.unknown_command", read.text);
        return wanted_ == Wanted::ground ? take_ground(read.text) : take_seen(read.text);
    }
    if (const auto command = read_command(text)) return take_command(*command);
    switch (wanted_) {
    case Wanted::verdict:
        return take_verdict(text);
    case Wanted::found:
        return take_found(text);
    default:
        return take_list(text);
    }
}

void AuditInterview::take_command(const CommandLine& command)
{
    switch (command.command) {
    case Command::quit:
        return leave(Ending::stopped);
    case Command::help:
        return help();
    case Command::back:
        return take_back();
    case Command::later:
        return go_on();
    case Command::list:
    case Command::review:
        return show_list();
    case Command::jump:
        return jump(command.argument);
    default:
        return say(2, "audit.run.no_such_command");
    }
}

void AuditInterview::take_back()
{
    if (wanted_ != Wanted::verdict && wanted_ != Wanted::list) return want(Wanted::verdict);
    if (wanted_ == Wanted::list) return go_to(at_);
    go_to(at_ > 0 ? at_ - 1 : 0);
}

void AuditInterview::jump(const std::string& wanted)
{
    const auto& items = setup_.audit.plan.items;
    if (const auto position = read_position(wanted, items.size())) return go_to(*position - 1);
    const auto at = std::ranges::find_if(items, [&](const DrawnItem& one) {
        return one.instance == wanted || folded(one.instance) == folded(wanted);
    });
    if (at == items.end()) return say(2, "audit.run.not_drawn", wanted, items.size());
    go_to(static_cast<std::size_t>(at - items.begin()));
}

void AuditInterview::take_list(const std::string& line)
{
    if (line.empty()) return leave(Ending::stopped);
    jump(line);
}

void AuditInterview::take_verdict(const std::string& line)
{
    if (line.empty()) {
        if (setup_.audit.find(drawn().instance) != nullptr) return go_on();
        return say(2, "audit.run.needs_verdict");
    }
    std::optional<VerdictKind> kind;
    if (const auto position = read_position(line, verdict_kinds.size())) kind = verdict_kinds[*position - 1];
    for (const auto one : verdict_kinds) {
        if (folded(line) == folded(kind_words(words_, one))) kind = one;
    }
    if (!kind) return say(2, "audit.run.needs_verdict");
    begin(*kind);
}

void AuditInterview::begin(VerdictKind kind)
{
    const auto levels = levels_of(kind);
    if (wants_level(kind) && levels.empty())
        return say(2,
            kind == VerdictKind::overstated ? "audit.run.nothing_worse" : "audit.run.nothing_better",
            answer_in_words(words_, setup_.report, item()));
    if (verdict_.kind != kind) verdict_.found.clear();
    verdict_.kind = kind;
    if (kind == VerdictKind::agrees) verdict_.ground.clear();
    if (!wants_level(kind)) {
        verdict_.found.clear();
        return want(kind == VerdictKind::agrees ? Wanted::seen : Wanted::ground);
    }
    if (levels.size() == 1) {
        find(levels.front());
        return;
    }
    Offers offers;
    for (const auto& level : levels) offers.add(level_words(level));
    say(2, "audit.run.which_level");
    turn_.shown.emplace_back(std::move(offers));
    want(Wanted::found);
}

void AuditInterview::find(const std::string& level)
{
    verdict_.found = level;
    say(2, "audit.run.found", level_words(level));
    want(Wanted::ground);
}

void AuditInterview::take_found(const std::string& line)
{
    const auto levels = levels_of(verdict_.kind);
    if (const auto position = read_position(line, levels.size())) return find(levels[*position - 1]);
    const auto* scale = setup_.report.find_scale(item().scale);
    const auto picked = scale == nullptr ? std::nullopt : read_level_word(line, *scale, true);
    if (picked) {
        const auto id = picked->not_applicable ? std::string(not_applicable_name) : picked->level;
        if (std::ranges::find(levels, id) != levels.end()) return find(id);
    }
    turn_.shown.emplace_back(
        Text{problem_in_words(words_, problem("interview.no_such_offer", line, levels.size())), 2, 2,
            Style::warning});
}

// Figures alone, or a command's letter, may be a slip: asked once.
bool AuditInterview::refuses_slip(const std::string& text, const std::string& offered)
{
    if (text.empty() || text == doubted_ || text == offered || !slip_in(text, offered)) return false;
    doubted_ = text;
    say(2, "audit.run.doubted", text);
    return true;
}

void AuditInterview::take_ground(const std::string& line)
{
    if (!utf8::has_visible(line)) return say(2, "audit.run.needs_ground");
    if (refuses_slip(line, verdict_.ground)) return;
    verdict_.ground = line;
    want(Wanted::seen);
}

void AuditInterview::take_seen(const std::string& line)
{
    if (refuses_slip(line, verdict_.seen)) return;
    verdict_.seen = utf8::has_visible(line) ? line : std::string();
    pending_ = VerdictGiven{drawn().instance, verdict_};
    pending_->verdict.reply.clear();
}

// The levels that make the answer be so, and not applicable, in the order in which they are offered.
std::vector<std::string> AuditInterview::levels_of(VerdictKind kind) const
{
    std::vector<std::string> levels;
    const auto& audited = item();
    const auto* scale = setup_.report.find_scale(audited.scale);
    if (scale == nullptr || !wants_level(kind)) return levels;
    const auto add = [&](std::string_view level) {
        if (setup_.kind_of_finding(audited, level) == kind) levels.emplace_back(level);
    };
    for (const auto& level : scale->levels) add(level.id);
    add(not_applicable_name);
    return levels;
}

std::string AuditInterview::level_words(const std::string& level) const
{
    const auto* scale = setup_.report.find_scale(item().scale);
    return scale == nullptr ? level : found_in_words(words_, *scale, level);
}

} // namespace tenken::interview
