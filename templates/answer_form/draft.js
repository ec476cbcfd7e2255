// The answers while one works on them, and the file that they are handed over in: an answers file as tenken takes it
// (docs/answer-sheets.md), with the member `sheet` that says of which sheet it is.

/** The form of an answers file with nothing in it. */
function noAnswers() {
    return {subjects: {}, answers: {}, checks: {}, plans: {}};
}

function copyOf(value) {
    return JSON.parse(JSON.stringify(value));
}

function isBlank(value) {
    if (value === undefined || value === null) return true;
    if (typeof value === "string") return value.trim() === "";
    return typeof value === "object" && Object.values(value).every(isBlank);
}

/** What is said of one instance, without what is blank. */
function filledParts(response) {
    const parts = Object.entries(response).filter(([, value]) => !isBlank(value));
    return Object.fromEntries(parts.map(([name, value]) => {
        if (Array.isArray(value)) return [name, value.filter((one) => !isBlank(one))];
        if (typeof value === "object") return [name, filledParts(value)];
        return [name, value];
    }));
}

/** Without what has no place beside the answer that it has now: a reason, a plan, an exception. */
function placedParts(sheet, instance, response) {
    const placed = {...response};
    const level = levelStandingAt(sheet, instance, response);
    const finding = level && level.finding;
    if (response.answer !== doesNotApply) delete placed.reason;
    if (!finding) delete placed.action;
    if (!finding || level.id === unknownLevel) delete placed.exception;
    return placed;
}

/** What the file says of an instance: what is filled, and null for what the sheet came with and is cleared now. */
function saidOf(response, sent) {
    const said = filledParts(response || {});
    const named = filledParts(sent || {});
    if (said.counts) said.basis = "declared";
    const answers = (one) => one.answer !== undefined || one.counts !== undefined;
    for (const part of ["note", "evidence", "action", "exception"]) {
        if (named[part] !== undefined && said[part] === undefined) said[part] = null;
    }
    if (answers(named) && !answers(said)) said.answer = null;
    return said;
}

/**
 * The file. Answers to questions that are not asked now stay in a draft, so that they come back with their question;
 * what is handed over leaves them out.
 */
function fileOf(sheet, draft, standing, whole) {
    const asked = new Set(standing.questions.map((one) => one.id));
    const head = {...sheet.sheet, by: draft.by, people: draft.people, meanings: {}};
    const file = {sheet: head, ...noAnswers()};
    for (const id of Object.keys({...sheet.given.answers, ...draft.answers})) {
        const item = sheet.items.get(id.split("@")[0]);
        if (!item || !(whole ? item.asked : asked.has(id))) continue;
        const response = draft.answers[id] || {};
        const placed = whole ? response : placedParts(sheet, standing.byId.get(id), response);
        const said = saidOf(placed, sheet.given.answers[id]);
        if (Object.keys(said).length === 0) continue;
        file.answers[id] = said;
        file.sheet.meanings[id] = item.meaning;
    }
    if (!sheet.individual && !sheet.only) {
        file.subjects = copyOf(draft.subjects);
        for (const id of Object.keys({...sheet.given.checks, ...draft.checks})) {
            const word = (draft.checks[id] || "").trim();
            if (word !== "") file.checks[id] = word;
            else if (sheet.given.checks[id]) file.checks[id] = null;
        }
        for (const [id, plan] of Object.entries(draft.plans)) {
            if (plan.outcome || (whole && !isBlank(plan))) file.plans[id] = filledParts(plan);
        }
    }
    for (const part of Object.keys(noAnswers())) {
        if (Object.keys(file[part]).length === 0) delete file[part];
    }
    return file;
}

/** A draft to begin with: what the sheet came with, and what a file says. */
function draftOf(sheet, file) {
    const draft = {by: "", people: "", ...noAnswers(), ...copyOf(sheet.given)};
    if (!file) return draft;
    draft.by = file.sheet.by || "";
    draft.people = file.sheet.people || "";
    Object.assign(draft.subjects, file.subjects);
    for (const [id, said] of Object.entries(file.answers || {})) {
        const response = filledParts({...draft.answers[id], ...said});
        if (said.answer !== undefined) delete response.counts;
        if (said.counts) delete response.answer;
        delete response.basis;
        draft.answers[id] = response;
    }
    for (const [id, word] of Object.entries(file.checks || {})) draft.checks[id] = word || "";
    for (const [id, plan] of Object.entries(file.plans || {})) draft.plans[id] = {...draft.plans[id], ...plan};
    return draft;
}

/** Why a file cannot be opened in this sheet: an id among the words; nothing where it can. */
function whyNotOpened(sheet, file) {
    const of = file && file.sheet;
    if (!of || !of.checklist) return "form.not_a_file_of_answers";
    const here = sheet.sheet;
    const same = of.checklist.id === here.checklist.id && of.checklist.edition === here.checklist.edition &&
        of.checklist.sha256 === here.checklist.sha256;
    if (!same) return "form.of_another_checklist";
    const differs = ["department", "year", "respondent", "subject_kind", "subject"]
        .some((name) => (of[name] || "") !== (here[name] || ""));
    return differs ? "form.of_another_sheet" : "";
}

/** Of last year's plans, those with a word on what became of them, but not what that is: it is not handed over. */
function plansWithoutOutcome(draft) {
    return Object.values(draft.plans).filter((plan) => !plan.outcome && !isBlank(plan));
}

// What is wrong or missing in one answer.

/**
 * Whether a text holds what may be somebody's 個人番号, as src/base/individual_number.cpp reads it: twelve digits in one piece
 * or four by four, no part of a longer number, the last the check digit of the others.
 */
function holdsIndividualNumber(text) {
    const plain = text.normalize("NFKC").replace(/[‐‑–—―−ー]/g, "-");
    const isDigit = (at) => /^[0-9]$/.test(plain.charAt(at));
    const hasCheckDigit = (digits) => {
        let sum = 0;
        for (let n = 1; n < 12; ++n) sum += Number(digits.charAt(11 - n)) * (n <= 6 ? n + 1 : n - 5);
        return Number(digits.charAt(11)) === (sum % 11 <= 1 ? 0 : 11 - sum % 11);
    };
    for (const {0: digits, index: at} of plain.matchAll(/[0-9]+/g)) {
        if (digits.length === 12 && hasCheckDigit(digits)) return true;
        const four = digits.length === 4 && /^(\d{4})([- ])(\d{4})\2(\d{4})(?!\d)/.exec(plain.slice(at));
        if (!four) continue;
        const goesOn = plain.charAt(at + 14) === four[2] && isDigit(at + 15);
        const began = plain.charAt(at - 1) === four[2] && isDigit(at - 2);
        if (!goesOn && !began && hasCheckDigit(four[1] + four[3] + four[4])) return true;
    }
    return false;
}

/** Digits as people type them, full-width ones too; nothing where they are no number that an answers file may hold. */
function readNumber(text) {
    const plain = text.normalize("NFKC").replace(/[,\s]/g, "").replace(/^−/, "-");
    return /^-?\d{1,12}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}

/** Fewer persons than this can be told apart by their counts. */
const fewestCounted = 3;

/** The level at which an instance stands; of persons the finding that lies last in the scale. */
function levelStandingAt(sheet, instance, response) {
    const scale = sheet.scaleOf(instance.item);
    if (!scale || instance.state !== "answered") return undefined;
    const counts = sheet.individual ? {} :
        countsThatFit(instance.item, scale, sheet.persons[instance.id] || response.counts);
    const given = scale.levels.filter((level) => counts[level.id] > 0);
    if (given.length === 0) return levelOf(scale, levelIdOf(instance.item, response.answer));
    const persons = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (persons < fewestCounted) return given.reduce((low, level) => level.points < low.points ? level : low);
    return given.filter((level) => level.finding).pop() || given[0];
}

function isLongerThanAYear(from, until) {
    const end = new Date(`${from}T00:00:00Z`);
    const month = end.getUTCMonth();
    end.setUTCFullYear(end.getUTCFullYear() + 1);
    if (end.getUTCMonth() !== month) end.setUTCDate(0);
    return new Date(`${until}T00:00:00Z`) > end;
}

/** Why an exception cannot stand (src/model/exception_rules.hpp): an id among the words, or "". */
function faultOfException(sheet, item, exception) {
    const said = (name) => (exception[name] || "").trim();
    if (!said("approved_by") || !said("reason")) return "form.exception.nothing_said";
    const [from, until] = [said("approved_on"), said("until")];
    if (!isDay(from) || !isDay(until) || until < from) return "form.exception.no_days";
    if (!item.each && isLongerThanAYear(from, until)) return "form.exception.too_long";
    if (!item.critical) return "";
    const folded = (text) => text.normalize("NFKC").replace(/\s/g, "");
    if (!sheet.ciso) return "form.exception.no_ciso";
    if (folded(said("approved_by")) !== folded(sheet.ciso)) return "form.exception.not_by_ciso";
    return said("instead") ? "" : "form.exception.nothing_instead";
}

/** What keeps an answer from being handed over: {part, word} each. */
function faultsOf(sheet, instance, response) {
    const faults = [];
    const {item} = instance;
    if (instance.state === "open" && !isBlank(response.answer)) {
        const number = typeof response.answer === "number" ? "form.number.outside" : "form.number.none";
        faults.push({part: "answer", word: item.type === "date" ? "form.date.none" : number});
    }
    if (response.answer === doesNotApply && !response.reason && isBlank(response.note))
        faults.push({part: "reason", word: "form.reason.needed"});
    const level = levelStandingAt(sheet, instance, response);
    const mayBeExcepted = level && level.finding && level.id !== unknownLevel;
    if (mayBeExcepted && !isBlank(response.exception)) {
        const word = faultOfException(sheet, item, response.exception);
        if (word) faults.push({part: "exception", word});
    }
    return faults;
}
