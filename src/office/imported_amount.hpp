#pragma once

#include "model/checklist.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// How much an import may make of a file: a small one can ask for texts, and questions, without end.
namespace tenken {

/// Questions of one import: as many as a file of a checklist has.
inline constexpr std::size_t most_imported_items = 5000;

/// Megabytes of the texts of one import, each as often as it is put in: twice as much as a file has that is read.
inline constexpr std::size_t most_imported_text = 8;

/// What an import still may take. Each function throws Failure(input), at the file as a whole, where it is too much.
class ImportAmount {
public:
    explicit ImportAmount(std::string shown)
        : shown_(std::move(shown))
    {
    }

    /// How many questions the file asks, before any is made.
    void of_items(std::size_t count) const;

    /// So many bytes of text, for the requirement of this id.
    void of_text(std::size_t bytes, std::string_view requirement);

    /// The texts of a question, and what it is obliged to; `requirement` as above.
    void of_item(const Item& item, std::string_view obligation, std::string_view requirement);

private:
    std::string shown_;
    std::size_t text_ = 0;
};

} // namespace tenken
