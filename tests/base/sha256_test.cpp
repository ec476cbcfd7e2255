#include "base/sha256.hpp"

#include "support/catch.hpp"

#include <rapidcheck.h>

using namespace tenken;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4")
{
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("It does not matter in which pieces the bytes arrive")
{
    REQUIRE(rc::check("pieces", [](const std::string& a, const std::string& b) {
        Sha256 digest;
        digest.update(a).update("").update(b);
        RC_ASSERT(digest.hex() == sha256_hex(a + b));
    }));
}
