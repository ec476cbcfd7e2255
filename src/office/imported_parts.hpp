#pragma once

#include "model/checklist.hpp"
#include "office/checklist_import.hpp"
#include "words/words.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What importers of others' checklists share.
namespace tenken {

/// What does not go into the checklist, counted by kind, with some of it named by short_name().
class Losses {
public:
    void add(std::string_view what, std::string_view example = {}, std::size_t count = 1);

    [[nodiscard]] std::vector<NotCarried> list() const;

private:
    struct Loss {
        std::size_t count = 0;
        std::vector<std::string> examples;
    };
    std::map<std::string, Loss, std::less<>> all_;
};

/// Text that a checklist can hold: tabs become blanks, what else cannot stand in it goes; without blanks at its ends.
[[nodiscard]] std::string fit_text(std::string_view text);
/// The same on one line.
[[nodiscard]] std::string fit_line(std::string_view text);

/// As messages and notes name something.
[[nodiscard]] std::string short_name(std::string_view text);
/// A line for what stands above many questions: whatever it is of, it is in the checklist as often. What is cut is a loss.
[[nodiscard]] std::string fit_heading(std::string_view text, Losses& losses);

/// Ids of a checklist, each another.
class FreshIds {
public:
    /// As near to the text as can be: "AC.L1-3.1.1" stays, "1. Über" becomes "1.-ber". Nothing is looked at but the text's beginning.
    [[nodiscard]] std::string next(std::string_view text);

private:
    std::set<std::string, std::less<>> taken_;
    std::map<std::string, std::size_t, std::less<>>
        again_; ///< the latest number behind an id that came before
};

/// "ja" where there is any kana or kanji, else "en".
[[nodiscard]] std::string language_of(std::string_view text);

/// The lines that speak of rights.
[[nodiscard]] std::string copyright_in(std::string_view text);

/// A checklist with the scale 実施している, 一部, していない, わからない, 該当なし, in the language of `words`.
[[nodiscard]] Checklist imported_frame(
    const std::string& title, const std::string& edition, const Words& words);

/// A section with its clause, of the same id; the latest of the checklist.
Section& add_section(Checklist& checklist, const std::string& id, const std::string& title);

/// A question about whether a requirement is met, put into the latest section, which is obliged to it.
Item& add_requirement(Checklist& checklist, const std::string& id, const std::string& name,
    const std::string& question, const Words& words);

/// What scored items cover: an obligation of the latest section.
void oblige(Checklist& checklist, Item& item, const std::string& summary);

[[nodiscard]] ImportedChecklist checklist_of_catalog(std::string_view bytes, const std::string& shown);
[[nodiscard]] ImportedChecklist checklist_of_library(std::string_view bytes, const std::string& shown);

} // namespace tenken
