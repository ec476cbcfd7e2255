#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tenken {

/// SHA-256 (FIPS 180-4) over bytes that arrive in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    Sha256& update(std::string_view bytes);

    /// The digest of all bytes so far as 64 lowercase hex digits. Ends the work: call it once.
    [[nodiscard]] std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The digest of `bytes` as 64 lowercase hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The digest as a Content-Security-Policy names it: "sha256-" and base64.
[[nodiscard]] std::string sha256_source(std::string_view bytes);

/// Whether a text can be such a digest: 64 lowercase hex digits.
[[nodiscard]] bool is_sha256(std::string_view text);

} // namespace tenken
