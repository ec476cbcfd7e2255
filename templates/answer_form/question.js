// One question on the page: what it asks, what can be answered, and what goes with the answer.

/** What may be answered: {value, mark, label, criterion} each. */
function offersOf(sheet, item) {
    const scale = sheet.scaleOf(item);
    const criteria = item.criteria || {};
    const ofLevel = (level) => (
        {value: level.id, mark: level.mark, label: level.label, criterion: criteria[level.id]});
    const offers = item.type === "level" ? scale.levels.map(ofLevel) : (item.choices || []).map((choice) => {
        const level = levelOf(scale, choice.level);
        return {value: choice.id, mark: level ? level.mark : "", label: choice.label};
    });
    const unknown = levelOf(scale, unknownLevel);
    if (unknown && item.type !== "level") offers.push(ofLevel(unknown));
    if (scale && scale.not_applicable && item.may_be_not_applicable)
        offers.push({value: doesNotApply, mark: scale.not_applicable.mark, label: scale.not_applicable.label});
    return offers;
}

/** The question's fields; `page` is {sheet, say, draft, changed}. An answer is changed in the draft, then `changed`. */
class QuestionView {
    constructor(page, instance) {
        this.page = page;
        this.instance = instance;
        this.item = instance.item;
        this.name = newId("answer");
        this.number = make("span", {class: "number"});
        this.fields = new Map();
        this.inputs = [];
        this.notices = make("div", {class: "notices", id: newId("notices")});
        this.reason = this.reasonField();
        const scale = page.sheet.scaleOf(this.item);
        const findings = page.sheet.individual || !scale ? [] : scale.levels.filter((level) => level.finding);
        this.plan = findings.length > 0 ? this.planFields() : undefined;
        this.exception = findings.some((level) => level.id !== unknownLevel) ? this.exceptionFields() : undefined;
        this.more = this.moreFields();
        this.clear = make("button",
            {type: "button", class: "plain screen", click: () => this.clearAnswer()}, page.say("form.clear"));
        this.offers = make("div", {class: "offers"}, this.offerElements());
        this.element = this.makeElement();
    }

    get response() {
        const {answers} = this.page.draft();
        if (!answers[this.instance.id]) answers[this.instance.id] = {};
        return answers[this.instance.id];
    }

    makeElement() {
        const {say, sheet} = this.page;
        const {item, instance} = this;
        const kind = sheet.subjects.find((one) => one.id === item.each);
        const former = sheet.former[instance.id];
        const returned = sheet.returned[instance.id];
        const line = (className, text) => text ? make("p", {class: className}, text) : undefined;
        return make("fieldset",
            {
                class: "question", id: newId("question"), tabindex: "-1", "aria-describedby": this.notices.id,
                "data-instance": instance.id,
            },
            make("legend", {},
                this.number, " ", make("span", {class: "text"}, item.question), " ",
                item.critical ? make("strong", {class: "critical"}, say("form.critical")) : undefined),
            kind && line(instance.subject === "" ? "paper" : "about",
                say("form.about", instance.subject || "　".repeat(12), kind.label)),
            line("returned", returned && say("form.returned", returned)),
            line("how", item.how && say("form.how", item.how)),
            make("p", {class: "paper waiting"}, say("form.only_if_asked")),
            this.notices,
            this.offers,
            line("former", former && say("form.former", former)),
            this.clear,
            this.reason && this.reason.element,
            this.plan && this.plan.element,
            this.more.button,
            this.more.panel);
    }

    // The answer.

    offerElements() {
        const first = make("p", {class: "hint"}, this.page.say("form.subjects.first"));
        return this.instance.said ? this.fieldElements() : [first, make("div", {class: "paper"}, this.fieldElements())];
    }

    fieldElements() {
        if (this.ofPersons()) return this.personElements();
        const {item} = this;
        const several = item.type === "choices";
        const elements = offersOf(this.page.sheet, item).map((offer) => {
            const alone = !several || !item.choices.some((one) => one.id === offer.value && !one.exclusive);
            return this.offerElement(offer, several ? "checkbox" : "radio", alone);
        });
        if (several) elements.unshift(make("p", {class: "hint"}, this.page.say("form.choices")));
        if (item.type === "number") elements.unshift(...this.numberElements());
        if (item.type === "date") elements.unshift(this.typed("date", "form.date"));
        if (item.type === "text") elements.unshift(this.typed("", "form.text"));
        return elements;
    }

    offerElement(offer, type, alone) {
        const input = make("input", {
            type, name: this.name, value: offer.value, "data-alone": alone,
            change: () => this.choose(input),
        });
        this.inputs.push(input);
        return make("label", {class: "offer"}, input, make("span", {class: "box", "aria-hidden": "true"}),
            make("span", {class: "mark", "aria-hidden": "true"}, offer.mark || ""),
            make("span", {class: "level"}, offer.label),
            offer.criterion ? make("span", {class: "criterion"}, offer.criterion) : undefined);
    }

    choose(input) {
        const {item, response} = this;
        delete response.counts;
        if (input.type === "radio") {
            response.answer = input.value;
            if (this.typedField) this.typedField.set("");
        } else {
            for (const other of this.inputs) {
                if (other !== input && (input.hasAttribute("data-alone") || other.hasAttribute("data-alone")))
                    other.checked = input.checked ? false : other.checked;
            }
            const chosen = this.inputs.filter((one) => one.checked).map((one) => one.value);
            const offered = chosen.filter((id) => item.choices.some((choice) => choice.id === id));
            response.answer = offered.length > 0 ? offered : chosen[0];
        }
        this.page.changed();
    }

    typed(type, word) {
        const input = type === "" ? make("textarea", {rows: 3}) : make("input", {type, autocomplete: "off"});
        input.addEventListener("input", () => {
            const number = this.item.type === "number" ? readNumber(input.value) : undefined;
            this.response.answer = number === undefined ? input.value.trim() : number;
            if (input.value.trim() === "") delete this.response.answer;
            for (const one of this.inputs) one.checked = false;
            this.page.changed();
        });
        this.typedField = labelled(this.page.say(word), input, type === "" ? this.page.say("form.caution") : "");
        this.fields.set("answer", this.typedField);
        return this.typedField.element;
    }

    numberElements() {
        const {item} = this;
        const {say, sheet} = this.page;
        const field = this.typed("text", "form.number");
        this.typedField.input.setAttribute("inputmode", "decimal");
        this.typedField.input.after(make("span", {class: "unit"}, item.unit || ""));
        const bands = (item.bands || []).map((band) => {
            const level = levelOf(sheet.scaleOf(item), band.level);
            return say("form.number.band", band.min, item.unit || "", level.mark || level.label);
        });
        return bands.length === 0 ? [field]
            : [make("p", {class: "hint"}, say("form.number.bands", bands.join(say("form.gap")))), field];
    }

    clearAnswer() {
        delete this.response.answer;
        delete this.response.counts;
        this.show();
        this.page.changed();
        const first = this.element.querySelector(".offers input, .offers textarea");
        if (first) first.focus();
    }

    // What concerns each person.

    ofPersons() {
        const {sheet} = this.page;
        return !sheet.individual && this.item.scope === "person" && this.item.scale !== undefined &&
            this.item.type === "level";
    }

    personElements() {
        const {say, sheet} = this.page;
        const fixed = sheet.persons[this.instance.id];
        this.people = make("p", {class: "hint"});
        this.countFields = fixed ? [] : offersOf(sheet, this.item).map((offer) => {
            const input = make("input", {
                type: "number", "data-level": offer.value, min: "0", max: "9999", step: "1", inputmode: "numeric",
                input: () => this.count(offer.value, input),
            });
            const field = labelled(`${offer.mark || ""} ${offer.label}`, input, offer.criterion);
            return {...field, value: offer.value};
        });
        this.counts = make("div", {class: "counts"}, this.countFields.map((field) => field.element));
        if (fixed) {
            const few = Object.values(fixed).reduce((sum, count) => sum + count, 0) < fewestCounted;
            const said = offersOf(sheet, this.item).filter((offer) => fixed[offer.value] > 0).map((offer) => few
                ? offer.label : say("form.people.count", offer.label, fixed[offer.value]));
            this.people.textContent = say("form.people.answered", said.join(say("form.gap")));
        }
        return [this.people, this.counts];
    }

    count(level, input) {
        const {response} = this;
        const counts = {...response.counts, [level]: Math.min(9999, Math.floor(Number(input.value)))};
        if (!(counts[level] > 0)) delete counts[level];
        delete response.answer;
        if (Object.keys(counts).length > 0) response.counts = counts;
        else delete response.counts;
        this.page.changed();
    }

    showPersons() {
        if (this.page.sheet.persons[this.instance.id]) return;
        const {people} = this.page.draft();
        const counted = people === "counted";
        this.counts.classList.toggle("closed", !counted);
        this.people.textContent = counted ? this.page.say("form.people.how_many")
            : this.page.say(people === "" ? "form.people.first" : "form.people.here_" + people);
        for (const field of this.countFields) field.set(String((this.response.counts || {})[field.value] || ""));
    }

    // What goes with it.

    /** A field of a part of the response, written there as it is typed. */
    partField(word, input, object, name, hint) {
        input.dataset.part = name;
        input.addEventListener("input", () => {
            object()[name] = input.value;
            this.page.changed();
        });
        const field = labelled(this.page.say(word), input, hint);
        field.show = () => field.set(object()[name] || "");
        return field;
    }

    reasonField() {
        const scale = this.page.sheet.scaleOf(this.item);
        if (!scale || !scale.not_applicable || !this.item.may_be_not_applicable) return undefined;
        const {say} = this.page;
        const select = make("select", {}, make("option", {value: ""}, say("form.reason.other")),
            scale.not_applicable.reasons.map((reason) => make("option", {value: reason.id}, reason.label)));
        const field = this.partField("form.reason", select, () => this.response, "reason", say("form.reason.hint"));
        select.addEventListener("change", () => select.dispatchEvent(new Event("input")));
        this.fields.set("reason", field);
        return field;
    }

    group(name, word, fields, ...before) {
        return make("fieldset", {class: `part ${name}`}, make("legend", {}, this.page.say(word)), ...before,
            fields.map((field) => field.element));
    }

    planFields() {
        const {say} = this.page;
        const action = () => {
            if (!this.response.action) this.response.action = {};
            return this.response.action;
        };
        const fields = [
            this.partField("form.plan.what", make("textarea", {rows: 2}), action, "what",
                this.item.remedy ? say("form.plan.first_step", this.item.remedy) : ""),
            this.partField("form.plan.owner", make("input", {type: "text", autocomplete: "off"}), action, "owner",
                say("form.plan.post")),
            this.partField("form.plan.due", make("input", {type: "date"}), action, "due"),
        ];
        return {element: this.group("plan", "form.plan", fields), fields};
    }

    exceptionFields() {
        const exception = () => {
            if (!this.response.exception) this.response.exception = {};
            return this.response.exception;
        };
        const text = () => make("input", {type: "text", autocomplete: "off"});
        const field = (word, input, name) => this.partField(word, input, exception, name);
        const fields = [
            field("form.exception.approved_by", text(), "approved_by"),
            field("form.exception.approved_on", make("input", {type: "date"}), "approved_on"),
            field("form.exception.until", make("input", {type: "date"}), "until"),
            field("form.exception.reason", text(), "reason"),
            field("form.exception.instead", text(), "instead"),
        ];
        this.fields.set("exception", fields[0]);
        const about = this.item.critical ? "form.exception.about_critical" : "form.exception.about";
        const element = this.group(
            "exception", "form.exception", fields, make("p", {class: "hint"}, this.page.say(about)));
        return {element, fields};
    }

    moreFields() {
        const {say} = this.page;
        const {item} = this;
        this.note = this.partField("form.note", make("textarea", {rows: 2}), () => this.response, "note",
            say("form.caution"));
        const parts = [this.note.element];
        if (!this.page.sheet.individual) {
            this.evidence = this.evidenceField();
            parts.push(this.evidence.element);
        }
        if (this.exception) parts.push(this.exception.element);
        const help = [["form.help.why", item.help], ["form.help.first_step", item.remedy],
            ["form.help.id", this.instance.id]];
        for (const [word, text] of help) {
            if (text) parts.push(make("p", {class: "help"}, say(word, text)));
        }
        const word = this.page.sheet.individual ? "form.more_individual" : "form.more";
        return disclosure(say(word), make("div", {class: "more"}, parts));
    }

    evidenceField() {
        const {say} = this.page;
        const input = make("textarea", {rows: 2, "data-part": "evidence"});
        const read = () => input.value.split("\n").map((one) => one.trim()).filter((one) => one !== "");
        input.addEventListener("input", () => {
            this.response.evidence = read();
            this.page.changed();
        });
        const field = labelled(say("form.evidence"), input, say("form.evidence.hint"));
        field.show = () => {
            const evidence = this.response.evidence || [];
            if (read().join("\n") !== evidence.join("\n")) field.set(evidence.join("\n"));
        };
        const add = (text) => {
            this.response.evidence = [...read(), text];
            field.set(this.response.evidence.join("\n"));
            this.page.changed();
        };
        const suggested = [...(this.item.evidence || [])];
        if (this.item.evidence_required) suggested.push(say("form.evidence.seen"));
        field.element.append(...suggested.map((text) => make("button",
            {type: "button", class: "plain screen", click: () => add(text)}, say("form.evidence.add", text))));
        this.fields.set("evidence", field);
        return field;
    }

    // How it stands.

    /** Shows the draft's answer in the fields. */
    show() {
        const {answer} = this.response;
        const chosen = Array.isArray(answer) ? answer : [answer];
        for (const input of this.inputs) input.checked = chosen.includes(input.value);
        if (this.typedField) {
            const typed = answer !== undefined && !this.inputs.some((input) => input.checked);
            const asNow = this.item.type === "number" && readNumber(this.typedField.input.value) === answer;
            if (!asNow) this.typedField.set(typed ? String(answer) : "");
        }
        const parts = [this.reason, this.note, this.evidence, ...(this.plan ? this.plan.fields : []),
            ...(this.exception ? this.exception.fields : [])];
        for (const field of parts) if (field) field.show();
        if (isBlank(this.response.action)) delete this.response.action;
        if (isBlank(this.response.exception)) delete this.response.exception;
    }

    /** Brings it up to how things stand; `number` is its place among the questions, `notices` elements to be read first. */
    update(instance, number, notices) {
        this.instance = instance;
        const {state} = instance;
        const {response} = this;
        const asked = state !== "hidden" && state !== "not_asked";
        const level = levelStandingAt(this.page.sheet, instance, response);
        const finding = Boolean(level && level.finding);
        this.element.classList.toggle("closed", !asked);
        this.element.classList.toggle("paper", !asked && this.item.asked && instance.waits && !instance.none);
        this.element.classList.toggle("answered", asked && state !== "open");
        this.number.textContent = asked ? number : "";
        if (this.ofPersons() && instance.said) this.showPersons();
        this.clear.hidden = isBlank(response.answer) || !asked;
        if (this.reason) this.reason.element.classList.toggle("closed", response.answer !== doesNotApply);
        if (this.plan) this.plan.element.classList.toggle("closed", !finding);
        if (this.exception) {
            const {classList} = this.exception.element;
            classList.toggle("closed", !finding || level.id === unknownLevel);
            classList.toggle("filled", !classList.contains("closed") && !isBlank(response.exception));
        }
        const wantsEvidence = Boolean(this.item.evidence_required) && state === "answered" && !finding &&
            isBlank(response.evidence);
        if (this.evidence) this.evidence.element.classList.toggle("wanted", wantsEvidence);
        if (wantsEvidence) this.more.open();
        this.element.classList.toggle("settled", asked && state !== "open" && !finding);
        this.faults = asked ? faultsOf(this.page.sheet, instance, response) : [];
        for (const [part, field] of this.fields) {
            const fault = this.faults.find((one) => one.part === part);
            const wanted = part === "evidence" && wantsEvidence ? this.page.say("form.evidence.wanted") : "";
            field.fault(fault ? this.page.say(fault.word, this.page.sheet.ciso || "") : wanted);
        }
        this.wantsEvidence = wantsEvidence;
        this.wantsPlan = finding && isBlank((response.action || {}).what) && isBlank(response.exception);
        if (this.faults.some((one) => one.part === "exception")) this.more.open();
        arrange(this.notices, notices);
    }
}
