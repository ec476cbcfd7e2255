#include "oracle.hpp"

#include <set>

namespace tenken::test {

namespace {

Fraction fraction(const Exact& exact)
{
    const std::string text = exact.text();
    const auto point = text.find('.');
    if (point == std::string::npos) return Fraction(text);
    std::string digits = text;
    digits.erase(point, 1);
    Fraction value = 0;
    for (const char c : digits) {
        if (c != '-') value = value * 10 + (c - '0');
    }
    for (std::size_t i = point + 1; i < text.size(); ++i) value /= 10;
    return text.front() == '-' ? Fraction(-value) : value;
}

// "yes", "no", or neither.
enum class Word { yes, no, dont_know };

struct Instance {
    const Section* section;
    const Item* item;
    std::string subject;
    int siblings;
    bool listed; // there is a subject to ask about, or none is needed
    bool said;   // the list of subjects was given, or none is needed

    std::string id() const { return subject.empty() ? item->id : item->id + "@" + subject; }
};

// What one way of settling an instance puts into the sums.
struct Share {
    bool counts = false;
    bool answered = false;
    Fraction points = 0;
    Fraction max = 0;
};

class Oracle {
public:
    Oracle(const Checklist& checklist, const Answers& answers)
        : checklist_(checklist)
        , answers_(answers)
    {
        for (const auto& section : checklist.sections) {
            for (const auto& item : section.items) {
                if (item.each.empty()) {
                    instances_.push_back({&section, &item, "", 1, true, true});
                    continue;
                }
                if (!answers.subjects.contains(item.each)) {
                    instances_.push_back({&section, &item, "", 1, true, false});
                    continue;
                }
                const auto& list = answers.subjects.find(item.each)->second;
                if (list.empty()) instances_.push_back({&section, &item, "", 1, false, true});
                for (const auto& one : list)
                    instances_.push_back({&section, &item, one, static_cast<int>(list.size()), true, true});
            }
        }
    }

    const std::vector<Instance>& instances() const { return instances_; }

    // What stands in the record, whoever was asked: answered, not applicable or open.
    State recorded(const Item& item, const std::string& id, bool said) const
    {
        const auto at = answers_.responses.find(id);
        if (at == answers_.responses.end() || !said) return State::open;
        const Response& response = at->second;
        if (response.not_applicable) return item.may_be_not_applicable ? State::not_applicable : State::open;
        if (!response.answer) return State::open;
        const auto* text = std::get_if<std::string>(&*response.answer);
        bool good = false;
        if (const auto* chosen = std::get_if<Chosen>(&*response.answer)) {
            good = item.type == ItemType::choices && !chosen->empty();
        } else if (item.type == ItemType::choice || item.type == ItemType::choices) {
            good = text != nullptr && *text == "unknown" && item.scored() && has_level(item, "unknown");
            for (const auto& choice : item.choices)
                good = good || (text != nullptr && item.type == ItemType::choice && choice.id == *text);
        } else if (item.type == ItemType::number) {
            good = text == nullptr || (*text == "unknown" && (!item.scored() || has_level(item, "unknown")));
        } else if (text != nullptr && item.type == ItemType::level) {
            good = has_level(item, *text);
        } else if (text != nullptr) {
            good = *text != "no such level" || item.type == ItemType::text;
        }
        return good ? State::answered : State::open;
    }

    std::string level(const Item& item, const std::string& id) const
    {
        const Value& answer = *answers_.responses.find(id)->second.answer;
        if (const auto* text = std::get_if<std::string>(&answer)) {
            for (const auto& choice : item.choices) {
                if (choice.id == *text) return choice.level;
            }
            return *text;
        }
        Fraction counted = 0;
        if (const auto* chosen = std::get_if<Chosen>(&answer)) {
            for (const auto& choice : item.choices) {
                for (const auto& one : *chosen) {
                    if (one == choice.id && !choice.exclusive) counted += 1;
                }
            }
        } else {
            counted = fraction(std::get<Exact>(answer));
        }
        for (const auto& band : item.bands) {
            if (counted >= fraction(band.min)) return band.level;
        }
        return "";
    }

    // All that `is` may find in an answer: its level, and what was chosen.
    std::set<std::string> found_in(const Item& item, const std::string& id) const
    {
        std::set<std::string> found{level(item, id)};
        const Value& answer = *answers_.responses.find(id)->second.answer;
        if (const auto* text = std::get_if<std::string>(&answer)) found.insert(*text);
        if (const auto* chosen = std::get_if<Chosen>(&answer)) found.insert(chosen->begin(), chosen->end());
        return found;
    }

    // "An open gate is unknown; a hidden or not applicable gate satisfies no is."
    Word holds(const Condition& condition, const Instance& of) const
    {
        if (condition.kind == Condition::Kind::is) {
            for (const auto& gate : instances_) {
                if (gate.item->id != condition.item) continue;
                if (!gate.item->each.empty() && gate.subject != of.subject) continue;
                if (waiting_ && gate.listed && gate.item->when &&
                    holds(*gate.item->when, gate) == Word::dont_know)
                    return Word::dont_know;
                if (!visible(gate)) return Word::no;
                const State state = recorded(*gate.item, gate.id(), gate.said);
                if (state == State::open) return Word::dont_know;
                if (state == State::not_applicable) return Word::no;
                for (const auto& wanted : condition.is) {
                    if (found_in(*gate.item, gate.id()).contains(wanted)) return Word::yes;
                }
                return Word::no;
            }
            return Word::dont_know;
        }
        std::size_t yes = 0;
        std::size_t no = 0;
        for (const auto& part : condition.parts) {
            const Word word = holds(part, of);
            if (word == Word::yes) ++yes;
            if (word == Word::no) ++no;
        }
        const std::size_t all = condition.parts.size();
        if (condition.kind == Condition::Kind::all)
            return no > 0 ? Word::no : yes == all ? Word::yes : Word::dont_know;
        if (condition.kind == Condition::Kind::any)
            return yes > 0 ? Word::yes : no == all ? Word::no : Word::dont_know;
        return yes == 1 ? Word::no : no == 1 ? Word::yes : Word::dont_know;
    }

    bool visible(const Instance& of) const
    {
        return of.listed && (!of.item->when || holds(*of.item->when, of) == Word::yes);
    }

    State state(const Instance& of) const
    {
        const std::set<std::string> roles(answers_.roles.begin(), answers_.roles.end());
        bool asked = roles.empty() || of.item->audience.empty();
        for (const auto& role : of.item->audience) asked = asked || roles.contains(role);
        if (!asked) return State::not_asked;
        if (!visible(of)) return State::hidden;
        return recorded(*of.item, of.id(), of.said);
    }

    Fraction points_of(const Item& item, const std::string& id) const
    {
        for (const auto& one : checklist_.find_scale(item.scale)->levels) {
            if (one.id == id) return fraction(one.points);
        }
        throw std::logic_error("no such level");
    }

    Share at_level(const Instance& of, const std::string& id) const
    {
        const Fraction weight = fraction(of.item->weight) / of.siblings;
        Fraction highest = points_of(*of.item, checklist_.find_scale(of.item->scale)->levels.front().id);
        for (const auto& one : checklist_.find_scale(of.item->scale)->levels)
            highest = std::max(highest, fraction(one.points));
        return {true, true, weight * points_of(*of.item, id), weight * highest};
    }

    Share when_not_applicable(const Instance& of) const
    {
        const auto& none = checklist_.find_scale(of.item->scale)->not_applicable;
        const auto own = none ? none->counts : std::nullopt;
        if (own.value_or(checklist_.scoring.not_applicable) == NotApplicableRule::exclude) return {};
        const Fraction max = at_level(of, checklist_.find_scale(of.item->scale)->levels.front().id).max;
        return {true, false, max, max};
    }

    // All the ways in which an instance can stand when everything visible now is settled.
    std::vector<Share> ways(const Instance& of, bool settle) const
    {
        const State now = state(of);
        if (!of.item->scored() || now == State::hidden || now == State::not_asked) return {{}};
        if (now == State::answered) return {at_level(of, level(*of.item, of.id()))};
        if (now == State::not_applicable) return {when_not_applicable(of)};
        if (!settle) return {{}};
        std::vector<Share> all;
        for (const auto& one : checklist_.find_scale(of.item->scale)->levels) {
            bool reached = of.item->type == ItemType::level || one.id == "unknown";
            for (const auto& choice : of.item->choices) reached = reached || choice.level == one.id;
            for (const auto& band : of.item->bands) reached = reached || band.level == one.id;
            if (reached) all.push_back(at_level(of, one.id));
        }
        if (of.item->may_be_not_applicable) all.push_back(when_not_applicable(of));
        return all;
    }

    std::optional<Fraction> percent(const std::vector<Share>& shares, const Section* section) const
    {
        Fraction points = 0;
        Fraction max = 0;
        bool answered = false;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            if (section != nullptr && instances_[i].section != section) continue;
            if (!shares[i].counts) continue;
            points += shares[i].points;
            max += shares[i].max;
            answered = answered || shares[i].answered;
        }
        if (!answered || max == 0) return std::nullopt;
        return Fraction(points / max * 100);
    }

    std::optional<Fraction> overall(const std::vector<Share>& shares) const
    {
        if (checklist_.scoring.method == ScoringMethod::pooled) return percent(shares, nullptr);
        Fraction sum = 0;
        Fraction weights = 0;
        for (const auto& section : checklist_.sections) {
            const auto own = percent(shares, &section);
            if (!own) continue;
            sum += *own * fraction(section.weight);
            weights += fraction(section.weight);
        }
        if (weights == 0) return std::nullopt;
        return Fraction(sum / weights);
    }

    void try_all(std::vector<Share>& shares, OracleScore& score) const
    {
        if (shares.size() < instances_.size()) {
            for (const auto& way : ways_[shares.size()]) {
                shares.push_back(way);
                try_all(shares, score);
                shares.pop_back();
            }
            return;
        }
        const auto value = overall(shares);
        if (!value) return;
        if (!score.low || *value < *score.low) score.low = value;
        if (!score.high || *value > *score.high) score.high = value;
    }

    std::size_t count_ways()
    {
        std::size_t product = 1;
        for (const auto& one : instances_) {
            product *= ways(one, true).size();
            if (product > 1'000'000) break;
        }
        return product;
    }

    OracleScore score()
    {
        OracleScore score;
        std::vector<Share> now;
        std::vector<Share> unmet;
        bool incomplete = !answers_.roles.empty() && answers_.roles.size() < 5;
        bool critical_finding = false;
        bool critical_open = false;
        bool finding = false;
        for (const auto& one : instances_) {
            const State state = this->state(one);
            score.states[one.id()] = state;
            now.push_back(ways(one, false).front());
            unmet.push_back(now.back());
            ways_.push_back(ways(one, true));
            if (!one.item->scored()) continue;
            incomplete = incomplete || state == State::open || state == State::not_asked;
            if (one.item->critical && (state == State::open || state == State::not_applicable))
                critical_open = true;
            if (state == State::not_applicable) {
                Share lowest = at_level(one, checklist_.find_scale(one.item->scale)->levels.front().id);
                for (const auto& level : checklist_.find_scale(one.item->scale)->levels)
                    lowest.points = std::min(lowest.points, at_level(one, level.id).points);
                unmet.back() = lowest;
            }
            if (state != State::answered) continue;
            if (!checklist_.find_scale(one.item->scale)->find(level(*one.item, one.id()))->finding) continue;
            finding = true;
            critical_finding = critical_finding || one.item->critical;
        }
        for (const auto& section : checklist_.sections) score.sections[section.id] = percent(now, &section);
        score.value = overall(now);
        score.if_unmet = overall(unmet);
        std::vector<Share> shares;
        try_all(shares, score);
        bool answered = false;
        for (const auto& one : instances_) {
            answered = answered || (one.item->scored() && state(one) == State::answered);
            const bool hidden = one.item->scored() && one.item->when && state(one) == State::hidden;
            waiting_ = true; // what is hidden by an open gate is not settled yet
            const bool waits = hidden && one.listed && holds(*one.item->when, one) == Word::dont_know;
            waiting_ = false;
            if (waits) incomplete = incomplete || waits_for_premise(*one.item->when, one);
        }
        score.status = incomplete ? "incomplete" : "complete";
        score.result = !answered ? "nothing"
            : critical_finding   ? "needs_improvement"
            : critical_open      ? "to_confirm"
            : finding            ? "findings"
                                 : "good";
        return score;
    }

private:
    // Whether an open item that is not scored stands behind a condition.
    bool waits_for_premise(const Condition& condition, const Instance& of) const
    {
        bool waits = false;
        for (const auto& part : condition.parts) waits = waits || waits_for_premise(part, of);
        for (const auto& gate : instances_) {
            if (condition.kind != Condition::Kind::is || gate.item->id != condition.item) continue;
            if (!gate.item->each.empty() && gate.subject != of.subject) continue;
            if (!gate.item->scored() && state(gate) == State::open) waits = true;
            if (state(gate) == State::hidden && gate.item->when)
                waits = waits || waits_for_premise(*gate.item->when, of);
        }
        return waits;
    }

    bool has_level(const Item& item, const std::string& id) const
    {
        for (const auto& one : checklist_.find_scale(item.scale)->levels) {
            if (one.id == id) return true;
        }
        return false;
    }

    bool waiting_ = false;
    const Checklist& checklist_;
    const Answers& answers_;
    std::vector<Instance> instances_;
    std::vector<std::vector<Share>> ways_;
};

} // namespace

std::size_t oracle_ways(const Checklist& checklist, const Answers& answers)
{
    return Oracle(checklist, answers).count_ways();
}

OracleScore oracle_score(const Checklist& checklist, const Answers& answers)
{
    return Oracle(checklist, answers).score();
}

} // namespace tenken::test
