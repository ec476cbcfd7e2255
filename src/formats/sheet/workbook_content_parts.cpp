#include "formats/sheet/workbook_content_parts.hpp"

#include "base/problem.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace tenken::workbook_content_parts {

namespace {

/// Excel keeps 32,767 characters in a cell.
constexpr std::size_t longest_text = std::size_t{32'767} * 4;
constexpr std::size_t most_merged = 2'000;
constexpr std::uint32_t last_row = 1'048'576;
constexpr std::uint32_t last_column = 16'384;

[[noreturn]] void refuse_part(const std::string& shown, const char* id)
{
    fail_at(FailureKind::input, Place{shown, 0, 0, {}}, id);
}

template <typename Number> std::optional<Number> whole_number(std::string_view text)
{
    Number value{};
    const char* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && at == end ? std::optional(value) : std::nullopt;
}

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

std::optional<CellAddress> address_in(std::string_view text)
{
    CellAddress address;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && address.column <= last_column; ++at)
        address.column = address.column * 26 + static_cast<std::uint32_t>(text[at] - 'A' + 1);
    const auto row = whole_number<std::uint32_t>(text.substr(at));
    if (!row || *row < 1 || *row > last_row || address.column < 1 || address.column > last_column)
        return std::nullopt;
    address.row = *row;
    return address;
}

/// "xl/" and "../docProps/a.xml" as "docProps/a.xml".
std::string resolved(const std::string& folder, std::string_view target)
{
    std::string path = target.starts_with('/') ? std::string(target) : folder + std::string(target);
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= path.size();) {
        const auto end = std::min(path.find('/', start), path.size());
        const auto part = std::string_view(path).substr(start, end - start);
        if (part == ".." && !parts.empty()) parts.pop_back();
        if (part != ".." && part != "." && !part.empty()) parts.push_back(part);
        start = end + 1;
    }
    std::string whole;
    for (const auto& part : parts) (whole.empty() ? whole : whole += '/') += part;
    return whole;
}

} // namespace

const Link* Links::of_type(std::string_view kind) const&
{
    const auto at = std::ranges::find_if(all, [&](const Link& link) { return link.is(kind); });
    return at == all.end() ? nullptr : &*at;
}

const Link* Links::of_id(std::string_view id) const&
{
    const auto at = std::ranges::find(all, id, &Link::id);
    return at == all.end() ? nullptr : &*at;
}

LinksHearer::LinksHearer(std::string folder)
    : folder_(std::move(folder))
{
}

void LinksHearer::start(std::string_view name, const XmlAttributes& attributes)
{
    if (name != "Relationship" || attributes.get("TargetMode") == "External") return;
    links.all.push_back({std::string(attributes.get("Id")), std::string(attributes.get("Type")),
        resolved(folder_, attributes.get("Target"))});
}

void SheetListHearer::start(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "workbookPr") since_1904 = is_true(attributes.get("date1904"));
    if (name != "sheet") return;
    sheets.push_back({std::string(attributes.get("name")), attributes.get("state").ends_with("idden"),
        std::string(attributes.get("id"))});
}

void StylesHearer::start(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "cellXfs") in_cell_styles_ = true;
    const auto number = whole_number<unsigned>(attributes.get("numFmtId"));
    if (name == "numFmt" && number) own_.emplace_back(*number, form_of_code(attributes.get("formatCode")));
    if (name != "xf" || !in_cell_styles_) return;
    const auto own = std::ranges::find(own_, number.value_or(0), &std::pair<unsigned, NumberForm>::first);
    forms.push_back(own != own_.end() ? own->second : form_of_built_in(number.value_or(0)));
}

void StylesHearer::end(std::string_view name)
{
    if (name == "cellXfs") in_cell_styles_ = false;
}

void RunsText::start(std::string_view name)
{
    if (name == "rPh") ++in_phonetic_;
    in_text_ = name == "t" && in_phonetic_ == 0;
}

void RunsText::end(std::string_view name)
{
    if (name == "rPh" && in_phonetic_ > 0) --in_phonetic_;
    in_text_ = false;
}

void RunsText::text(std::string_view piece)
{
    if (!in_text_) return;
    heard_ += piece;
    if (heard_.size() > longest_text) refuse_part(shown_, "returned.too_big");
}

std::string RunsText::take() { return unescaped_text(std::exchange(heard_, {})); }

SharedTextsHearer::SharedTextsHearer(std::deque<std::string>& texts, const std::string& shown)
    : texts_(texts)
    , shown_(shown)
    , runs_(shown)
{
}

void SharedTextsHearer::start(std::string_view name, const XmlAttributes& /*attributes*/)
{
    runs_.start(name);
}

void SharedTextsHearer::end(std::string_view name)
{
    runs_.end(name);
    if (name != "si") return;
    if (texts_.size() == most_shared_texts) refuse_part(shown_, "returned.too_big");
    texts_.push_back(runs_.take());
}

SheetHearer::SheetHearer(CellContext context, WorkbookSheet& sheet)
    : context_(context)
    , sheet_(sheet)
    , inline_text_(context.shown)
{
}

void SheetHearer::start(std::string_view name, const XmlAttributes& attributes)
{
    inline_text_.start(name);
    if (name == "row") {
        here_ = {whole_number<std::uint32_t>(attributes.get("r")).value_or(here_.row + 1), 0};
    } else if (name == "c") {
        start_cell(attributes);
    } else if (name == "v") {
        into_ = &value_;
    } else if (name == "f") {
        has_formula_ = true;
        into_ = &formula_;
    } else if (name == "mergeCell") {
        add_merged(attributes.get("ref"));
    }
}

void SheetHearer::end(std::string_view name)
{
    inline_text_.end(name);
    into_ = nullptr;
    if (name == "c") end_cell();
}

void SheetHearer::text(std::string_view piece)
{
    inline_text_.text(piece);
    if (into_ == nullptr) return;
    *into_ += piece;
    if (into_->size() > longest_text) refuse_part(context_.shown, "returned.too_big");
}

void SheetHearer::start_cell(const XmlAttributes& attributes)
{
    const auto said = attributes.find("r");
    ++here_.column;
    if (said) {
        const auto address = address_in(*said);
        if (!address) refuse_part(context_.shown, "returned.damaged");
        here_ = *address;
    }
    type_ = attributes.get("t");
    const auto style = whole_number<std::size_t>(attributes.get("s")).value_or(0);
    form_ = style < context_.forms.size() ? context_.forms[style] : NumberForm::plain;
    value_.clear();
    formula_.clear();
    has_formula_ = false;
    static_cast<void>(inline_text_.take());
}

void SheetHearer::end_cell()
{
    WorkbookCell cell;
    cell.address = here_;
    cell.formula = has_formula_ && formula_ != "TRUE()" && formula_ != "FALSE()";
    if (!read_value(cell) && !cell.formula) return;
    if (context_.cells_left == 0) refuse_part(context_.shown, "returned.too_big");
    --context_.cells_left;
    sheet_.cells.push_back(cell);
}

/// False where the cell is empty.
bool SheetHearer::read_value(WorkbookCell& cell)
{
    if (type_ == "inlineStr") {
        cell.text = keep(inline_text_.take());
    } else if (type_ == "s") {
        const auto number = whole_number<std::size_t>(value_);
        if (value_.empty()) return false;
        if (!number || *number >= context_.shared_count) refuse_part(context_.shown, "returned.damaged");
        cell.text = context_.workbook.texts[*number];
    } else if (type_ == "str") {
        cell.text = keep(unescaped_text(value_));
    } else if (type_ == "b") {
        cell.kind = WorkbookCell::Kind::boolean;
        cell.text = value_.empty() ? "" : is_true(value_) ? "TRUE" : "FALSE";
    } else if (type_ == "e") {
        cell.kind = WorkbookCell::Kind::error;
        cell.text = keep(value_);
    } else if (type_ == "d") {
        cell.kind = WorkbookCell::Kind::number;
        cell.form = NumberForm::date;
        cell.text = keep(value_.substr(0, value_.find('T')));
    } else if (!value_.empty()) {
        read_number(cell);
    }
    return !cell.text.empty();
}

void SheetHearer::read_number(WorkbookCell& cell)
{
    const auto seen = seen_number(value_);
    if (!seen) refuse_part(context_.shown, "returned.damaged");
    cell.kind = WorkbookCell::Kind::number;
    cell.form = form_;
    double serial = -1; // no day; stays where the number is too small or too large for one
    std::from_chars(seen->data(), seen->data() + seen->size(), serial);
    const auto date =
        form_ == NumberForm::date ? date_of_serial(serial, context_.workbook.since_1904) : std::nullopt;
    if (form_ == NumberForm::date && !date) cell.form = NumberForm::plain;
    cell.text = keep(date ? iso_date(*date) : *seen);
}

std::string_view SheetHearer::keep(std::string text)
{
    return text.empty() ? std::string_view() : context_.workbook.texts.emplace_back(std::move(text));
}

void SheetHearer::add_merged(std::string_view range)
{
    const auto colon = range.find(':');
    const auto first = address_in(range.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : address_in(range.substr(colon + 1));
    if (!first || !last) refuse_part(context_.shown, "returned.damaged");
    if (sheet_.merged.size() == most_merged) refuse_part(context_.shown, "returned.too_big");
    sheet_.merged.push_back({*first, *last});
}

void SheetHearer::finish() { std::ranges::stable_sort(sheet_.cells, {}, &WorkbookCell::address); }

} // namespace tenken::workbook_content_parts
