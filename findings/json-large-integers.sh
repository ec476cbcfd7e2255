#!/bin/sh
# simdjson 3.0.1, nlohmann/json 3.11.2, jq 1.6: an integer of 20 digits in valid JSON.
#
# Expected: a document with a number that no one asks for is read; a number that does not fit is an error when asked for.
# Happens:  simdjson's DOM refuses the whole document, although 18446744073709551615 is the last it can hold; nlohmann
#           takes the number for a double without a word and writes another one; jq does the same.
# Seen:     simdjson: Problem while parsing a number;  nlohmann: 1.8446744073709552e+19;  jq: 18446744073709552000
# Matters:  exact sums as numerator and denominator outgrow 64 bits: they belong into texts.
. "$(dirname "$0")/trial.sh"
debian libsimdjson-dev=3.0.1-1 nlohmann-json3-dev=3.11.2-2 'jq=1.6-2.1+deb12u*'

cat >read.cpp <<'CPP'
#include <iostream>
#include <nlohmann/json.hpp>
#include <simdjson.h>
int main(int, char** words)
{
    const std::string text = words[2];
    if (words[1] == std::string("nlohmann")) {
        std::cout << nlohmann::json::parse(text)["den"].dump();
        return 0;
    }
    simdjson::dom::parser parser;
    simdjson::dom::element document;
    const auto error = parser.parse(simdjson::padded_string(text)).get(document);
    if (error)
        std::cout << error;
    else
        std::cout << document["item"];
}
CPP
g++ -std=c++17 read.cpp -lsimdjson -o read
fits='{"item": 1, "den": 18446744073709551615}'
large='{"item": 1, "den": 18446744073709551616}'
same 'simdjson, fits' 1 "$(./read simdjson "$fits")"
same 'simdjson' 'Problem while parsing a number' "$(./read simdjson "$large")"
same 'nlohmann, fits' 18446744073709551615 "$(./read nlohmann "$fits")"
same 'nlohmann' 1.8446744073709552e+19 "$(./read nlohmann "$large")"
same 'jq' 18446744073709552000 "$(echo "$large" | jq .den)"
