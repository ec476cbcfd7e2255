#include "base/individual_number.hpp"

#include "support/catch.hpp"

#include <string>

using namespace tenken;

TEST_CASE("Twelve digits with the check digit of a person's number are found, however they are written")
{
    for (const char* text :
        {"123456789018", "１２３４５６７８９０１８", "番号は1234-5678-9018です", "1234 5678 9018",
            "1234　5678　9018", "１２３４－５６７８－９０１８", "1234−5678−9018", "2026-12-25 1234-5678-9018",
            "1人目は123456789018、2人目は不明", "123456789012と123456789018", "000000000000"}) {
        CAPTURE(text);
        CHECK(holds_individual_number(text));
    }
}

TEST_CASE("Other numbers are no person's number")
{
    for (const char* text : {"", "123456789012", "1123456789018", "1234567890180", "12345678901",
             "1234-5678-9018-0000", "0000-1234-5678-9018", "1234-5678 9018", "12-3456-789018",
             "1234--5678-9018", "03-1234-5678", "2026年12月25日", "令和8年12月25日 13時", "123456789-018"}) {
        CAPTURE(text);
        CHECK_FALSE(holds_individual_number(text));
    }
}

TEST_CASE("Of eleven digits one digit in ten makes a number of twelve")
{
    for (const std::string eleven :
        {"12345678901", "99999999999", "31415926535", "00000000001", "27182818284"}) {
        int found = 0;
        for (char last = '0'; last <= '9'; ++last) found += holds_individual_number(eleven + last) ? 1 : 0;
        CAPTURE(eleven);
        CHECK(found == 1);
    }
}
