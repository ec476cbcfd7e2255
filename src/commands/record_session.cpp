#include "commands/record_session.hpp"

#include "commands/dialogue.hpp"
#include "formats/disk/presence.hpp"

#include <ostream>
#include <utility>

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

RecordSession RecordSession::open(Context& context, Terminal& terminal, const std::filesystem::path& path,
    const interview::Identity& identity, const RecordStart& start, Clock clock)
{
    const auto& words = context.words;
    RecordSession session(context, identity.by, clock);
    auto outcome = claim_lock(context, terminal, path, identity.by, clock());
    if (const auto* held = std::get_if<LockHeld>(&outcome)) {
        if (!context.invocation.terminal || !is_there(path))
            fail(FailureKind::file, held_by(words, held->holder));
        auto reading = read_record(path);
        if (!reading.problems.empty()) fail(FailureKind::input, std::move(reading.problems));
        print_wrapped(terminal,
            held->holder.known() ? words("interview.lock.look", holder_words(words, held->holder))
                                 : words("interview.lock.look_taken"));
        session.looked_at_ = std::move(reading.state);
        session.resumed_ = true;
        session.remember_the_last();
        return session;
    }
    auto lock = std::get<RecordLock>(std::move(outcome));
    const auto status = status_of(path);
    session.resumed_ =
        status && status->size > 0 && read_record(path).state.events + read_record(path).problems.size() > 0;
    if (session.resumed_) {
        session.writer_ = RecordWriter::resume(std::move(lock), std::move(clock));
        session.waiting_ = Waiting{session.writer_->state(), {}, {}};
        context.tell(session.writer_->take_notice());
        context.invocation.err.flush();
    } else {
        session.unbegun_.emplace(Unbegun{std::move(lock), start});
        session.waiting_.emplace();
        session.waiting_->state.last_by = identity.by;
        session.waiting_->state.last_at = clock();
        session.waiting_->state.apply(start);
    }
    session.remember_the_last();
    return session;
}

void RecordSession::remember_the_last()
{
    last_by_ = state().author;
    last_at_ = state().last_at;
}

const RecordState& RecordSession::state() const
{
    if (waiting_) return waiting_->state;
    return writer_ ? writer_->state() : looked_at_;
}

void RecordSession::append(const RecordEvent& event) { append(std::vector{event}); }

void RecordSession::append(const std::vector<RecordEvent>& events, const Problems& notices)
{
    std::vector<SignedEvent> all;
    for (const auto& event : events) all.push_back({event, by_});
    append(all, notices);
}

void RecordSession::append(const std::vector<SignedEvent>& events, const Problems& notices)
{
    if (waiting_) {
        for (const auto& event : events) keep(event);
        waiting_->notices.insert(waiting_->notices.end(), notices.begin(), notices.end());
        return;
    }
    writer_->append(events);
    context_->tell(writer_->take_notice());
    context_->tell(notices);
    context_->invocation.err.flush();
}

void RecordSession::keep(const SignedEvent& signed_event)
{
    auto& state = waiting_->state;
    const auto& [event, by] = signed_event;
    if (!state.would_change(event)) return;
    state.last_by = by;
    state.last_at = clock_();
    state.apply(event);
    waiting_->events.push_back(signed_event);
}

void RecordSession::commit()
{
    if (!waiting_) return;
    if (unbegun_) {
        writer_ = RecordWriter::begin(std::move(unbegun_->lock), unbegun_->start, by_, clock_);
        unbegun_.reset();
    }
    const auto waiting = std::exchange(waiting_, std::nullopt);
    append(waiting->events, waiting->notices);
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
        return interview::SaveFailed{failure.problems(), writer_->usable()};
    }
    unsaved_.clear();
    return interview::Saved{};
}

bool RecordSession::holds_all()
{
    if (!writer_ || unsaved()) return !unsaved();
    try {
        writer_->look_again();
    } catch (const Failure& failure) {
        unsaved_ = failure.problems();
    }
    return !unsaved();
}

} // namespace tenken
