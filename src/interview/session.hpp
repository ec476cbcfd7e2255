#pragma once

#include "interview/course.hpp"
#include "interview/setup.hpp"
#include "interview/turn.hpp"
#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken::interview {

/// How a change of the answers changed the questions.
struct CameAndWent {
    int came = 0;
    int went = 0;
    int answered = 0; ///< of the questions that were not there before: not open, for they were answered once
};

/// How things stand: the answers that are saved, what they come to, and the question at hand. Screens and stages read
/// it; only the interview changes it.
class Session {
public:
    Session(const Checklist& checklist, Answers answers, Setup setup);
    Session(const Session&) = delete; // the course points into the assessment
    Session& operator=(const Session&) = delete;

    [[nodiscard]] const Checklist& checklist() const { return checklist_; }
    [[nodiscard]] const ChecklistIndex& index() const { return checklist_index_; }
    [[nodiscard]] const Setup& setup() const { return setup_; }
    [[nodiscard]] const Words& words() const { return words_; }
    [[nodiscard]] const Answers& answers() const { return answers_; }
    [[nodiscard]] const Assessment& assessment() const { return assessment_; }
    [[nodiscard]] const Course& course() const { return course_; }

    /// The question at hand; empty before the first, and of the others only valid behind it.
    [[nodiscard]] const std::string& question() const { return question_; }
    [[nodiscard]] const AssessedItem& item() const;
    [[nodiscard]] const Item& source() const;
    [[nodiscard]] const Scale* scale() const;       ///< null where it is not scored
    [[nodiscard]] const Response& response() const; ///< as it is saved; an empty one where there is none

    [[nodiscard]] const AssessedItem* find_item(std::string_view instance) const;
    [[nodiscard]] const AssessedSection* find_section(std::string_view id) const;
    [[nodiscard]] const Response& response(std::string_view instance) const;

    /// What an instance was in the earlier year; null where nothing compares with it, or there was no such subject.
    [[nodiscard]] const AssessedItem* forerunner_of(std::string_view instance) const;

    /// The subjects of a kind that the earlier year's reports know, each once.
    [[nodiscard]] std::vector<std::string> former_subjects(std::string_view kind) const;

    /// The earlier year's plans asked about before a question, in the order of its report; empty `question`: before the
    /// first one, because nothing continues the items that they belong to. A plan whose question is not visible now
    /// belongs nowhere, and stands in the review alone.
    [[nodiscard]] std::vector<const FormerPlan*> plans_before(std::string_view question) const;

    /// The checks by which the answers contradict one another, in the checklist's order; of an individual none.
    [[nodiscard]] std::vector<const AssessedCheck*> contradictions() const;
    [[nodiscard]] const AssessedCheck* find_check(std::string_view id) const; ///< null where there is none

    /// Null where there is no such plan.
    [[nodiscard]] const FormerPlan* find_plan(std::string_view instance) const;

    void set_question(const std::string& instance) { question_ = instance; }

    /// Takes in a change that is saved.
    CameAndWent apply(const Change& change);

private:
    CameAndWent take(const AnswerChange& change);
    CameAndWent take(const SubjectsChange& change);
    CameAndWent take(const RenameChange& change);
    CameAndWent take(const PlanReviewChange& change);
    CameAndWent take(const CheckWordChange& change);
    void assess_anew();
    void place_plans();
    [[nodiscard]] CameAndWent came_and_went(const Questions& before) const;

    const Checklist& checklist_;
    ChecklistIndex checklist_index_;
    Answers answers_;
    Setup setup_;
    Words words_;
    std::optional<AssessmentIndex> former_index_;
    Assessment assessment_;
    AssessmentIndex index_;
    Course course_;
    std::string question_;

    /// Of each of the answers' plans the question before which it is asked about; nothing: it is not asked now.
    std::vector<std::optional<std::string>> plan_places_;
};

} // namespace tenken::interview
