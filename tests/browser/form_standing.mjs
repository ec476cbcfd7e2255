// Holds the form's own logic against the interview's: for each case the same questions are asked and open, and the same
// answers contradict. A line of the file has the page's data and what the interview makes of it
// (tests/office/answer_form_test.cpp).
//
//     node form_standing.mjs CASES.jsonl

import assert from "node:assert/strict";
import fs from "node:fs";
import vm from "node:vm";

const folder = new URL("../../templates/answer_form/", import.meta.url);
const source = ["standing.js", "draft.js"].map((name) => fs.readFileSync(new URL(name, folder), "utf8")).join("");
const form = vm.runInThisContext(`(() => {${source}; return {prepareSheet, standingOf, draftOf};})()`);

/** Of what is not asked here the page knows no more than it needs. */
function asked(states) {
    return Object.fromEntries(Object.entries(states).filter(([, state]) => state !== "not_asked"));
}

const lines = fs.readFileSync(process.argv[2], "utf8").trim().split("\n");
const seen = {contradictions: 0, hidden: 0, missing: 0};
for (const [number, line] of lines.entries()) {
    const {sheet, expected} = JSON.parse(line);
    const standing = form.standingOf(form.prepareSheet(sheet), form.draftOf(sheet));
    const found = {
        contradictions: standing.contradictions.map((check) => check.id),
        missing: standing.missing.length,
        open: standing.open.map((one) => one.id),
        questions: standing.questions.map((one) => one.id),
        states: asked(Object.fromEntries(standing.instances.map((one) => [one.id, one.state]))),
    };
    assert.deepEqual(found, {...expected, states: asked(expected.states)}, `case ${number + 1} of ${process.argv[2]}`);
    seen.contradictions += found.contradictions.length;
    seen.hidden += Object.values(found.states).filter((state) => state === "hidden").length;
    seen.missing += found.missing;
}
for (const [name, count] of Object.entries(seen)) assert.ok(count > 0, `no case has ${name}`);
console.log(`form: ${lines.length} cases as the interview has them`);
