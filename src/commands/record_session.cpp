#include "commands/record_session.hpp"

#include "commands/dialogue.hpp"
#include "formats/disk/presence.hpp"

#include <ostream>

namespace tenken {

namespace {

std::vector<std::string> items_about(const Checklist& checklist, const std::string& kind)
{
    std::vector<std::string> items;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (item.each == kind) items.push_back(item.id);
        }
    }
    return items;
}

struct AsEvent {
    const Checklist& checklist;

    RecordEvent operator()(const interview::AnswerChange& change) const
    {
        const auto* item = checklist.find_item(item_of(change.instance));
        return AnswerEvent{change.instance, change.response, item == nullptr ? "" : item->meaning};
    }
    RecordEvent operator()(const interview::SubjectsChange& change) const
    {
        return SubjectsEvent{change.kind, change.subjects};
    }
    RecordEvent operator()(const interview::RenameChange& change) const
    {
        return SubjectRenamedEvent{change.kind, change.from, change.to, items_about(checklist, change.kind)};
    }
    RecordEvent operator()(const interview::PlanReviewChange& change) const
    {
        return PlanReviewedEvent{change.instance, change.outcome, change.note};
    }
    RecordEvent operator()(const interview::CheckWordChange& change) const
    {
        return CheckWordEvent{change.check, change.word.empty() ? std::nullopt : std::optional(change.word)};
    }
};

} // namespace

RecordSession::RecordSession(
    Context& context, std::optional<RecordWriter> writer, RecordState looked_at, std::string by, bool resumed)
    : context_(&context)
    , writer_(std::move(writer))
    , looked_at_(std::move(looked_at))
    , by_(std::move(by))
    , resumed_(resumed)
{
    last_by_ = state().author;
    last_at_ = state().last_at;
}

RecordSession RecordSession::open(Context& context, Terminal& terminal, const std::filesystem::path& path,
    const interview::Identity& identity, const RecordStart& start, Clock clock)
{
    const auto& words = context.words;
    auto outcome = claim_lock(context, terminal, path, identity.by, clock());
    if (const auto* held = std::get_if<LockHeld>(&outcome)) {
        const auto holder = holder_words(words, held->holder);
        if (!context.invocation.terminal || !is_there(path))
            fail(FailureKind::file, Problem{"interview.lock.held", holder, {}});
        auto reading = read_record(path);
        if (!reading.problems.empty()) fail(FailureKind::input, std::move(reading.problems));
        print_wrapped(terminal, words("interview.lock.look", holder));
        return {context, std::nullopt, std::move(reading.state), identity.by, true};
    }
    const auto status = status_of(path);
    const bool there =
        status && status->size > 0 && read_record(path).state.events + read_record(path).problems.size() > 0;
    auto writer = there
        ? RecordWriter::resume(std::get<RecordLock>(std::move(outcome)), std::move(clock))
        : RecordWriter::begin(std::get<RecordLock>(std::move(outcome)), start, identity.by, std::move(clock));
    context.tell(writer.take_notice());
    context.invocation.err.flush();
    return {context, std::move(writer), {}, identity.by, there};
}

void RecordSession::append(const RecordEvent& event) { append(std::vector{event}); }

void RecordSession::append(const std::vector<RecordEvent>& events)
{
    writer_->append(events, by_);
    context_->tell(writer_->take_notice());
    context_->invocation.err.flush();
}

interview::Input RecordSession::save(
    const std::vector<interview::Change>& changes, const Checklist& checklist)
{
    try {
        std::vector<RecordEvent> events;
        for (const auto& change : changes) events.push_back(std::visit(AsEvent{checklist}, change));
        append(events);
    } catch (const Failure& failure) {
        unsaved_ = failure.problems();
        return interview::SaveFailed{failure.problems()};
    }
    unsaved_.clear();
    return interview::Saved{};
}

} // namespace tenken
