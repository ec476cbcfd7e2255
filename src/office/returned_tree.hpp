#pragma once

#include "base/problem.hpp"
#include "formats/yaml/parse.hpp"
#include "formats/yaml/text.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace tenken {

/// Builds the tree that a file of answers would have given out of cells, so that both are read by the same reader. What
/// is said of a node is said of its cell.
class ReturnedTree {
public:
    using Entries = std::vector<yaml::Entry>;

    /// `shown` is the workbook as the user knows it.
    explicit ReturnedTree(std::string shown);

    /// Nodes that stand in the cell at `place`, such as "回答!F12".
    [[nodiscard]] yaml::Node text(std::string value, const std::string& place);
    [[nodiscard]] yaml::Node number(std::string value, const std::string& place);
    [[nodiscard]] yaml::Node null(const std::string& place);
    [[nodiscard]] yaml::Node list(const std::vector<std::string>& values, const std::string& place);
    [[nodiscard]] yaml::Node mapping(Entries entries, const std::string& place);

    /// Where in the workbook a cell lies, for a problem of one's own; in the order of the cells that were told.
    [[nodiscard]] Place place(const std::string& cell);

    /// A text in which every place that was told is a line.
    [[nodiscard]] yaml::Text lines() const;

    /// The problems of both, in the order of their cells, each at its cell.
    [[nodiscard]] Problems placed(Problems problems) const;

private:
    [[nodiscard]] std::size_t offset_of(const std::string& place);
    [[nodiscard]] yaml::Node node(yaml::Node::Kind kind, const std::string& place);

    std::string shown_;
    std::vector<std::string> places_;
};

} // namespace tenken
