#!/bin/sh
# OSCAL's pattern of an id (JSON schemas of 1.2.1) and eight engines: five of them cannot use it.
#
# Expected: a validator for draft 07 judges an OSCAL document; control-1 is an id.
# Happens:  the pattern has \p{L} and \p{N}, which only some engines know. ajv 8, @cfworker/json-schema and jsonschema
#           (npm) compile patterns with the flag u and are right. ajv 6, z-schema and is-my-json-valid do without it
#           and, saying nothing, look for the letters "p{L}": each valid document is invalid. Python's jsonschema fails
#           with an exception at the first id, C++'s std::regex when the pattern is compiled.
# Seen:     ajv 6: control-1 false;  jsonschema 4.10.3: re.error: bad escape \p at position 2
. "$(dirname "$0")/trial.sh"
debian python3-jsonschema=4.10.3-1
npm_packages ajv@8.17.1 ajv6@npm:ajv@6.12.6 z-schema@6.0.2 is-my-json-valid@2.20.6 jsonschema@1.4.1 \
    @cfworker/json-schema@4.1.1

cat >id.json <<'JSON'
{"type": "string", "pattern": "^(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*$"}
JSON
judge() { node -p "const id = JSON.parse(fs.readFileSync('id.json')); ['control-1', '点検_1', '6.4'].map(text => $1).join(' ')"; }
same 'ajv 8' 'true true false' "$(judge 'new (require("ajv"))().validate(id, text)')"
same 'jsonschema (npm)' 'true true false' "$(judge 'require("jsonschema").validate(text, id).valid')"
same '@cfworker/json-schema' 'true true false' "$(judge 'new (require("@cfworker/json-schema").Validator)(id, "7").validate(text).valid')"
same 'ajv 6' 'false false false' "$(judge 'new (require("ajv6"))().validate(id, text)')"
same 'z-schema' 'false false false' "$(judge 'new (require("z-schema"))().validate(text, id)')"
same 'is-my-json-valid' 'false false false' "$(judge 'require("is-my-json-valid")(id)(text)')"
same 'jsonschema (Python)' 'bad escape \p at position 2' "$(/usr/bin/python3 -c '
import json, jsonschema, re
try:
    jsonschema.validate("control-1", json.load(open("id.json")))
except re.error as error:
    print(error)')"

cat >id.cpp <<'CPP'
#include <iostream>
#include <regex>
int main() try {
    std::regex(R"(^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$)");
} catch (const std::regex_error& error) {
    std::cout << "refused";
}
CPP
g++ -std=c++17 id.cpp -o id
same 'std::regex' 'refused' "$(./id)"
