// What the answers make of the questions: which are asked, which are open, what contradicts. The rules of
// src/scoring/assess.hpp over the same data; a test holds one against the other on random answers.

const unknownLevel = "unknown";
const doesNotApply = "not_applicable";

/** Three-valued logic: `all` is the least of its parts, `any` the greatest. */
const Truth = {no: 0, unknown: 1, yes: 2};

function holds(truth) {
    return truth ? Truth.yes : Truth.no;
}

function instanceOf(item, subject) {
    return subject === "" ? item.id : `${item.id}@${subject}`;
}

/** The scale's level of that id. */
function levelOf(scale, id) {
    return scale ? scale.levels.find((level) => level.id === id) : undefined;
}

function levelInBands(item, number) {
    const band = (item.bands || []).find((one) => number >= one.min);
    return band ? band.level : "";
}

/** The id of the level that an answer comes to: a number's and several choices' through the bands. */
function levelIdOf(item, answer) {
    if (typeof answer === "number") return levelInBands(item, answer);
    if (Array.isArray(answer)) {
        const counted = item.choices.filter((choice) => answer.includes(choice.id) && !choice.exclusive);
        return levelInBands(item, counted.length);
    }
    const choice = (item.choices || []).find((one) => one.id === answer);
    return choice ? choice.level || "" : answer;
}

function isDay(text) {
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
    if (!parts) return false;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.getUTCDate() === Number(parts[3]);
}

function numberFits(item, number) {
    if (item.min !== undefined && number < item.min) return false;
    if (item.max !== undefined && number > item.max) return false;
    return !item.scale || levelInBands(item, number) !== "";
}

function textFits(item, scale, text) {
    const mayBeUnknown = text === unknownLevel && levelOf(scale, unknownLevel) !== undefined;
    switch (item.type) {
    case "level":
        return levelOf(scale, text) !== undefined;
    case "number":
        return mayBeUnknown || (text === unknownLevel && !scale);
    case "choice":
        return mayBeUnknown || item.choices.some((choice) => choice.id === text);
    case "choices":
        return mayBeUnknown;
    case "date":
        return isDay(text);
    default:
        return text !== "";
    }
}

function chosenFit(item, chosen) {
    return item.type === "choices" && chosen.length > 0 && new Set(chosen).size === chosen.length &&
        chosen.every((id) => {
            const choice = item.choices.find((one) => one.id === id);
            return choice && (!choice.exclusive || chosen.length === 1);
        });
}

/** Whether a response settles its item: an answer of its type, or a "not applicable" that it allows. */
function fits(item, scale, response) {
    if (!response || response.answer === undefined || response.answer === null) return false;
    if (response.answer === doesNotApply) return item.may_be_not_applicable && response.reason !== "exception";
    if (typeof response.answer === "number") return item.type === "number" && numberFits(item, response.answer);
    if (Array.isArray(response.answer)) return chosenFit(item, response.answer);
    return textFits(item, scale, response.answer);
}

/** Persons by what they answered, as far as a scored item of persons takes it. */
function countsThatFit(item, scale, counts) {
    if (!scale || item.scope !== "person") return {};
    const fitting = Object.entries(counts || {}).filter(([id, count]) => count > 0 && (levelOf(scale, id) ||
        (id === doesNotApply && item.may_be_not_applicable && scale.not_applicable)));
    return Object.fromEntries(fitting);
}

/** The counts by which an item of persons stands: the respondents', else those that the department counted itself. */
function countsOfPersons(sheet, item, instance, response) {
    return countsThatFit(item, sheet.scaleOf(item), sheet.persons[instance] || (response || {}).counts);
}

function partsOf(condition) {
    return condition.all || condition.any || (condition.not ? [condition.not] : []);
}

/** The items that a condition asks about. */
function itemsIn(condition) {
    return condition.item ? [condition.item] : partsOf(condition).flatMap(itemsIn);
}

/** The subjects of which an item is asked; undefined: not said. What is shared has those of the serving department. */
function subjectsOf(sheet, answers, item) {
    return (item.shared ? sheet.served.subjects : answers.subjects)[item.each];
}

/** Reads conditions against the answers; `waiting` makes of a gate that hides because others are open an unknown one. */
class Conditions {
    constructor(sheet, answers, waiting) {
        this.sheet = sheet;
        this.answers = answers;
        this.waiting = waiting;
        this.known = new Map();
    }

    ofCheck(check) {
        return this.evaluate(check.if, {each: ""}, "");
    }

    of(item, subject) {
        if (!item.when) return Truth.yes;
        const instance = instanceOf(item, subject);
        if (!this.known.has(instance)) this.known.set(instance, this.evaluate(item.when, item, subject));
        return this.known.get(instance);
    }

    evaluate(condition, item, subject) {
        const parts = partsOf(condition).map((part) => this.evaluate(part, item, subject));
        if (condition.item) return this.stands(condition, item, subject);
        if (condition.all) return Math.min(Truth.yes, ...parts);
        if (condition.any) return Math.max(Truth.no, ...parts);
        if (condition.not) return Truth.yes - parts[0];
        const list = this.answers.subjects[condition.subjects] || this.sheet.served.subjects[condition.subjects];
        if (list === undefined) return Truth.unknown;
        return list.length === 0 ? Truth.yes : Truth.no;
    }

    /** A gate asked per subject is read for the same subject; from elsewhere it means "of any". */
    stands(is, item, subject) {
        const gate = this.sheet.items.get(is.item);
        if (!gate) return Truth.unknown;
        const each = gate.each || "";
        if (each === "") return this.standsFor(gate, "", is.is);
        if (each === (item.each || "")) return this.standsFor(gate, subject, is.is);
        const list = subjectsOf(this.sheet, this.answers, gate);
        if (list === undefined) return this.standsFor(gate, "", is.is);
        return Math.max(Truth.no, ...list.map((one) => this.standsFor(gate, one, is.is)));
    }

    standsFor(gate, subject, ids) {
        const instance = instanceOf(gate, subject);
        const theirs = gate.shared ? this.sheet.served.answers[instance] : undefined;
        if (theirs && theirs.state === "not_asked") return Truth.unknown;
        if (theirs) return holds(theirs.state === "answered" && ids.some((id) => theirs.stands.includes(id)));
        const shown = this.of(gate, subject);
        if (shown !== Truth.yes) return this.waiting ? shown : Truth.no;
        if (gate.shared || (subject === "" && gate.each)) return Truth.unknown;
        const response = this.answers.answers[instance];
        const counts = countsOfPersons(this.sheet, gate, instance, response);
        if (Object.keys(counts).length > 0) return holds(ids.some((id) => counts[id] > 0));
        if (!fits(gate, this.sheet.scaleOf(gate), response)) return Truth.unknown;
        if (response.answer === doesNotApply) return Truth.no;
        const texts = Array.isArray(response.answer) ? response.answer : [response.answer];
        return holds([levelIdOf(gate, response.answer), ...texts].some((id) => ids.includes(id)));
    }
}

/** An answer as formats keep what has no plain form. */
function plainAnswer(answer) {
    if (answer === null || typeof answer !== "object" || Array.isArray(answer)) return answer;
    return answer.number === undefined ? answer.text : Number(answer.number);
}

/** Makes a sheet's data easy to ask. */
function prepareSheet(sheet) {
    for (const response of Object.values(sheet.given.answers)) {
        if ("answer" in response) response.answer = plainAnswer(response.answer);
        delete response.basis;
    }
    const scales = new Map(sheet.scales.map((scale) => [scale.id, scale]));
    sheet.items = new Map(sheet.sections.flatMap((section) => section.items).map((item) => [item.id, item]));
    sheet.scaleOf = (item) => scales.get(item.scale);
    return sheet;
}

/**
 * How things stand with these answers: `instances` in their order, each {id, item, subject, said (the list of its
 * subjects is), none (that list is empty), state, waits (hidden until others are answered), needed},
 * `questions` (those that are asked now), `open` and `missing` (those that keep a report from being complete) among
 * them, `contradictions`.
 */
function standingOf(sheet, answers) {
    const conditions = new Conditions(sheet, answers, false);
    const waiting = new Conditions(sheet, answers, true);

    const stateOfServed = (item, subject, said, none) => {
        const theirs = said ? sheet.served.answers[instanceOf(item, subject)] : undefined;
        if (none || (!theirs && conditions.of(item, subject) !== Truth.yes)) return "hidden";
        return theirs && theirs.state === "hidden" ? "hidden" : "not_asked";
    };

    const stateOf = (item, subject, said, none) => {
        if (item.served) return stateOfServed(item, subject, said, none);
        const elsewhere = sheet.only && (sheet.only.kind !== item.each || sheet.only.subject !== subject);
        if (!item.asked || elsewhere || (sheet.individual && !said)) return "not_asked";
        if (none || conditions.of(item, subject) !== Truth.yes) return "hidden";
        const scale = sheet.scaleOf(item);
        const instance = instanceOf(item, subject);
        const response = said ? answers.answers[instance] : undefined;
        if (scale && item.scope === "person" && !sheet.individual) {
            const counts = countsOfPersons(sheet, item, instance, response);
            if (Object.keys(counts).length > 0)
                return Object.keys(counts).some((id) => id !== doesNotApply) ? "answered" : doesNotApply;
        }
        if (!fits(item, scale, response)) return "open";
        return response.answer === doesNotApply ? doesNotApply : "answered";
    };

    const instances = [];
    for (const item of sheet.items.values()) {
        const list = item.each ? subjectsOf(sheet, answers, item) : [""];
        const none = list !== undefined && list.length === 0;
        for (const subject of list && !none ? list : [""]) {
            const state = stateOf(item, subject, list !== undefined, none);
            const waits = state === "hidden" && waiting.of(item, subject) === Truth.unknown;
            instances.push(
                {id: instanceOf(item, subject), item, subject, said: list !== undefined, none, state, waits});
        }
    }
    const byId = new Map(instances.map((one) => [one.id, one]));
    const premises = premisesOf(sheet, instances, byId);
    for (const one of instances) one.needed = one.item.scale !== undefined || premises.has(one.id);
    const questions = instances.filter((one) => one.state !== "hidden" && one.state !== "not_asked");
    const open = questions.filter((one) => one.state === "open");
    return {
        instances, byId, questions, open,
        missing: open.filter((one) => one.needed),
        contradictions: sheet.individual || sheet.only ? [] :
            sheet.checks.filter((check) => conditions.ofCheck(check) === Truth.yes),
    };
}

/** The open, unscored instances for which scored ones wait. */
function premisesOf(sheet, instances, byId) {
    const found = new Set();
    const addOf = (condition, subject) => {
        for (const id of itemsIn(condition)) {
            const gate = sheet.items.get(id);
            const instance = gate && byId.get(instanceOf(gate, gate.each ? subject : ""));
            if (!instance) continue;
            if (instance.state === "open" && !gate.scale) found.add(instance.id);
            if (instance.state === "hidden" && gate.when) addOf(gate.when, subject);
        }
    };
    for (const one of instances) {
        if (one.item.scale && one.waits) addOf(one.item.when, one.subject);
    }
    return found;
}
