#include "base/folded_name.hpp"
#include "formats/json/writer.hpp"
#include "page/status_page.hpp"

#include <map>

namespace tenken {

namespace {

void write_last(JsonWriter& a, const std::optional<LastAnswer>& last)
{
    if (!last) return a("last", std::optional<std::string>());
    a.object("last", [&](JsonWriter& b) {
        b("at", last->at);
        b("by", last->by);
        b.or_null("item", last->instance);
    });
}

/// What the version at hand answers; nothing once it is handed in.
void write_returned(JsonWriter& a, const HandIn& hand_in)
{
    if (hand_in.returned.empty() || !hand_in.submitted.empty())
        return a("returned", std::optional<std::string>());
    a.object("returned", [&](JsonWriter& b) {
        b("comment", hand_in.comment);
        b("comments", hand_in.comments);
        b("date", hand_in.returned);
    });
}

class StatusInJson {
public:
    StatusInJson(const StatusPage& status, const Words& words)
        : status_(status)
        , words_(words)
    {
        for (const auto& one : status.problems) problems_[one.department].push_back(&one.problem);
        if (!status.workspace) return;
        for (const auto& one : status.workspace->departments) in_file_.emplace(one.name, &one);
    }

    void write(JsonWriter& a) const
    {
        a.object("checklist", [&](JsonWriter& b) {
            b("edition", status_.checklist.edition);
            b("id", status_.checklist.id);
            if (!status_.name.empty()) b("name", status_.name);
            b("sha256", status_.checklist.sha256);
        });
        a("date", iso_date(status_.today));
        a("deadline", status_.deadline ? std::optional(iso_date(*status_.deadline)) : std::nullopt);
        a.list("departments", status_.departments,
            [&](JsonWriter& b, const DepartmentProgress& one) { write(b, one); });
        a.or_null("organisation", status_.workspace ? status_.workspace->organisation : "");
        a("year", status_.year);
    }

private:
    void write(JsonWriter& a, const DepartmentProgress& one) const
    {
        const auto& hand_in = one.hand_in;
        const auto known = in_file_.find(one.department);
        a.or_null("accepted", hand_in.accepted);
        a("answered", one.answered);
        a("asked", one.asked);
        a("awaited", one.awaited);
        a.or_null("confirmed", hand_in.confirmed);
        a("coordinator", status_.workspace && same_name(status_.workspace->coordinator, one.department));
        a("department", one.department);
        write_last(a, one.last);
        a("late_respondents", one.late_respondents);
        a("listed", one.listed);
        a("not_applicable", one.not_applicable);
        a("open", one.open);
        a("open_critical", one.open_critical);
        a.or_null("other_checklist", one.other_checklist);
        a("overdue", one.overdue);
        write_problems(a, one.department);
        a("report", standing_name(one.report));
        a("respondents", one.respondents);
        write_returned(a, hand_in);
        a.or_null("served_by", one.server);
        a("server_went_on", one.server_went_on);
        a("staff", known == in_file_.end() ? std::nullopt : known->second->staff);
        a("stage", stage_name(one.stage));
        a.or_null("submitted", hand_in.submitted);
        a("version", hand_in.version);
    }

    void write_problems(JsonWriter& a, const std::string& department) const
    {
        const auto said = problems_.find(department);
        const std::vector<const Problem*> none;
        a.list("problems", said == problems_.end() ? none : said->second,
            [&](JsonWriter& b, const Problem* problem) {
                const Place place = problem->place.value_or(Place{});
                b.or_null("file", place.file);
                b("hint", words_(problem->id + ".hint", problem->args));
                b("id", problem->id);
                b("line", place.line > 0 ? std::optional(place.line) : std::nullopt);
                b("message", words_(problem->id, problem->args));
            });
    }

    const StatusPage& status_;
    const Words& words_;
    std::map<std::string_view, std::vector<const Problem*>> problems_;
    std::map<std::string_view, const WorkspaceDepartment*> in_file_;
};

} // namespace

std::string status_json(const StatusPage& status, const Words& words)
{
    return json_object([&](JsonWriter& a) { StatusInJson(status, words).write(a); });
}

std::string status_json(const std::vector<const StatusPage*>& checklists, const Words& words)
{
    if (checklists.size() == 1) return status_json(*checklists.front(), words);
    return json_object([&](JsonWriter& a) {
        a.list("checklists", checklists,
            [&](JsonWriter& b, const StatusPage* status) { StatusInJson(*status, words).write(b); });
    });
}

} // namespace tenken
