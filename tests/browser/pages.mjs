// Pages of the demo (reports, a comparison, a rollup) in a real browser: WCAG 2.1 AA by axe-core at 1280 and 360 pixels, in
// light and dark; nothing is wider than the window; nothing is loaded and nothing runs; printed, a report's first page is
// one sheet of A4.
//
//     node pages.mjs TENKEN FOLDER     (FOLDER, for pages and pictures, is emptied first)

import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";
import puppeteer from "puppeteer-core";

const [tenken, folder] = process.argv.slice(2).map((one) => path.resolve(one));
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const demo = path.join(folder, "demo");
const day = "2026-12-20";

function run(...args) {
    return execFileSync(tenken, ["-C", demo, ...args], {encoding: "utf8", stdio: ["ignore", "pipe", "pipe"]});
}

/** By name; a report's first page ends where its annex begins. */
function makePages() {
    fs.rmSync(folder, {recursive: true, force: true});
    fs.mkdirSync(folder, {recursive: true});
    execFileSync(tenken, ["demo", demo], {stdio: "ignore"});
    const pages = new Map();
    const add = (name, annex, ...args) => {
        pages.set(name, {annex});
        run(...args, "-o", path.join(folder, `${name}.html`));
    };
    for (const department of ["事務局", "議会"])
        add(`report-${department}`, "別紙", "report", `2026/${department}.jsonl`, "--date", day);
    add("report-english", "Annex", "report", "2026/監査委員.jsonl", "--date", day, "--lang", "en");
    add("diff", null, "diff", "2025", "2026");
    add("rollup", null, "rollup", "2024..2026", "--date", day);
    return pages;
}

async function withoutViolations(page, where) {
    await page.evaluate(axe);
    const {violations} = await page.evaluate(() =>
        globalThis.axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}));
    const said = violations.map(({id, help, nodes}) => `${id}: ${help}\n  ${nodes.slice(0, 3).map((one) => one.html).join("\n  ")}`);
    assert.deepEqual(said, [], `${where}: axe finds`);
}

async function look(page, name, width, scheme) {
    const where = `${name}, ${width} pixels, ${scheme}`;
    await page.setViewport({width, height: 1600});
    await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: scheme}]);
    await page.goto(pathToFileURL(path.join(folder, `${name}.html`)));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${where}: ${wide} pixels stand out to the right`);
    await withoutViolations(page, where);
    await page.screenshot({path: path.join(folder, `${name}-${width}-${scheme}.png`)});
}

/** The policy of the page itself: what is put into it afterwards neither runs nor loads nor changes its looks. */
async function nothingRuns(page, name) {
    const refused = await page.evaluate(async () => {
        const directives = [];
        document.addEventListener("securitypolicyviolation", (event) => directives.push(event.effectiveDirective));
        const add = (tag, members) => document.body.append(Object.assign(document.createElement(tag), members));
        add("script", {textContent: "globalThis.ran = true"});
        add("img", {src: "https://example.invalid/x.png"});
        add("style", {textContent: "h1 { display: none }"});
        await new Promise((resolve) => setTimeout(resolve, 100));
        return {directives: directives.sort(), ran: globalThis.ran === true};
    });
    assert.deepEqual(refused, {directives: ["img-src", "script-src-elem", "style-src-elem"], ran: false}, name);
}

function text(file, sheet) {
    return execFileSync("pdftotext", ["-f", String(sheet), "-l", String(sheet), file, "-"], {encoding: "utf8"}).trim();
}

async function printed(page, name, annex) {
    const file = path.join(folder, `${name}.pdf`);
    await page.emulateMediaFeatures([]);
    await page.pdf({path: file, preferCSSPageSize: true, timeout: 120000});
    const info = execFileSync("pdfinfo", [file], {encoding: "utf8"});
    assert.match(info, /Page size: +59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/, `${name} is printed on A4`);
    if (annex === null) return;
    assert.ok(!text(file, 1).split("\n").includes(annex), `${name}: the annex begins on the first sheet`);
    assert.ok(text(file, 2).startsWith(annex), `${name}: the first page takes more than one sheet`);
}

/** Makes everything on a report's first page as long as it can become. */
function fullest() {
    const text = (length, sign) => sign.repeat(length - 1) + "…";
    const facts = document.querySelector(".sheet .facts");
    const fact = (label, said) => facts.insertAdjacentHTML("beforeend", `<div><dt>${label}</dt><dd>${said}</dd></div>`);
    for (const row of [...facts.children]) {
        if (/^[（(](なし|none)[）)]$/.test(row.lastElementChild.textContent)) row.remove();
    }
    fact("確認者の所見", text(80, "所"));
    fact("確認が未了の理由", text(80, "理"));
    for (let i = 0; i < 4; ++i)
        facts.insertAdjacentHTML("afterend", `<p class="need">重要項目: 6.6-14 ${text(30, "問")}　根拠資料を確かめる</p>`);
    for (let i = 0; i < 2; ++i) facts.insertAdjacentHTML("beforebegin", `<p class="notice">${text(55, "知")}</p>`);
    for (const row of document.querySelectorAll(".sheet tbody tr")) {
        const [item, , plan, owner] = row.children;
        item.textContent = `6.6-14 ${text(30, "問")}`;
        plan.textContent = text(30, "計");
        owner.textContent = text(12, "職");
    }
}

const pages = makePages();
const root = process.getuid?.() === 0;
const browser = await puppeteer.launch(
    {executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: root ? ["--no-sandbox"] : []});
try {
    for (const [name, {annex}] of pages) {
        const page = await browser.newPage();
        const asked = [];
        page.on("request", (request) => asked.push(request.url()));
        for (const width of [1280, 360]) {
            for (const scheme of ["light", "dark"]) await look(page, name, width, scheme);
        }
        assert.deepEqual(asked.filter((url) => !url.startsWith("file:")), [], `${name}: asked for`);
        await nothingRuns(page, name);
        await printed(page, name, annex);
        if (annex !== null) {
            await page.evaluate(fullest);
            await printed(page, `${name}-fullest`, annex);
        }
        await page.close();
        console.log(`pages: ${name} holds`);
    }
} finally {
    await browser.close();
}
