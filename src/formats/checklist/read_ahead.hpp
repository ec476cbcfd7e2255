#pragma once

#include "formats/checklist/document.hpp"

#include <memory>
#include <string>
#include <vector>

namespace tenken::loading {

/// Reads files that will be asked for, on a second processor where there is one: four fifths of the time in
/// which a checklist is loaded go into parsing YAML. Those asked for are read from the first on, the others from
/// the last, until the two meet. What comes out does not depend on who read what.
class ReadAhead {
public:
    /// The folder must live as long as this does.
    ReadAhead(const SourceFolder& folder, std::vector<std::string> paths);
    ~ReadAhead();
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    /// Each path once; a path that was not announced is read now.
    [[nodiscard]] ReadDocument take(const std::string& path);

private:
    struct Shared;
    std::unique_ptr<Shared> shared_;
};

} // namespace tenken::loading
