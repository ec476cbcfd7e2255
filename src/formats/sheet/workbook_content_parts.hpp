#pragma once

#include "formats/sheet/workbook_content.hpp"
#include "formats/sheet/xml_stream.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

/// What is heard of the parts of a workbook, one hearer for each kind of part.
namespace tenken::workbook_content_parts {

/// What a part refers to: another part, by an id.
struct Link {
    std::string id;
    std::string type; ///< a URI; the editions of the standard differ in all but its last word
    std::string target;

    [[nodiscard]] bool is(std::string_view kind) const { return type.ends_with("/" + std::string(kind)); }
};

struct Links {
    std::vector<Link> all;

    /// Null where there is none.
    [[nodiscard]] const Link* of_type(std::string_view kind) const&;
    [[nodiscard]] const Link* of_id(std::string_view id) const&;
    const Link* of_type(std::string_view kind) const&& = delete; ///< it would be gone before it is used
    const Link* of_id(std::string_view id) const&& = delete;
};

/// `*.rels`; targets come as names in the archive. Those outside it are left out.
class LinksHearer : public XmlHearer {
public:
    /// `folder` of the part whose links they are, with its `/`.
    explicit LinksHearer(std::string folder);

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}

    Links links;

private:
    std::string folder_;
};

struct SheetEntry {
    std::string name;
    bool hidden = false;
    std::string link;
};

/// `workbook.xml`.
class SheetListHearer : public XmlHearer {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}

    std::vector<SheetEntry> sheets;
    bool since_1904 = false;
};

/// `styles.xml`: what the format of each style makes of a number.
class StylesHearer : public XmlHearer {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view /*piece*/) override {}

    std::vector<NumberForm> forms; ///< by the number that a cell bears as its style

private:
    std::vector<std::pair<unsigned, NumberForm>> own_; ///< formats that the workbook defines
    bool in_cell_styles_ = false;
};

/// The text of an element with runs, without what says how it is pronounced (`rPh`).
class RunsText {
public:
    explicit RunsText(const std::string& shown)
        : shown_(shown)
    {
    }

    void start(std::string_view name);
    void end(std::string_view name);
    void text(std::string_view piece);

    /// What was heard since; nothing is kept of it.
    [[nodiscard]] std::string take();

private:
    const std::string& shown_;
    std::string heard_;
    std::size_t in_phonetic_ = 0;
    bool in_text_ = false;
};

/// `sharedStrings.xml`, into the workbook's texts.
class SharedTextsHearer : public XmlHearer {
public:
    SharedTextsHearer(std::deque<std::string>& texts, const std::string& shown);

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override { runs_.text(piece); }

private:
    std::deque<std::string>& texts_;
    const std::string& shown_;
    RunsText runs_;
};

/// What the cells of a sheet are read with.
struct CellContext {
    WorkbookContent& workbook;
    std::size_t shared_count; ///< of the workbook's texts, the first ones
    const std::vector<NumberForm>& forms;
    std::size_t& cells_left;
    const std::string& shown;
};

/// `sheetN.xml`.
class SheetHearer : public XmlHearer {
public:
    SheetHearer(CellContext context, WorkbookSheet& sheet);

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

    /// Sorts the cells once the part is at its end.
    void finish();

private:
    void start_cell(const XmlAttributes& attributes);
    void end_cell();
    void add_merged(std::string_view range);
    [[nodiscard]] bool read_value(WorkbookCell& cell);
    void read_number(WorkbookCell& cell);
    [[nodiscard]] std::string_view keep(std::string text);

    CellContext context_;
    WorkbookSheet& sheet_;
    RunsText inline_text_;
    CellAddress here_;
    std::string type_;
    std::string value_;
    std::string formula_;
    NumberForm form_ = NumberForm::plain;
    bool has_formula_ = false;
    std::string* into_ = nullptr; ///< where text belongs: the value or the formula
};

} // namespace tenken::workbook_content_parts
