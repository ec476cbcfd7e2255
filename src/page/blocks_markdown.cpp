#include "page/blocks.hpp"
#include "page/markdown_text.hpp"

namespace tenken::page {

namespace {

class Document {
public:
    explicit Document(const std::function<void(std::string_view)>& take)
        : take_(take)
    {
    }

    /// Hands over the rest: to be called once.
    void end()
    {
        text_.resize(text_.find_last_not_of('\n') + 1);
        take_(text_ += "\n");
    }

    void operator()(const Heading& heading)
    {
        apart();
        text_ += std::string(static_cast<std::size_t>(heading.level), '#') + " ";
        for (const auto& part : heading.parts) value(part);
        end_block();
    }

    void operator()(const Labelled& one)
    {
        if (one.text.empty()) return;
        bullet();
        value(one.label);
        text_ += ": ";
        value(one.text);
        text_ += "\n";
    }

    void operator()(const Line& line)
    {
        bullet(line.at.first > 2 ? blanks(line.at.first - 2) : "");
        value(line.text);
        text_ += "\n";
    }

    void operator()(const Note& note)
    {
        apart();
        value(note.text);
        end_block();
    }

    void operator()(const Points& points)
    {
        for (const auto& point : points.all) bullet_of(point);
    }

    void operator()(const Entries& entries)
    {
        for (std::size_t i = 0; i < entries.count; ++i) {
            const auto entry = entries.entry(i);
            bullet();
            bool first = true;
            for (const auto* part : {&entry.id, &entry.text, &entry.answer}) {
                if (part->empty()) continue;
                if (!first) value(entries.gap);
                value(*part);
                first = false;
            }
            text_ += "\n";
            for (const auto& detail : entry.details) bullet_of(detail, "  ");
        }
    }

    void operator()(const Ids& ids)
    {
        bullet(ids.indent > 2 ? blanks(ids.indent - 2) : "");
        value(ids.label.empty() ? ids_text(ids.all) : ids.label + " " + ids_text(ids.all));
        text_ += "\n";
    }

    void operator()(const Table& table)
    {
        std::vector<std::string> titles;
        std::vector<bool> figures;
        for (const auto& column : table.columns) {
            if (column.kind == Column::Kind::unshown) continue;
            titles.push_back(column.title);
            figures.push_back(column.kind == Column::Kind::figure);
        }
        begin_table(titles, figures);
        for (const auto& row : table.rows) {
            hand_over();
            text_ += "|";
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                if (table.columns[i].kind != Column::Kind::unshown) cell(i < row.size() ? row[i] : "");
            }
            text_ += "\n";
        }
        end_table();
    }

    void operator()(const Matrix& matrix)
    {
        (*this)(Note{matrix.legend});
        std::vector<std::string> titles{matrix.rows_title, matrix.whole_title};
        titles.insert(titles.end(), matrix.columns.begin(), matrix.columns.end());
        std::vector<bool> figures(titles.size(), true);
        figures.front() = false;
        begin_table(titles, figures);
        for (std::size_t i = 0; i < matrix.rows; ++i) {
            const auto line = matrix.row(i);
            hand_over();
            text_ += "|";
            cell(line.name);
            cell(line.whole.text());
            for (const auto& one : line.cells) cell(one.text());
            text_ += "\n";
        }
        end_table();
    }

    void operator()(const Bars&) {}

    void operator()(const Curves&) {}

    void operator()(Gap) { apart(); }

    void operator()(Rule) { apart(); }

private:
    /// What no later text depends on: all but the last line, with the line ends behind it.
    void hand_over()
    {
        constexpr std::size_t worth_it = 1U << 16U;
        if (text_.size() < worth_it) return;
        const auto end =
            text_.rfind('\n', text_.find_last_not_of('\n')) + 1; // 0 where there is one line only
        take_(std::string_view(text_).substr(0, end));
        text_.erase(0, end);
    }

    static std::string blanks(std::size_t count) { return std::string(count, ' '); }

    /// Text for the place behind what stands on the line so far.
    void value(const std::string& text)
    {
        const auto line = text_.rfind('\n') + 1; // 0 where there is none
        text_ += markdown_text(text, markdown_place(std::string_view(text_).substr(line)));
    }

    void apart()
    {
        if (!text_.empty() && !text_.ends_with("\n\n")) text_ += "\n";
        in_list_ = false;
    }

    void end_block() { text_ += "\n\n"; }

    void bullet(const std::string& indent = {})
    {
        if (!in_list_) apart();
        hand_over();
        in_list_ = true;
        text_ += indent + "- ";
    }

    void bullet_of(const std::string& text, const std::string& indent = {})
    {
        bullet(indent);
        value(text);
        text_ += "\n";
    }

    void begin_table(const std::vector<std::string>& titles, const std::vector<bool>& figures)
    {
        apart();
        text_ += "|";
        for (const auto& title : titles) {
            if (title.empty())
                text_ += " |";
            else
                cell(title);
        }
        text_ += "\n|";
        for (const bool figure : figures) text_ += figure ? "---:|" : "---|";
        text_ += "\n";
    }

    void end_table() { text_ += "\n"; }

    void cell(const std::string& text)
    {
        text_ += " " + markdown_text(text, {.line_start = false, .single_line = true, .indent = {}}) + " |";
    }

    const std::function<void(std::string_view)>& take_;
    std::string text_; ///< what is not handed over yet
    bool in_list_ = false;
};

} // namespace

void write_markdown(const Page& page, const std::function<void(std::string_view)>& take)
{
    Document document(take);
    for (const auto& block : page.blocks()) {
        if (block.shown == Shown::everywhere || block.shown == Shown::in_document)
            std::visit(document, block.content);
    }
    document.end();
}

std::string as_markdown(const Page& page)
{
    std::string text;
    write_markdown(page, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace tenken::page
