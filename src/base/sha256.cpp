#include "base/sha256.hpp"

#include <array>
#include <sodium.h>

namespace tenken {

struct Sha256::State {
    crypto_hash_sha256_state sodium{};
};

Sha256::Sha256()
    : state_(std::make_unique<State>())
{
    crypto_hash_sha256_init(&state_->sodium);
}

Sha256::~Sha256() = default;

Sha256& Sha256::update(std::string_view bytes)
{
    crypto_hash_sha256_update(
        &state_->sodium, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return *this;
}

std::string Sha256::hex()
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&state_->sodium, digest.data());
    std::string text(digest.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back();
    return text;
}

std::string sha256_hex(std::string_view bytes)
{
    Sha256 digest;
    digest.update(bytes);
    return digest.hex();
}

} // namespace tenken
