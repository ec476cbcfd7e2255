// Holds documents of OSCAL against NIST's schemas with ajv: validate.mjs SCHEMAS FILE…
import Ajv from "ajv";
import addFormats from "ajv-formats";
import {readFileSync} from "node:fs";

const [schemas, ...files] = process.argv.slice(2);
const schemaOf = {
  "assessment-plan": "assessment-plan",
  "assessment-results": "assessment-results",
  "plan-of-action-and-milestones": "poam",
  catalog: "catalog",
};
const validators = new Map();

function validatorOf(name) {
  if (!validators.has(name)) {
    const ajv = new Ajv({allErrors: true, strict: false});
    addFormats(ajv);
    validators.set(name, ajv.compile(JSON.parse(readFileSync(`${schemas}/oscal_${name}_schema.json`, "utf8"))));
  }
  return validators.get(name);
}

let wrong = 0;
for (const file of files) {
  const document = JSON.parse(readFileSync(file, "utf8"));
  const validate = validatorOf(schemaOf[Object.keys(document)[0]]);
  if (validate(document)) continue;
  wrong += 1;
  for (const error of validate.errors.slice(0, 10)) console.error(`${file}: ${error.instancePath}: ${error.message}`);
}
console.log(`ajv: ${files.length} files, ${wrong} refused`);
process.exit(wrong === 0 && files.length > 0 ? 0 : 1);
