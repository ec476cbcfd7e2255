// What stands between the questions: the subjects of a kind, how persons answer, last year's plans, contradictions.

/** The list of a kind of subject: names are added and removed; an empty one is said by its box. */
class SubjectsView {
    constructor(page, kind) {
        this.page = page;
        this.kind = kind;
        const {say} = page;
        this.input = make("input", {
            type: "text", autocomplete: "off",
            keydown: (event) => {
                if (event.key !== "Enter" || event.isComposing) return;
                event.preventDefault();
                this.add();
            },
        });
        this.field = labelled(say("form.subjects.name"), this.input, say("form.subjects.hint"));
        this.none = make("input", {type: "checkbox", change: () => this.setNone()});
        this.list = make("ul", {class: "subjects"});
        this.former = make("div", {});
        this.element = make("fieldset", {class: "subject-list", "data-kind": kind.id},
            make("legend", {}, say("form.subjects.title", kind.label)),
            make("p", {}, kind.ask), this.list, this.field.element,
            make("button", {type: "button", class: "screen", click: () => this.add()}, say("form.subjects.add")),
            this.former,
            make("label", {class: "offer"}, this.none, make("span", {class: "box", "aria-hidden": "true"}),
                make("span", {class: "level"}, say("form.subjects.none", kind.label))));
    }

    get names() {
        return this.page.draft().subjects[this.kind.id];
    }

    /** Nothing: the list is not said. */
    take(names) {
        const {subjects} = this.page.draft();
        if (names) subjects[this.kind.id] = names;
        else delete subjects[this.kind.id];
        this.page.changed();
        if (!this.none.contains(document.activeElement)) this.input.focus();
    }

    add() {
        const name = this.input.value.normalize("NFC").trim();
        const folded = (text) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
        const there = (this.names || []).some((one) => folded(one) === folded(name));
        const unfit = /[/@\p{Cc}\p{Cf}]/u.test(name) || [...name].length > 100;
        this.field.fault(unfit ? this.page.say("form.subjects.unfit")
            : there ? this.page.say("form.subjects.already", name) : "");
        if (name === "" || unfit || there) return;
        this.field.set("");
        this.take([...(this.names || []), name]);
    }

    remove(name) {
        const left = this.names.filter((one) => one !== name);
        this.take(left.length > 0 ? left : undefined);
    }

    setNone() {
        this.take(this.none.checked ? [] : undefined);
    }

    update(shown, onPaper) {
        const names = this.names || [];
        this.element.classList.toggle("closed", !shown);
        this.element.classList.toggle("paper", !shown && onPaper);
        this.none.checked = this.names !== undefined && names.length === 0;
        this.none.disabled = names.length > 0;
        const former = (this.kind.former || []).filter((name) => !names.includes(name));
        this.former.replaceChildren(...former.map((name) => make("button", {
            type: "button", class: "plain screen", click: () => this.take([...names, name]),
        }, this.page.say("form.subjects.add_former", name))));
        this.list.replaceChildren(...names.map((name) => make("li", {}, make("span", {}, name), " ",
            make("button", {
                type: "button", class: "plain screen", click: () => this.remove(name),
                "aria-label": this.page.say("form.subjects.remove_one", name),
            }, this.page.say("form.subjects.remove")))));
    }
}

/** A group of radio buttons: {element, set(value)}. */
function radioGroup(legend, offers, chosen, ...before) {
    const name = newId("choice");
    const inputs = offers.map((offer) => make(
        "input", {type: "radio", name, value: offer.value, change: () => chosen(offer.value)}));
    return {
        element: make("fieldset", {class: "question"}, make("legend", {}, legend), ...before,
            make("div", {class: "offers"}, offers.map((offer, i) => make("label", {class: "offer"}, inputs[i],
                make("span", {class: "box", "aria-hidden": "true"}),
                make("span", {class: "level"}, offer.label))))),
        set(value) {
            for (const input of inputs) input.checked = input.value === value;
        },
    };
}

/** How the department's persons are asked; `questions` are those that concern each of them. */
function peopleView(page, questions) {
    const ways = ["each", "counted", "unasked"];
    const take = (way) => {
        const draft = page.draft();
        draft.people = way;
        for (const {id, item} of questions()) {
            const response = draft.answers[id] || {};
            if (way !== "unasked" && response.answer === unknownLevel) delete response.answer;
            if (way === "unasked" && levelOf(page.sheet.scaleOf(item), unknownLevel) && !response.counts)
                response.answer = unknownLevel;
            draft.answers[id] = response;
        }
        page.changed();
    };
    const group = radioGroup(page.say("form.people"), ways.map((value) => (
        {value, label: page.say("form.people." + value)})), take);
    group.element.dataset.people = "";
    return {element: group.element, update: () => group.set(page.draft().people)};
}

/** What became of a plan of last year's report. */
function formerPlanView(page, plan) {
    const kept = () => {
        const {plans} = page.draft();
        if (!plans[plan.item]) plans[plan.item] = {};
        return plans[plan.item];
    };
    const note = labelled(page.say("form.former_plan.note"), make("textarea", {
        rows: 2,
        input: (event) => {
            kept().note = event.target.value;
            page.changed();
        },
    }));
    const outcomes = ["done", "partly", "not_done", "not_needed"];
    const group = radioGroup(plan.question,
        outcomes.map((value) => ({value, label: page.say("names.plan_outcome." + value)})), (value) => {
            kept().outcome = value;
            page.changed();
        }, make("p", {class: "former"}, plan.action));
    group.element.dataset.plan = plan.item;
    group.element.append(note.element);
    return {
        element: group.element,
        update() {
            const {outcome, note: word} = page.draft().plans[plan.item] || {};
            group.set(outcome || "");
            note.set(word || "");
        },
    };
}

/** A contradiction with the ways to its questions, and the reason why both answers are right. */
class ContradictionView {
    constructor(page, check) {
        this.page = page;
        this.check = check;
        this.text = page.say("form.check.holds", check.say);
        this.ways = make("ul", {});
        this.field = labelled(page.say("form.check.word"), make("textarea", {
            rows: 2,
            input: (event) => {
                page.draft().checks[check.id] = event.target.value;
                page.changed();
            },
        }));
        this.element = make("li", {class: "contradiction"}, make("p", {}, this.text), this.ways, this.field.element);
        this.notices = new Map();
    }

    /** The notice in one of its questions, the same element each time. */
    noticeIn(id, others) {
        if (!this.notices.has(id)) this.notices.set(id, make("div", {class: "contradiction"}));
        const notice = this.notices.get(id);
        const key = others.map((one) => one.key).join(" ");
        if (notice.dataset.others !== key) {
            notice.dataset.others = key;
            notice.replaceChildren(make("p", {}, this.text), ...others.map((one) => one.link()));
        }
        return notice;
    }

    update(targets) {
        const key = targets.map((one) => one.key).join(" ");
        if (this.ways.dataset.key !== key) {
            this.ways.dataset.key = key;
            this.ways.replaceChildren(...targets.map((one) => make("li", {}, one.link())));
        }
        this.field.set(this.page.draft().checks[this.check.id] || "");
    }
}
