// The page: builds it from the sheet's data, and keeps it as the answers are.

function startPage() {
    const sheet = prepareSheet(JSON.parse(document.getElementById("sheet").textContent));
    const say = wordsOf(sheet);
    warnings.individualNumber = say("form.individual_number");
    let draft = draftOf(sheet);
    let standing = standingOf(sheet, draft);
    let unsaved = false;
    const page = {sheet, say, draft: () => draft, changed};

    const questions = new Map();      // views by instance
    const kinds = new Map(sheet.subjects.map((kind) => [kind.id, new SubjectsView(page, kind)]));
    const checks = new Map(sheet.checks.map((check) => [check.id, new ContradictionView(page, check)]));
    const people = peopleView(page, () => standing.questions.filter(concernsPersons));
    const plans = sheet.plans.map((plan) => formerPlanView(page, plan));
    const sections = new Map(sheet.sections.map((section) => [section, make("div", {})]));
    const spoken = make("p", {class: "unseen", role: "status"});
    const progress = make("p", {class: "progress"});
    const bar = make("progress", {"aria-hidden": "true", value: "0", max: "1"});
    const contradictions = make("ul", {class: "contradictions"});
    const contradictionsPart = make("section", {},
        make("h2", {}, say("form.checks")), make("p", {}, say("form.checks.about")), contradictions);
    const signed = sheet.foot.map(() => make("dd", {}));
    const left = make("div", {class: "left"});
    const message = make("p", {class: "message", role: "status", tabindex: "-1"});
    const by = labelled(say("form.by"), make("input", {
        type: "text", autocomplete: "organization-title",
        input: (event) => {
            draft.by = event.target.value;
            changed();
        },
    }), say("form.plan.post"));

    function concernsPersons({id, item}) {
        return item.scope === "person" && item.scale !== undefined && item.type === "level" && !sheet.individual &&
            !sheet.persons[id];
    }

    // Ways to a question.

    function goTo(element) {
        element.scrollIntoView({block: "start"});
        element.focus({preventScroll: true});
    }

    function wayTo(element, text) {
        return make("a", {
            href: `#${element.id}`,
            click: (event) => {
                event.preventDefault();
                goTo(element);
            },
        }, text);
    }

    function wayToQuestion(instance) {
        const view = questions.get(instance.id);
        const number = standing.questions.indexOf(instance) + 1;
        return wayTo(view.element, say("form.question", number, instance.item.question) +
            (instance.subject === "" ? "" : say("form.of_subject", instance.subject)));
    }

    function goToNextOpen() {
        const here = document.activeElement && document.activeElement.closest(".question");
        const at = standing.questions.findIndex((one) => questions.get(one.id).element === here);
        const open = standing.open.filter((one) => one.needed);
        const next = open.find((one) => standing.questions.indexOf(one) > at) || open[0];
        goTo(next ? questions.get(next.id).element : message);
        if (!next) message.textContent = say("form.nothing_open");
    }

    // Keeping the page as the answers are.

    function changed() {
        unsaved = true;
        const before = standing;
        refresh();
        announce(before);
    }

    function announce(before) {
        const said = [];
        const more = standing.questions.length - before.questions.length;
        if (more > 0) said.push(say("form.questions_came", more, standing.questions.length));
        if (more < 0) said.push(say("form.questions_went", -more, standing.questions.length));
        for (const check of standing.contradictions) {
            if (!before.contradictions.includes(check)) said.push(checks.get(check.id).text);
        }
        if (standing.open.length !== before.open.length) said.push(progress.textContent);
        if (said.length > 0) spoken.textContent = said.join(" ");
    }

    /** The questions of a check that are asked now, and the lists of subjects that it names. */
    function targetsOf(check) {
        const items = itemsIn(check.if);
        const asked = standing.questions.filter((one) => items.includes(one.item.id));
        const targets = asked.map((one) => ({id: one.id, key: `${one.id}/${standing.questions.indexOf(one)}`,
            link: () => wayToQuestion(one)}));
        const addKinds = (condition) => {
            const view = kinds.get(condition.subjects);
            if (view) {
                if (!view.element.id) view.element.id = newId("subjects");
                targets.push({id: "", key: condition.subjects,
                    link: () => wayTo(view.input, say("form.subjects.title", view.kind.label))});
            }
            partsOf(condition).forEach(addKinds);
        };
        addKinds(check.if);
        return targets;
    }

    function viewOf(instance) {
        if (!questions.has(instance.id)) {
            questions.set(instance.id, new QuestionView(page, instance));
            questions.get(instance.id).show();
        }
        return questions.get(instance.id);
    }

    function refresh() {
        draftViewsGone();
        standing = standingOf(sheet, draft);
        standing.instances.forEach(viewOf);
        const notices = new Map();
        for (const check of standing.contradictions) {
            const targets = targetsOf(check);
            checks.get(check.id).update(targets);
            for (const target of targets) {
                const others = targets.filter((one) => one !== target);
                const own = notices.get(target.id) || [];
                notices.set(target.id, [...own, checks.get(check.id).noticeIn(target.id, others)]);
            }
        }
        for (const one of standing.instances) {
            const number = standing.questions.indexOf(one) + 1;
            questions.get(one.id).update(one, say("form.number_of", number), notices.get(one.id) || []);
        }
        arrangeSections();
        arrange(contradictions, standing.contradictions.map((check) => checks.get(check.id).element));
        contradictionsPart.hidden = standing.contradictions.length === 0;
        people.update();
        plans.forEach((plan) => plan.update());
        by.set(draft.by);
        signed[0].textContent = draft.by;
        showProgress();
        showWhatIsLeft();
    }

    /** An item that has got or lost its subjects is asked by other views. */
    function draftViewsGone() {
        for (const [id, view] of questions) {
            const {item, said} = view.instance;
            if (item.each && said !== (subjectsOf(sheet, draft, item) !== undefined)) questions.delete(id);
        }
    }

    function isKindAsked(kind) {
        const {[kind]: gone, ...subjects} = draft.subjects;
        const without = gone === undefined ? standing : standingOf(sheet, {...draft, subjects});
        return !sheet.individual && !sheet.only && without.questions.some((one) => one.item.each === kind);
    }

    function arrangeSections() {
        const placed = new Set();
        let peoplePlaced = false;
        for (const [section, element] of sections) {
            const elements = [];
            for (const one of standing.instances.filter((instance) => section.items.includes(instance.item))) {
                const {each} = one.item;
                if (each && !placed.has(each)) {
                    placed.add(each);
                    const waits = standing.instances.some(({item, waits: may}) => item.each === each && may);
                    kinds.get(each).update(isKindAsked(each), waits && !sheet.individual && !sheet.only);
                    elements.push(kinds.get(each).element);
                }
                if (!peoplePlaced && concernsPersons(one) && standing.questions.includes(one)) {
                    peoplePlaced = true;
                    elements.push(people.element);
                }
                elements.push(questions.get(one.id).element);
            }
            arrange(element, elements);
            const none = elements.every((one) => one.classList.contains("closed"));
            const onPaper = elements.some((one) => one.classList.contains("paper"));
            element.parentElement.classList.toggle("closed", none);
            element.parentElement.classList.toggle("paper", none && onPaper);
        }
    }

    function showProgress() {
        const total = standing.questions.length;
        const done = total - standing.open.length;
        const optional = standing.open.length - standing.missing.length;
        const word = optional === 0 ? "form.progress" : "form.progress_optional";
        progress.textContent = say(word, total, done, standing.missing.length, optional);
        bar.max = total;
        bar.value = done;
    }

    function showWhatIsLeft() {
        const views = standing.questions.map((one) => questions.get(one.id));
        const withView = (holds) => standing.questions.filter((one, i) => holds(views[i]));
        const parts = [
            ["form.left.faults", withView((view) => view.faults.length > 0)],
            ["form.left.open", standing.missing],
            ["form.left.optional", standing.open.filter((one) => !one.needed)],
            ["form.left.plan", withView((view) => view.wantsPlan && !sheet.individual)],
            ["form.left.evidence", withView((view) => view.wantsEvidence && !sheet.individual)],
        ];
        const opened = [...left.querySelectorAll("details[open]")].map((one) => one.dataset.word);
        const lists = parts.filter(([, list]) => list.length > 0).map(([word, list]) => make("details",
            {"data-word": word, open: opened.includes(word)},
            make("summary", {}, say(word, list.length)),
            make("ul", {}, list.map((one) => make("li", {}, wayToQuestion(one))))));
        const without = standing.contradictions.filter((check) => isBlank(draft.checks[check.id]));
        if (without.length > 0) lists.push(make("p", {}, say("form.left.checks", without.length)));
        const words = plansWithoutOutcome(draft).length;
        if (words > 0) lists.push(make("p", {}, say("form.left.former_plans", words)));
        left.replaceChildren(...(lists.length > 0 ? lists : [make("p", {}, say("form.left.nothing"))]));
    }

    // Files.

    function hand(word, whole) {
        const text = JSON.stringify(fileOf(sheet, draft, standing, whole), null, 1);
        const name = say(word, sheet.file_name);
        handOut(name, `${text}\n`);
        unsaved = false;
        return name;
    }

    function tell(text) {
        message.textContent = text;
        goTo(message);
    }

    function saveDraft() {
        tell(say("form.draft.saved", hand("form.file.draft", true)));
    }

    function handOver() {
        const faulty = standing.questions.filter((one) => questions.get(one.id).faults.length > 0);
        if (faulty.length > 0) {
            tell(say("form.has_faults", faulty.length));
            goTo(questions.get(faulty[0].id).element);
            return;
        }
        const name = hand("form.file.answers", false);
        const open = standing.missing.length;
        tell(open === 0 ? say("form.handed_over", name) : say("form.handed_over_open", name, open));
    }

    async function openDraft(input) {
        const [chosen] = input.files;
        if (!chosen) return;
        let file;
        try {
            file = JSON.parse(await chosen.text());
        } catch {
            file = undefined;
        }
        input.value = "";
        const problem = whyNotOpened(sheet, file);
        if (problem) {
            tell(say(problem));
            return;
        }
        if (unsaved && !window.confirm(say("form.draft.replaces"))) {
            tell(say("form.draft.kept"));
            return;
        }
        draft = draftOf(sheet, file);
        questions.clear();
        refresh();
        unsaved = false;
        tell(say("form.draft.opened", chosen.name));
    }

    // The page's parts.

    function button(word, click, attributes) {
        return make("button", {type: "button", click, ...attributes}, say(word));
    }

    function fileField() {
        const input = make("input", {type: "file", accept: ".json,application/json", change: () => openDraft(input)});
        const field = labelled(say("form.draft.open"), input);
        field.element.classList.add("screen");
        return field.element;
    }

    function build() {
        const head = sheet.head.map(([label, value]) => make("div", {}, make("dt", {}, label), make("dd", {}, value)));
        const foot = sheet.foot.map((label, i) => make("div", {}, make("dt", {}, label), signed[i]));
        document.getElementById("page").append(
            make("header", {class: "head"}, make("h1", {}, sheet.title), make("dl", {}, head)),
            make("section", {class: "intro"}, make("h2", {}, say("form.how_to")),
                make("ul", {}, sheet.how_to.map((text) => make("li", {}, text))),
                make("p", {class: "caution"}, say("form.caution")), by.element, fileField()),
            plans.length === 0 ? "" : make("section", {}, make("h2", {}, say("form.former_plans")),
                plans.map((plan) => plan.element)),
            ...[...sections].map(([section, element]) => make(
                "section", {class: "questions"}, make("h2", {}, section.title), element)),
            contradictionsPart,
            make("section", {class: "finish screen"}, make("h2", {}, say("form.finish")), left,
                make("p", {class: "buttons"}, button("form.hand_over", handOver, {class: "first"}),
                    button("form.draft.save", saveDraft), button("form.print", () => window.print())),
                message),
            make("footer", {class: "foot paper"}, make("dl", {}, foot)));
        document.getElementById("bar").append(progress, bar, make("p", {class: "buttons"},
            button("form.next_open", goToNextOpen), button("form.draft.save", saveDraft)), spoken);
    }

    build();
    refresh();
    window.addEventListener("beforeunload", (event) => {
        if (!unsaved) return;
        event.preventDefault();
        event.returnValue = true; // what browsers before 2024 want
    });
}
