// The answer form in a real browser: filled with the keyboard alone from the demo's answers, handed over, taken in by
// `tenken run --answers`; the report is the one that the same answers in YAML give. Beside that: WCAG 2.1 AA by axe at
// 1280 and 360 pixels, light and dark, and no request to any network.
//
//     node answer_form.mjs TENKEN FOLDER     (FOLDER, for what is made, is emptied first)

import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import puppeteer from "puppeteer-core";

const [tenken, folder] = process.argv.slice(2).map((one) => path.resolve(one));
const project = fileURLToPath(new URL("../..", import.meta.url));
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const department = "議会";
const order = ["--department", department, "--year", "2026", "--date", "2026-11-18"];

function run(place, ...args) {
    return execFileSync(tenken, ["-C", path.join(folder, place), ...args],
        {encoding: "utf8", stdio: ["ignore", "pipe", "pipe"]});
}

function report(place) {
    return fs.readFileSync(path.join(folder, place, "2026", `${department}.md`), "utf8");
}

/** Two workspaces of the demo in which the department has not begun this year. */
function makeWorkspaces() {
    fs.rmSync(folder, {recursive: true, force: true});
    fs.mkdirSync(folder, {recursive: true});
    run(".", "demo", path.join(folder, "yaml"));
    for (const one of fs.readdirSync(path.join(folder, "yaml", "2026"))) {
        if (one.startsWith(department)) fs.rmSync(path.join(folder, "yaml", "2026", one), {recursive: true});
    }
    fs.cpSync(path.join(folder, "yaml"), path.join(folder, "form"), {recursive: true});
}

/** The demo's answers, but that the department's three persons were asked and counted, as the form asks for them. */
function writeAnswers(data) {
    let text = fs.readFileSync(path.join(project, "demo/answers/2026/assembly.yaml"), "utf8");
    const persons = data.sections.flatMap((section) => section.items)
        .filter((item) => item.scope === "person" && item.type === "level").map((item) => item.id);
    for (const id of persons) {
        const line = new RegExp(`^  ${id.replace(".", "\\.")}: ((?:\\{answer: )?(?:met|partial|unmet|unknown)\\b\\}?)`, "m");
        const counted = (said) => said.startsWith("{") ? "{counts: {met: 2, partial: 1}, basis: declared"
            : "{counts: {met: 3}, basis: declared}";
        text = text.replace(line, (_, said) => `  ${id}: ${counted(said)}`);
    }
    const file = path.join(folder, "answers.yaml");
    fs.writeFileSync(file, text);
    return {file, text};
}

/** What is to be filled in, from the report's own data. */
function wantedFrom(markdown, text) {
    const lines = /^`{3,}jsonl\n([\s\S]*?)\n`{3,}/m.exec(markdown)[1].split("\n").map((line) => JSON.parse(line));
    const items = new Map(lines.slice(1).map((line) => [line.item, line]));
    const subjects = {};
    for (const [, kind, names] of text.matchAll(/^ {2}(\w+): \[(.*)\]$/gm)) subjects[kind] = names.split(", ");
    const plans = {};
    const plan = /^ {2}(\S+): (?:\{outcome: )?(done|partly|not_done|not_needed)(?:, note: (.*)\})?$/gm;
    for (const [, id, outcome, note] of text.matchAll(plan)) plans[id] = {outcome, note};
    return {items, subjects, plans};
}

/** What has the focus, as far as whoever fills it in wants to know. */
function focused(page) {
    return page.evaluate(() => {
        const at = document.activeElement;
        const near = (selector, name) => {
            const found = at.closest(selector);
            return found ? found.dataset[name] : undefined;
        };
        return {
            tag: at.tagName, type: at.type, value: at.value, checked: at.checked, part: at.dataset.part,
            level: at.dataset.level, expanded: at.getAttribute("aria-expanded"), last: at.classList.contains("first"),
            instance: near("[data-instance]", "instance"), kind: near("[data-kind]", "kind"),
            plan: near("[data-plan]", "plan"), people: near("[data-people]", "people") !== undefined,
            visible: at.checkVisibility() && at !== document.body,
        };
    });
}

async function chooseRadio(page, at, wanted) {
    if (wanted === undefined || (at.checked && at.value === wanted)) return;
    if (at.value === wanted) return page.keyboard.press("Space");
    for (let i = 0; i < 12; ++i) {
        await page.keyboard.press("ArrowDown");
        if ((await focused(page)).value === wanted) return;
    }
    assert.fail(`there is no ${wanted} in ${at.instance || at.plan || "the list"}`);
}

async function typeInto(page, at, text) {
    if (text && at.value === "") await page.keyboard.sendCharacter(text);
}

async function answer(page, at, wanted) {
    const {keyboard} = page;
    if (at.plan) {
        const plan = wanted.plans[at.plan] || {};
        return at.type === "radio" ? chooseRadio(page, at, plan.outcome) : typeInto(page, at, plan.note);
    }
    if (at.people) return chooseRadio(page, at, "counted");
    if (at.kind && at.type === "text") {
        for (const name of wanted.subjects[at.kind] || []) {
            await keyboard.sendCharacter(name);
            await keyboard.press("Enter");
        }
        delete wanted.subjects[at.kind];
        return undefined;
    }
    const item = wanted.items.get(at.instance);
    if (!item) return undefined;
    const action = item.action || {};
    if (at.type === "radio")
        return chooseRadio(page, at, item.state === "not_applicable" ? "not_applicable" : item.answer || undefined);
    if (at.type === "checkbox")
        return item.answer && at.checked !== item.answer.includes(at.value) ? keyboard.press("Space") : undefined;
    if (at.level) return typeInto(page, at, String((item.responses || {})[at.level] || ""));
    if (at.part === "note") return typeInto(page, at, item.note);
    if (at.part === "evidence") return typeInto(page, at, (item.evidence || []).join("\n"));
    if (at.part === "what" || at.part === "owner") return typeInto(page, at, action[at.part]);
    if (at.part === "due" && action.due && at.value === "") {
        const [year, month, day] = action.due.split("-");
        return keyboard.type(month + day + year);
    }
    if (at.part === "reason" && item.reason) return keyboard.press("ArrowDown").then(async () => {
        while ((await focused(page)).value !== item.reason) await keyboard.press("ArrowDown");
    });
    if (at.expanded === "false" && (item.note || (item.evidence || []).length > 0)) return keyboard.press("Enter");
    return undefined;
}

/** Goes through the whole page by Tab, and hands over at its end. */
async function fillIn(page, wanted) {
    for (let stops = 0; stops < 3000; ++stops) {
        await page.keyboard.press("Tab");
        const at = await focused(page);
        if (at.last) return page.keyboard.press("Enter");
        if (at.tag !== "BODY") assert.ok(at.visible, "the focus is on what cannot be seen");
        await answer(page, at, wanted);
    }
    return assert.fail("the page has no end");
}

async function fileIn(place) {
    for (let i = 0; i < 100; ++i) {
        const found = fs.existsSync(place) && fs.readdirSync(place).find((name) => name.endsWith(".json"));
        if (found) return path.join(place, found);
        await new Promise((done) => { setTimeout(done, 100); });
    }
    return assert.fail("no file was handed over");
}

/** What is handed over opens as a draft, and comes out of it again. */
async function openAgain(page, handed) {
    const field = await page.$("input[type=file]");
    await field.uploadFile(handed);
    await page.waitForFunction(() => document.querySelector(".message").textContent !== "");
    const again = path.join(folder, "again");
    const client = await page.browser().target().createCDPSession();
    await client.send("Browser.setDownloadBehavior", {behavior: "allow", downloadPath: again});
    await page.focus("button.first");
    await page.keyboard.press("Enter");
    assert.equal(fs.readFileSync(await fileIn(again), "utf8"), fs.readFileSync(handed, "utf8"));
}

async function inspect(page, name) {
    await page.evaluate(axe);
    for (const width of [1280, 360]) {
        for (const scheme of ["light", "dark"]) {
            await page.setViewport({width, height: 900});
            await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: scheme}]);
            const {violations} = await page.evaluate(() => window.axe.run(document,
                {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}));
            const found = violations.map((one) => `${one.id}: ${one.nodes[0].html}`);
            assert.deepEqual(found, [], `${name} ${width} ${scheme}`);
            const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
            assert.ok(fits, `${name} is too wide at ${width}`);
            await page.screenshot({path: path.join(folder, `${name}-${width}-${scheme}.png`)});
        }
    }
    await page.setViewport({width: 1280, height: 900});
}

/** What stands in an element. */
function textOf(page, selector) {
    return page.$eval(selector, (element) => element.textContent);
}

/** A day in words, a number that may be somebody's, and a draft: what it keeps, and what it does not take the place of unasked. */
async function inspectDraft(browser, sheet) {
    const page = await browser.newPage();
    const asked = [];
    let yes = false;
    page.on("dialog", (dialog) => {
        asked.push(dialog.message());
        return yes ? dialog.accept() : dialog.dismiss();
    });
    const client = await browser.target().createCDPSession();
    const drafts = path.join(folder, "drafts");
    await client.send("Browser.setDownloadBehavior", {behavior: "allow", downloadPath: drafts});
    await page.goto(`file://${sheet}`);

    const question = "fieldset.question:has(input[value=unmet]):not(.closed)";
    const inQuestion = (selector) => `[data-instance="${instance}"] ${selector}`;
    const instance = await page.$eval(question, (element) => element.dataset.instance);
    await page.click(inQuestion("input[value=unmet]"));
    await page.focus(inQuestion("input[type=date]"));
    await page.keyboard.type("12252026");
    assert.equal(await textOf(page, inQuestion(".plan .day")), "令和8年12月25日");
    const [described, day] = await page.$eval(inQuestion(".plan input[type=date]"), (input) => [
        input.getAttribute("aria-describedby"), input.parentElement.querySelector(".day").id]);
    assert.ok(described.split(" ").includes(day), "the day in words is not read with its field");

    const warning = inQuestion(".plan .warning");
    assert.equal(await textOf(page, warning), "");
    await page.type(inQuestion(".plan textarea"), "番号は１２３４-５６７８-９０１８");
    assert.match(await textOf(page, warning), /個人番号のような12桁の数字/);
    assert.equal(await page.$eval(warning, (element) => element.getAttribute("role")), "status");
    await inspect(page, "warned");
    await page.type(inQuestion(".plan textarea"), "-1111");
    assert.equal(await textOf(page, warning), "", "a longer number is nobody's");

    await page.type("[data-plan] textarea", "結果はまだ書けない");
    assert.match(await textOf(page, ".left"), /補足だけで結果が選ばれていないもの/);
    const press = (text) => page.$$eval("button", (buttons, wanted) => buttons
        .find((button) => button.textContent === wanted).click(), text);
    await press("下書きを保存");
    const draft = await fileIn(drafts);
    const plans = Object.values(JSON.parse(fs.readFileSync(draft, "utf8")).plans);
    assert.deepEqual(plans, [{note: "結果はまだ書けない"}]);

    const open = async (answer, message) => {
        yes = answer;
        await (await page.$("input[type=file]")).uploadFile(draft);
        await page.waitForFunction((wanted) => document.querySelector(".message").textContent.includes(wanted), {}, message);
    };
    const written = () => page.$eval("[data-plan] textarea", (element) => element.value);
    await page.type("[data-plan] textarea", "。あとで");
    await open(false, "下書きを開いていません");
    assert.equal(await written(), "結果はまだ書けない。あとで");
    await open(true, "を開きました");
    assert.equal(await written(), "結果はまだ書けない");
    assert.equal(asked.length, 2);
    await open(true, "を開きました");
    assert.equal(asked.length, 2, "where all is saved nothing is asked");
    await page.close();
}

makeWorkspaces();
const sheet = path.join(folder, "form.html");
run("form", "sheet", "-o", sheet, ...order);
const [, json] = /<script type="application\/json" id="sheet">(.*?)<\/script>/s.exec(fs.readFileSync(sheet, "utf8"));
const data = JSON.parse(json);
const {file, text} = writeAnswers(data);
run("yaml", "run", ...order, "--by", "議事係長", "--answers", file);
const wanted = wantedFrom(report("yaml"), text);

const browser = await puppeteer.launch(
    {executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--lang=en-US"]});
try {
    const page = await browser.newPage();
    const wrong = [];
    page.on("request", (request) => { if (!/^(file|blob|data):/.test(request.url())) wrong.push(request.url()); });
    page.on("pageerror", (error) => wrong.push(error.stack));
    page.on("console", (message) => wrong.push(message.text()));
    page.on("dialog", (dialog) => dialog.accept());
    const client = await browser.target().createCDPSession();
    await client.send("Browser.setDownloadBehavior", {behavior: "allow", downloadPath: path.join(folder, "handed")});
    await page.goto(`file://${sheet}`);
    await inspect(page, "blank");
    await fillIn(page, wanted);
    const handed = await fileIn(path.join(folder, "handed"));
    await inspect(page, "filled");
    await page.evaluate(() => { window.scrollTo(0, 0); });
    await page.pdf({path: path.join(folder, "filled.pdf"), preferCSSPageSize: true});
    assert.deepEqual(wrong, [], "the page reports something, or asks a network for it");
    run("form", "run", ...order, "--by", "議事係長", "--answers", handed);
    assert.equal(report("form"), report("yaml"));
    await page.goto(`file://${sheet}`);
    await page.pdf({path: path.join(folder, "blank.pdf"), preferCSSPageSize: true});
    await openAgain(page, handed);
    await inspectDraft(browser, sheet);
} finally {
    await browser.close();
}
console.log("form: filled by keyboard, handed over, taken in: the same report");
