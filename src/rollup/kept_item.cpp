#include "rollup/kept_item.hpp"

#include "base/sha256.hpp"
#include "base/utf8.hpp"

#include <charconv>

namespace tenken {

namespace {

// Fields one behind the other, each with its length, so that no two different lists read the same.
class Key {
public:
    Key& operator<<(std::string_view text)
    {
        key_ += std::to_string(text.size());
        key_ += ':';
        key_ += text;
        return *this;
    }
    Key& operator<<(const std::string& text) { return *this << std::string_view(text); }
    Key& operator<<(const Exact& number) { return *this << number.text(); }
    Key& operator<<(std::size_t number) { return *this << std::string_view(std::to_string(number)); }
    template <typename Enum>
    requires std::is_enum_v<Enum> Key& operator<<(Enum value)
    {
        return *this << static_cast<std::size_t>(value);
    }
    Key& operator<<(bool value) { return *this << std::size_t{value}; }
    Key& operator<<(const Value& value)
    {
        std::visit([this](const auto& one) { *this << one; }, value);
        return *this << value.index();
    }
    template <typename Element> Key& operator<<(const std::vector<Element>& list)
    {
        *this << list.size();
        for (const auto& one : list) *this << one;
        return *this;
    }
    template <typename Element> Key& operator<<(const std::optional<Element>& value)
    {
        *this << value.has_value();
        return value ? *this << *value : *this;
    }
    Key& operator<<(const Band& band) { return *this << band.min << band.level; }
    Key& operator<<(const Choice& choice) { return *this << choice.id << choice.label; }
    Key& operator<<(const Grade& grade) { return *this << grade.min << grade.label; }
    Key& operator<<(const Reason& reason) { return *this << reason.id << reason.label; }
    Key& operator<<(const NotApplicable& one) { return *this << one.label << one.mark << one.reasons; }
    Key& operator<<(const Level& level)
    {
        return *this << level.id << level.label << level.mark << level.printed << level.points
                     << level.finding;
    }
    Key& operator<<(const Scale& scale) { return *this << scale.id << scale.levels << scale.not_applicable; }
    Key& operator<<(const Obligation& one) { return *this << one.id << one.summary; }
    Key& operator<<(const Clause& clause) { return *this << clause.id << clause.title << clause.obligations; }
    Key& operator<<(const AssessedSection& section)
    {
        return *this << section.id << section.title << section.clause << section.weight;
    }

    [[nodiscard]] std::string take() { return std::move(key_); }

private:
    std::string key_;
};

std::string key_of(const AssessedItem& item)
{
    Key key;
    key << item.instance << item.section << item.clause << item.covers << item.question << item.type
        << item.scale << item.unit << item.bands << item.choices << item.meaning << item.weight
        << item.critical << item.may_be_not_applicable << item.scope << item.aspect << item.protects
        << item.threats << item.replaces << item.comparable << item.remark << item.state
        << item.response.answer << item.response.not_applicable << item.response.reason << item.vouched
        << item.counts.size();
    for (const auto& [level, count] : item.counts) key << level << std::to_string(count);
    return key.take();
}

std::string key_of(const Assessment& assessment)
{
    Key key;
    key << assessment.checklist.id << assessment.checklist.edition << assessment.checklist.title
        << assessment.checklist.sha256 << assessment.policy.title << assessment.policy.edition
        << assessment.policy.clauses << assessment.scales << assessment.scoring.method
        << assessment.scoring.not_applicable << assessment.scoring.grades << assessment.sections;
    return key.take();
}

std::uint64_t short_digest(std::string_view text)
{
    const std::string hex = sha256_hex(text);
    std::uint64_t number = 0;
    std::from_chars(hex.data(), hex.data() + 16, number, 16);
    return number == 0 ? 1 : number;
}

constexpr const char* vouched = "vouched"; // that there is a word, not which

// Free answers are as good as notes: that there is one is kept, not what it is.
AssessedItem without_words(AssessedItem item)
{
    item.criterion.clear();
    item.response.note.clear();
    item.response.evidence.clear();
    item.response.action = {};
    item.finding_years.clear();
    if (!item.vouched.empty()) item.vouched = vouched;
    if (item.type == ItemType::text && item.response.answer) item.response.answer = std::string();
    return item;
}

} // namespace

KeptItem KeptItems::keep(const AssessedItem& item)
{
    KeptItem kept;
    AssessedItem bare = without_words(item);
    std::string key = key_of(bare);
    auto& shared = items_[std::move(key)];
    if (!shared) shared = std::make_unique<const AssessedItem>(std::move(bare));
    kept.item = shared.get();

    const auto& response = item.response;
    if (!response.note.empty() || !response.evidence.empty() || item.type == ItemType::text) {
        Key words;
        words << response.note << response.evidence;
        if (item.type == ItemType::text) words << response.answer;
        kept.words = short_digest(words.take());
    }
    const std::string note = utf8::comparable_form(response.note);
    if (const auto characters = utf8::characters(note); characters >= shortest_note) {
        kept.note = short_digest(note);
        note_characters_[kept.note] = static_cast<std::uint32_t>(characters);
    }
    return kept;
}

std::size_t KeptItems::note_characters(std::uint64_t note) const
{
    const auto at = note_characters_.find(note);
    return at == note_characters_.end() ? 0 : at->second;
}

std::shared_ptr<const Assessment> KeptItems::frame(const Assessment& assessment)
{
    auto& shared = frames_[sha256_hex(key_of(assessment))];
    if (!shared) {
        auto frame = std::make_shared<Assessment>();
        frame->checklist = assessment.checklist;
        frame->policy = assessment.policy;
        frame->scales = assessment.scales;
        frame->scoring = assessment.scoring;
        frame->sections = assessment.sections;
        shared = std::move(frame);
    }
    return shared;
}

} // namespace tenken
