#!/bin/sh
# yaml-cpp 0.7.0, libyaml 0.2.5, PyYAML 6.0: valid JSON that a YAML reader cannot take.
#
# Expected: JSON is YAML, so the YAML reader reads the answers that a script wrote as JSON.
# Happens:  JSON writes a character beyond U+FFFF in ASCII as a pair of \u escapes, as Python's json.dumps does by
#           default; 𠮷 (U+20BB7), a character of family names, is "\ud842\udfb7". yaml-cpp and libyaml refuse
#           the file, PyYAML's own loader returns two halves that cannot be written, js-yaml and yaml (npm) join
#           them. JSON indented by tabs is refused by PyYAML's SafeLoader and read by its CSafeLoader.
# Seen:     yaml-cpp: error at line 1, column 12: invalid unicode: 55362
. "$(dirname "$0")/trial.sh"
debian libyaml-cpp-dev=0.7.0+dfsg-8+b1 python3-yaml=6.0-3+b2 libyaml-0-2=0.2.5-1
npm_packages js-yaml@4.1.0 yaml@2.6.1

/usr/bin/python3 -c 'import json; print(json.dumps({"name": "\U00020BB7\u91ce"}))' >name.json
same 'the file' '{"name": "\ud842\udfb7\u91ce"}' "$(cat name.json)"

cat >read.cpp <<'CPP'
#include <yaml-cpp/yaml.h>
#include <iostream>
int main() try {
    std::cout << YAML::LoadFile("name.json")["name"].Scalar() << '\n';
} catch (const YAML::Exception& error) {
    std::cout << error.msg << '\n';
}
CPP
g++ -std=c++17 read.cpp -lyaml-cpp -o read
same 'yaml-cpp' 'invalid unicode: 55362' "$(./read)"

load() { # LOADER FILE
    /usr/bin/python3 -c '
import sys, yaml
try:
    print(ascii(yaml.load(open(sys.argv[2]), getattr(yaml, sys.argv[1]))))
except yaml.YAMLError as error:
    print("refused")' "$1" "$2"
}
same 'libyaml' 'refused' "$(load CSafeLoader name.json)"
same 'PyYAML' "{'name': '\\ud842\\udfb7\\u91ce'}" "$(load SafeLoader name.json)"
same 'js-yaml' '𠮷野' "$(node -p 'require("js-yaml").load(fs.readFileSync("name.json", "utf8")).name')"
same 'yaml' '𠮷野' "$(node -p 'require("yaml").parse(fs.readFileSync("name.json", "utf8")).name')"

printf '{\n\t"name": "x"\n}\n' >tabs.json
same 'tabs, PyYAML' 'refused' "$(load SafeLoader tabs.json)"
same 'tabs, libyaml' "{'name': 'x'}" "$(load CSafeLoader tabs.json)"
