#include "base/sha256.hpp"

#include <array>
#include <nettle/base64.h>
#include <nettle/sha2.h>

namespace tenken {

struct Sha256::State {
    sha256_ctx nettle{};
};

Sha256::Sha256()
    : state_(std::make_unique<State>())
{
    sha256_init(&state_->nettle);
}

Sha256::~Sha256() = default;

Sha256& Sha256::update(std::string_view bytes)
{
    sha256_update(&state_->nettle, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    return *this;
}

std::string Sha256::hex()
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&state_->nettle, digest.size(), digest.data());
    std::string text;
    text.reserve(digest.size() * 2);
    for (const std::uint8_t byte : digest) (text += digits[byte >> 4U]) += digits[byte & 0xFU];
    return text;
}

std::string sha256_hex(std::string_view bytes) { return Sha256().update(bytes).hex(); }

std::string sha256_source(std::string_view bytes)
{
    sha256_ctx nettle{};
    sha256_init(&nettle);
    sha256_update(&nettle, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&nettle, digest.size(), digest.data());
    std::string encoded(BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE), '\0');
    base64_encode_raw(encoded.data(), digest.size(), digest.data());
    return "sha256-" + encoded;
}

bool is_sha256(std::string_view text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace tenken
