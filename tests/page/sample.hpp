#pragma once

#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"

namespace tenken::test {

// A checklist of three sections with every kind of item, in Japanese.
Checklist sample_checklist();

// All of it answered: findings with plans, not applicable with a reason, evidence, notes.
Answers sample_answers();

// Who and when, the same in all tests.
Circumstances sample_circumstances();

// The three together.
Assessment sample_assessment();

} // namespace tenken::test
