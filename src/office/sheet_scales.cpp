#include "office/sheet_scales.hpp"

#include "formats/sheet/sheet_grid.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

namespace tenken {

namespace {

struct KindName {
    AnswerKind kind;
    std::string_view id;
    std::string_view mark;
};

// From the best on.
constexpr std::array level_kinds{
    KindName{AnswerKind::better, "better", "◎"},
    KindName{AnswerKind::met, "met", "○"},
    KindName{AnswerKind::partial, "partial", "△"},
    KindName{AnswerKind::unmet, "unmet", "×"},
};

/// What stands opposite, where a sheet has used one of the two only.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> opposites{{
    {"はい", "いいえ"},
    {"有", "無"},
    {"あり", "なし"},
    {"有り", "無し"},
    {"適", "否"},
    {"適合", "不適合"},
    {"済", "未"},
    {"実施済", "未実施"},
    {"実施済み", "未実施"},
    {"対応済", "未対応"},
    {"可", "不可"},
    {"Yes", "No"},
}};

/// How often a kind was written in which words.
class Labels {
public:
    void legend(const AnswerWord& sign, const std::string& label) { said_.try_emplace(key(sign), label); }
    void head(const AnswerWord& word)
    {
        known_.insert(key(word));
        if (!word.sign) heads_.try_emplace(key(word), word.word);
    }
    void cell(const AnswerWord& word)
    {
        known_.insert(key(word));
        ++written_[key(word)][word.sign ? std::string() : word.word];
    }

    /// A form that says nothing of its answers and that nobody filled in is taken to know all that is usual.
    [[nodiscard]] bool knows(const AnswerWord& word) const
    {
        if (known_.empty() && said_.empty()) return word.kind != AnswerKind::better;
        return known_.contains(key(word)) || said_.contains(key(word));
    }

    /// Empty: signs only.
    [[nodiscard]] std::string of(const AnswerWord& word) const
    {
        if (const auto at = said_.find(key(word)); at != said_.end()) return at->second;
        if (const auto at = heads_.find(key(word)); at != heads_.end()) return at->second;
        const auto at = written_.find(key(word));
        if (at == written_.end()) return {};
        return std::ranges::max_element(at->second, {}, &std::pair<const std::string, int>::second)->first;
    }

    [[nodiscard]] std::set<char> grades() const
    {
        std::set<char> all;
        const auto add = [&](const Key& one) {
            if (one.first == AnswerKind::grade) all.insert(one.second);
        };
        for (const auto& one : known_) add(one);
        if (!all.empty()) {
            for (const auto& [one, label] : said_) add(one);
        }
        return all;
    }

private:
    using Key = std::pair<AnswerKind, char>;
    static Key key(const AnswerWord& word) { return {word.kind, word.grade}; }

    std::set<Key> known_;
    std::map<Key, std::string> said_;
    std::map<Key, std::string> heads_;
    std::map<Key, std::map<std::string, int>> written_;
};

AnswerWord of_kind(AnswerKind kind, char grade = 0) { return {kind, grade, {}, true, {}}; }

Labels labels_of(const std::vector<const QuestionTable*>& tables, const std::vector<TextBeside>& beside)
{
    Labels labels;
    for (const auto& text : beside) {
        for (const auto& [sign, label] : read_legend(text.text)) labels.legend(sign, label);
    }
    for (const auto* table : tables) {
        for (const auto& column : table->columns) {
            for (const auto& [sign, label] : read_legend(column.head)) labels.legend(sign, label);
            if (column.level) labels.head(*column.level);
        }
        for (const auto& row : table->rows) {
            if (const auto answer = answer_of(*table, row); answer.word) labels.cell(*answer.word);
        }
    }
    return labels;
}

/// `place` of `count` levels, counted from the worst, as a decimal with three places at most.
Exact points_of(std::size_t place, std::size_t count)
{
    const auto steps = static_cast<std::int64_t>(count - 1);
    return Exact((static_cast<std::int64_t>(place) * 1000 + steps / 2) / steps, 1000);
}

void add_unknown(Scale& scale, const Labels& labels, const Words& words)
{
    const auto own = labels.of(of_kind(AnswerKind::unknown));
    const std::string label = own.empty() ? words("own_sheet.label.unknown") : own;
    scale.levels.push_back(
        {std::string(unknown_level), label, "□", words("own_sheet.printed.unknown"), 0, true});
}

void add_not_applicable(Scale& scale, const Labels& labels, const Words& words)
{
    if (!labels.knows(of_kind(AnswerKind::not_applicable))) return;
    NotApplicable none;
    const auto own = labels.of(of_kind(AnswerKind::not_applicable));
    none.label = own.empty() ? words("own_sheet.label.not_applicable") : own;
    none.mark = "－";
    none.reasons = {
        {"no_object", words("own_sheet.reason.no_object")}, {"no_case", words("own_sheet.reason.no_case")}};
    scale.not_applicable = std::move(none);
}

void add_mark_levels(Scale& scale, const Labels& labels, const Words& words)
{
    std::vector<KindName> kinds;
    for (const auto& one : level_kinds) {
        const bool always = one.kind == AnswerKind::met || one.kind == AnswerKind::unmet;
        if (always || labels.knows(of_kind(one.kind))) kinds.push_back(one);
    }
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto& [kind, id, mark] = kinds[i];
        std::string label = labels.of(of_kind(kind));
        if (label.empty() && (kind == AnswerKind::met || kind == AnswerKind::unmet)) {
            const auto other =
                labels.of(of_kind(kind == AnswerKind::met ? AnswerKind::unmet : AnswerKind::met));
            for (const auto& [yes, no] : opposites) {
                if (other == (kind == AnswerKind::met ? no : yes)) label = kind == AnswerKind::met ? yes : no;
            }
        }
        if (label.empty()) label = words("own_sheet.label." + std::string(id));
        const bool finding = kind == AnswerKind::partial || kind == AnswerKind::unmet;
        scale.levels.push_back({std::string(id), label, std::string(mark), label,
            points_of(kinds.size() - 1 - i, kinds.size()), finding});
    }
}

/// 5 is better than 1 and A than B, unless the legend says that the other end is met.
bool best_is_last(const std::set<char>& grades, const Labels& labels)
{
    const auto kind = [&](char grade) {
        const auto label = read_answer_label(labels.of(of_kind(AnswerKind::grade, grade)));
        return label ? std::optional(label->kind) : std::nullopt;
    };
    const auto first = kind(*grades.begin());
    const auto last = kind(*grades.rbegin());
    if (first == AnswerKind::met && last != AnswerKind::met) return false;
    if (last == AnswerKind::met && first != AnswerKind::met) return true;
    return *grades.begin() <= '9';
}

/// Those between the ones that were given, from A or 1 on; where people mixed digits and letters, of each.
std::set<char> whole_range(const std::set<char>& given)
{
    std::set<char> grades = given;
    for (const char last : given) {
        const char first = last >= 'A' ? 'A' : given.contains('0') ? '0' : '1';
        for (char grade = first; grade < last; ++grade) grades.insert(grade);
    }
    if (grades.size() == 1) grades.insert(static_cast<char>(*grades.begin() + 1));
    return grades;
}

void add_grade_levels(Scale& scale, const Labels& labels, const Words& words)
{
    const auto grades = whole_range(labels.grades());
    const bool last_is_best = best_is_last(grades, labels);
    std::vector<char> ordered(grades.begin(), grades.end());
    if (last_is_best) std::ranges::reverse(ordered);
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        const std::string mark(1, ordered[i]);
        const auto own = labels.of(of_kind(AnswerKind::grade, ordered[i]));
        const auto label = own.empty() ? words("own_sheet.label.grade", mark) : own;
        const auto points = points_of(ordered.size() - 1 - i, ordered.size());
        const char small = static_cast<char>(ordered[i] >= 'A' ? ordered[i] - 'A' + 'a' : ordered[i]);
        scale.levels.push_back(
            {"grade_" + std::string(1, small), label, mark, label, points, points <= Exact(1, 2)});
    }
}

RowAnswer ticked_answer(const QuestionTable& table, const std::vector<const TableCell*>& cells)
{
    std::vector<const TableCell*> ticked;
    for (const auto* cell : cells) {
        if (!is_no_tick(cell->text)) ticked.push_back(cell);
    }
    if (ticked.size() > 1) { // ○ in one column and × in the others
        std::vector<const TableCell*> plain;
        for (const auto* cell : ticked) {
            const auto word = read_answer_word(cell->text);
            if (word && (word->kind == AnswerKind::met || word->kind == AnswerKind::better))
                plain.push_back(cell);
        }
        if (plain.size() == 1) ticked = plain;
    }
    RowAnswer answer;
    if (ticked.empty()) return answer;
    answer.at = ticked.front()->at;
    for (const auto* cell : ticked)
        answer.text += (answer.text.empty() ? "" : " ") + lines_joined(cell->text);
    answer.several = ticked.size() > 1;
    if (answer.several) return answer;
    answer.word = table.columns[ticked.front()->column].level;
    if (!is_tick(answer.text)) answer.word->rest = answer.text;
    return answer;
}

} // namespace

RowAnswer answer_of(const QuestionTable& table, const QuestionRow& row)
{
    const auto levels = row.of(table.columns, ColumnUse::level);
    auto ticked = ticked_answer(table, levels);
    const auto cells = row.of(table.columns, ColumnUse::answer);
    if (cells.empty() || ticked.word || ticked.several) return ticked;
    RowAnswer answer;
    answer.at = cells.front()->at;
    answer.text = lines_joined(cells.front()->text);
    if (table.answers == AnswersAre::marks) answer.word = read_answer_word(answer.text);
    if (table.answers == AnswersAre::labels) answer.word = read_answer_label(answer.text);
    return answer;
}

bool has_grades(const QuestionTable& table)
{
    std::size_t grades = 0;
    std::size_t marks = 0;
    for (const auto& column : table.columns) {
        if (column.level) ++(column.level->kind == AnswerKind::grade ? grades : marks);
    }
    for (const auto& row : table.rows) {
        const auto answer = answer_of(table, row);
        if (!answer.word || answer.word->kind == AnswerKind::not_applicable ||
            answer.word->kind == AnswerKind::unknown)
            continue;
        ++(answer.word->kind == AnswerKind::grade ? grades : marks);
    }
    return grades > marks;
}

Scale scale_of(const std::vector<const QuestionTable*>& tables, const std::vector<TextBeside>& beside,
    bool grades, const Words& words)
{
    const auto labels = labels_of(tables, beside);
    Scale scale;
    scale.id = grades ? "grades" : "practice";
    if (grades)
        add_grade_levels(scale, labels, words);
    else
        add_mark_levels(scale, labels, words);
    add_unknown(scale, labels, words);
    add_not_applicable(scale, labels, words);
    return scale;
}

std::string level_of(const Scale& scale, const AnswerWord& word)
{
    std::string id;
    if (word.kind == AnswerKind::unknown) id = unknown_level;
    if (word.kind == AnswerKind::grade)
        id = "grade_" + std::string(1, static_cast<char>(std::tolower(word.grade)));
    for (const auto& one : level_kinds) {
        if (one.kind == word.kind) id = one.id;
    }
    return scale.find(id) == nullptr ? std::string() : id;
}

} // namespace tenken
