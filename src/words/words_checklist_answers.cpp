#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array checklist_answers_entries{
    Entry{"checklist.unknown_item", "設問「{0}」は点検票にありません", "the checklist has no item “{0}”"},
    Entry{"checklist.unknown_item.hint", "設問の ID を確かめてください", "check the item's id"},
    Entry{
        "checklist.unknown_item.near", "設問「{0}」は点検票にありません", "the checklist has no item “{0}”"},
    Entry{"checklist.unknown_item.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"checklist.duplicate_answer", "設問「{0}」の回答は {1} にもあります",
        "there is an answer to “{0}” in {1} too"},
    Entry{"checklist.duplicate_answer.hint", "どちらか一方を消してください", "remove one of the two"},
    Entry{"checklist.duplicate_subject", "「{0}」は {1} にもあります", "“{0}” is there already, in {1}"},
    Entry{"checklist.duplicate_subject.hint", "どちらか一方を消してください", "remove one of the two"},
    Entry{"checklist.answer_without_each", "設問「{0}」は対象ごとの設問ではありません",
        "the item “{0}” is asked once, not for each subject"},
    Entry{"checklist.answer_without_each.hint", "「@」から後を消してください",
        "delete the “@” and what follows"},
    Entry{"checklist.answer_needs_subject", "設問「{0}」は「{1}」ごとに答えます",
        "the item “{0}” is answered for each “{1}”"},
    Entry{"checklist.answer_needs_subject.hint", "「{0}@対象の名前」のように書いてください",
        "write it as “{0}@name”"},
    Entry{"checklist.unknown_subject", "「{0}」は対象の一覧（{2}）にありません",
        "“{0}” is not in the list of {2}"},
    Entry{"checklist.unknown_subject.hint", "subjects に書き加えるか、名前を確かめてください（一覧: {1}）",
        "add it under subjects, or check the name (listed: {1})"},
    Entry{"checklist.unknown_subject.near", "「{0}」は対象の一覧（{2}）にありません",
        "“{0}” is not in the list of {2}"},
    Entry{"checklist.unknown_subject.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"checklist.answer_not_offered", "「{0}」はこの設問の答えにありません",
        "“{0}” is not an answer to this item"},
    Entry{"checklist.answer_not_offered.hint", "答えは次のどれかです: {1}", "the answers are: {1}"},
    Entry{"checklist.answer_not_offered.near", "「{0}」はこの設問の答えにありません",
        "“{0}” is not an answer to this item"},
    Entry{"checklist.answer_not_offered.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"checklist.answer_below_min", "「{0}」は最小値（{1}）を下回っています",
        "“{0}” is below the lowest answer ({1})"},
    Entry{"checklist.answer_below_min.hint", "{1} 以上の数を書いてください", "write {1} or more"},
    Entry{"checklist.answer_above_max", "「{0}」は最大値（{1}）を上回っています",
        "“{0}” is above the highest answer ({1})"},
    Entry{"checklist.answer_above_max.hint", "{1} 以下の数を書いてください", "write {1} or less"},
    Entry{"checklist.answer_must_apply", "設問「{0}」に「該当なし」はありません",
        "the item “{0}” cannot be not applicable"},
    Entry{"checklist.answer_must_apply.hint", "ほかの答えを選ぶか、後で答えるなら行を消してください",
        "choose another answer, or delete the line to answer later"},
    Entry{"checklist.not_applicable_without_reason", "該当なしとする理由がありません（設問「{0}」）",
        "there is no reason why “{0}” does not apply"},
    Entry{"checklist.not_applicable_without_reason.hint",
        "{{answer: not_applicable, reason: 理由の ID}} か、note に理由を書いてください",
        "write {{answer: not_applicable, reason: id}}, or the reason as a note"},
    Entry{"checklist.reason_without_not_applicable",
        "reason は、該当なし（not_applicable）のときだけ書けます", "a reason goes only with not_applicable"},
    Entry{"checklist.reason_without_not_applicable.hint", "この行を消すか、note に書いてください",
        "delete it, or write it as a note"},
    Entry{
        "checklist.unknown_reason", "「{0}」は該当なしの理由にありません", "“{0}” is not one of the reasons"},
    Entry{"checklist.unknown_reason.hint", "理由は次のどれかです: {1}。ほかの理由は note に書いてください",
        "the reasons are: {1}; any other goes into the note"},
    Entry{"checklist.unknown_reason.near", "「{0}」は該当なしの理由にありません",
        "“{0}” is not one of the reasons"},
    Entry{"checklist.unknown_reason.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
};

} // namespace

Table checklist_answers() { return packed<checklist_answers_entries>(); }

} // namespace tenken::catalogue
