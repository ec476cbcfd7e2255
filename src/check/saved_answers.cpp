#include "check/saved_answers.hpp"

#include "base/moment.hpp"
#include "base/sha256.hpp"
#include "formats/record/line.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace tenken {

namespace {

std::optional<std::chrono::sys_seconds> time_in(const std::string& at)
{
    const bool day_alone = at.find("T00:00:00") != std::string::npos;
    return day_alone ? std::nullopt : moment_of(at);
}

class Saved {
public:
    void take(RecordLine line)
    {
        if (!line.event) return;
        if (auto* answer = std::get_if<AnswerEvent>(&*line.event)) {
            if (answer->in_confirmation || answer->response.open()) return;
            answers_.push_back({std::move(answer->instance), std::move(answer->response), std::move(line.by),
                time_in(line.at)});
        } else if (const auto* changed = std::get_if<ChecklistChangedEvent>(&*line.event)) {
            // What was answered there was another question.
            std::erase_if(answers_, [&](const SavedAnswer& one) {
                return std::ranges::find(changed->asked_again, one.instance) != changed->asked_again.end();
            });
        }
    }

    std::vector<SavedAnswer> all() && { return std::move(answers_); }

private:
    std::vector<SavedAnswer> answers_;
};

} // namespace

std::optional<std::vector<SavedAnswer>> saved_answers(std::string_view record, const std::string& link)
{
    Saved saved;
    JsonText parser;
    for (auto end = record.find('\n'); end != std::string_view::npos; end = record.find('\n')) {
        auto decoded = decode_record_line(record.substr(0, end), parser);
        if (auto* line = std::get_if<RecordLine>(&decoded)) saved.take(std::move(*line));
        const auto digest = sha256_hex(record.substr(0, end + 1));
        if (digest == link) return std::move(saved).all();
        record.remove_prefix(end + 1);
    }
    return std::nullopt;
}

} // namespace tenken
