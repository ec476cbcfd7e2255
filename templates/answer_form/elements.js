// Making and changing elements of the page.

/** The words of the sheet, by id, with {0}, {1} … filled in. */
function wordsOf(sheet) {
    return (id, ...args) => {
        const text = sheet.words[id];
        if (text === undefined) throw new Error(`no words for ${id}`);
        return text.replace(/\{(\d)\}/g, (_, number) => String(args[Number(number)]));
    };
}

/** A text as people are shown it: what cannot be seen by its code point, but line feeds as they are. */
function shown(text) {
    return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (one) => one === "\n" ? one
        : `〔U+${one.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}〕`);
}

/** An element: attributes (functions listen to the event of that name; false and undefined are left out), children. */
function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
        if (typeof value === "function") element.addEventListener(name, value);
        else if (value === true) element.setAttribute(name, "");
        else if (value !== false && value !== undefined) element.setAttribute(name, value);
    }
    const there = children.flat().filter((child) => child !== undefined && child !== "");
    element.append(...there.map((child) => typeof child === "string" ? shown(child) : child));
    return element;
}

let lastId = 0;

/** An id that no other element has. */
function newId(prefix) {
    lastId += 1;
    return `${prefix}-${lastId}`;
}

/** A day as people read it, "令和8年12月25日"; empty where it is none. */
function dayInWords(iso) {
    if (!isDay(iso)) return "";
    const locale = document.documentElement.lang === "ja" ? "ja-JP-u-ca-japanese" : "en-GB";
    return new Intl.DateTimeFormat(locale, {dateStyle: "long", timeZone: "UTC"}).format(new Date(`${iso}T00:00:00Z`));
}

/** What a field says of a text that may hold somebody's number; startPage() gives it its words. */
const warnings = {individualNumber: ""};

/**
 * A field with its label, a hint and a place for what is wrong: {element, input, fault(text)}. A day stands beside it in
 * words; a text that may hold somebody's number is told of at once.
 */
function labelled(label, input, hint) {
    input.id = newId("field");
    const hintElement = hint ? make("span", {class: "hint", id: newId("hint")}, hint) : undefined;
    const faultElement = make("span", {class: "fault", id: newId("fault"), hidden: true});
    const mirror = make("span", {class: "on-paper", "aria-hidden": "true"});
    const isOfDays = input.type === "date";
    const isOfTexts = input.type === "text" || input.type === "textarea";
    const day = isOfDays ? make("span", {class: "day", id: newId("day")}) : undefined;
    const warning = isOfTexts ? make("span", {class: "warning", id: newId("warning"), role: "status"}) : undefined;
    const describe = () => {
        const told = [hintElement, day, warning, faultElement].filter((one) => one && !one.hidden && one.textContent);
        if (told.length > 0) input.setAttribute("aria-describedby", told.map((one) => one.id).join(" "));
        else input.removeAttribute("aria-describedby");
    };
    const copy = () => {
        mirror.textContent = isOfDays ? dayInWords(input.value) : input.value;
        if (day) day.textContent = mirror.textContent;
        if (warning) {
            const text = holdsIndividualNumber(input.value) ? warnings.individualNumber : "";
            if (warning.textContent !== text) warning.textContent = text;
        }
        describe();
    };
    input.addEventListener("input", copy);
    copy();
    return {
        element: make("div", {class: "field"},
            make("label", {for: input.id}, label), hintElement, input, day, mirror, warning, faultElement),
        input,
        set(value) {
            if (input.value !== value) input.value = value;
            copy();
        },
        fault(text) {
            faultElement.hidden = !text;
            faultElement.textContent = text;
            input.toggleAttribute("aria-invalid", false);
            if (text) input.setAttribute("aria-invalid", "true");
            describe();
        },
    };
}

/** Shows what a button opens, on paper always: {button, panel, open()}. */
function disclosure(label, panel) {
    panel.id = newId("panel");
    panel.classList.add("closed");
    const button = make("button", {
        type: "button", class: "plain", "aria-expanded": "false", "aria-controls": panel.id,
        click: () => turn(panel.classList.contains("closed")),
    }, label);
    const turn = (open) => {
        panel.classList.toggle("closed", !open);
        button.setAttribute("aria-expanded", String(open));
    };
    return {button, panel, open: () => turn(true)};
}

/** Gives a parent these children, without touching one that stands right already, so that the focus stays. */
function arrange(parent, elements) {
    const staying = new Set(elements);
    for (const child of [...parent.children]) {
        if (!staying.has(child)) child.remove();
    }
    let next = parent.firstChild;
    for (const element of elements) {
        if (element === next) next = next.nextSibling;
        else parent.insertBefore(element, next);
    }
}

/** Gives a file to whoever works here, as a download. */
function handOut(name, text) {
    const url = URL.createObjectURL(new Blob([text], {type: "application/json"}));
    make("a", {href: url, download: name}).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
}
