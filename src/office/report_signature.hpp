#pragma once

#include "check/signature.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace tenken {

/// Those who may sign reports: a file of allowed signers as ssh-keygen reads it (docs/signatures.md).
class Signers {
public:
    /// Throws Failure(file) where `file` cannot be read.
    explicit Signers(const std::filesystem::path& file);

    /// The signature beside a report (its name and ".sig") held against the report's bytes. Starts ssh-keygen, and throws
    /// Failure(file) where that cannot be done.
    [[nodiscard]] ReportSignature signature_of(
        const std::filesystem::path& report, std::string_view bytes) const;

private:
    std::filesystem::path file_; ///< from the root on, so that no option begins with it
};

} // namespace tenken
