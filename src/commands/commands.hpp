#pragma once

#include "commands/command_syntax.hpp"
#include "commands/context.hpp"
#include "commands/program.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace tenken {

/// Does the work of a command. Throws `Failure`; prints its results to `invocation.out`, and nothing that is
/// an error.
using CommandRun = std::function<ExitStatus(Context&)>;

/// Gives a command its options, help and examples, and returns what runs once they are parsed. The options
/// struct lives as long as the function returned.
using CommandSetUp = CommandRun (*)(CommandSyntax& syntax, const Words& words);

struct Command {
    std::string_view name;
    std::string_view summary;      ///< id in the catalogue
    CommandSetUp set_up = nullptr; ///< null: a group, of which one of its `parts` is named next
    std::span<const Command> (*parts)() = nullptr;
};

/// All commands, in the order in which help shows them.
[[nodiscard]] std::span<const Command> commands();

// What sets up each, in the file of its name.

/// `tenken run`: the interview, from the first question to the report.
[[nodiscard]] CommandRun set_up_run(CommandSyntax& syntax, const Words& words);

/// `tenken confirm`: whoever confirms stands by the answers, which cannot change from then on; or takes that back.
[[nodiscard]] CommandRun set_up_confirm(CommandSyntax& syntax, const Words& words);

/// `tenken submit`: hands in the confirmed report.
[[nodiscard]] CommandRun set_up_submit(CommandSyntax& syntax, const Words& words);

/// `tenken correct`: begins a new version of a report that was handed in.
[[nodiscard]] CommandRun set_up_correct(CommandSyntax& syntax, const Words& words);

/// `tenken report RECORD`: writes the report from a record.
[[nodiscard]] CommandRun set_up_report(CommandSyntax& syntax, const Words& words);

/// `tenken verify REPORT…`: checks that reports are exactly as tenken wrote them.
[[nodiscard]] CommandRun set_up_verify(CommandSyntax& syntax, const Words& words);

/// `tenken explain REPORT [ITEM]`: the arithmetic behind every figure and what would raise the score most; or one
/// item's criteria, arithmetic and what-if. Believes the answers in the report's data block and no figure of it.
[[nodiscard]] CommandRun set_up_explain(CommandSyntax& syntax, const Words& words);

/// `tenken lint [CHECKLIST…] [--against OLD]`: checks checklists, and holds them against last year's edition. 0:
/// nothing wrong; 1: mistakes, an obligation that no item covers, or something that breaks next year's comparison; 3:
/// mistakes in OLD; 4: a file could not be read. Mistakes go to standard error, findings and summaries to standard
/// output; with `--format json` all of it is there.
[[nodiscard]] CommandRun set_up_lint(CommandSyntax& syntax, const Words& words);

/// `tenken trace`: clause → obligation → items, what is not covered, and with `--policy FILE` what changed in
/// the policy's own text. 0: nothing found; 1: an obligation is uncovered, or a clause changed, appeared or
/// vanished.
[[nodiscard]] CommandRun set_up_trace(CommandSyntax& syntax, const Words& words);

/// `tenken diff OLD NEW`: what changed between two reports, records or years, and why the score moved. 1 with
/// `--exit-code` when an item worsened, with `--exit-code=any` when anything changed.
[[nodiscard]] CommandRun set_up_diff(CommandSyntax& syntax, const Words& words);

/// `tenken rollup`: many reports added up.
[[nodiscard]] CommandRun set_up_rollup(CommandSyntax& syntax, const Words& words);

/// `tenken distribute -o DIR`: the sheets of all departments of tenken.yaml, each with its covering letter, and the papers
/// around them. 4: the folder is not empty.
[[nodiscard]] CommandRun set_up_distribute(CommandSyntax& syntax, const Words& words);

/// `tenken remind -o DIR`: a letter to each department that has not handed in, with its open questions.
[[nodiscard]] CommandRun set_up_remind(CommandSyntax& syntax, const Words& words);

/// `tenken plans [YEAR]`: improvement plans as a living list, the most pressing first; or, with `--item`, one of them
/// reported as done, extended or noted in the department's record. 1: reports that were changed by hand are left out.
[[nodiscard]] CommandRun set_up_plans(CommandSyntax& syntax, const Words& words);

/// `tenken init`: writes a commented tenken.yaml from options and, in a terminal, a few questions. Never takes
/// the place of a file that is there (4).
[[nodiscard]] CommandRun set_up_init(CommandSyntax& syntax, const Words& words);

/// `tenken demo DIR`: a workspace of four bodies and three years to try everything on.
[[nodiscard]] CommandRun set_up_demo(CommandSyntax& syntax, const Words& words);

/// `tenken status`: who has finished, who is at which item, who is missing. Takes no locks. 3: a record or a
/// report is damaged (it is named, and stands in the table); 4: one could not be read.
[[nodiscard]] CommandRun set_up_status(CommandSyntax& syntax, const Words& words);

/// `tenken sheet`: an answer sheet for those without a terminal.
[[nodiscard]] CommandRun set_up_sheet(CommandSyntax& syntax, const Words& words);

/// `tenken collect FOLDER`: which sheets have come back, what has to be mended in which cell, and who has sent none. Moves
/// and takes in nothing. 1: something is to be mended or missing; 4: a file could not be read.
[[nodiscard]] CommandRun set_up_collect(CommandSyntax& syntax, const Words& words);

/// `tenken accept`: the coordinator takes a report that was handed in, and enters it in the register.
[[nodiscard]] CommandRun set_up_accept(CommandSyntax& syntax, const Words& words);

/// `tenken return`: the coordinator sends a report back, with what is to be corrected.
[[nodiscard]] CommandRun set_up_return(CommandSyntax& syntax, const Words& words);

/// `tenken check [REPORT…]`: hints for an auditor, by rules of plausibility. 1 with `--exit-code` where there is any; 3: a report
/// was changed and is not looked at; 4: a file could not be read.
[[nodiscard]] CommandRun set_up_check(CommandSyntax& syntax, const Words& words);

/// `tenken audit …`: the auditor's sample, verdicts and rates.
[[nodiscard]] std::span<const Command> audit_commands();

/// `tenken audit plan [YEAR]`: what a draw would come to; with `--seed`, draws from each department's report and saves
/// that. 3: a report cannot be drawn from, or has been already.
[[nodiscard]] CommandRun set_up_audit_plan(CommandSyntax& syntax, const Words& words);

/// `tenken audit run`: the auditor's round through what was drawn of a department. 5: stopped before the end.
[[nodiscard]] CommandRun set_up_audit_run(CommandSyntax& syntax, const Words& words);

/// `tenken audit reply`: what the department says to a verdict.
[[nodiscard]] CommandRun set_up_audit_reply(CommandSyntax& syntax, const Words& words);

/// `tenken audit report [YEAR]`: rates of over-claims, and the score that the audit implies.
[[nodiscard]] CommandRun set_up_audit_report(CommandSyntax& syntax, const Words& words);

/// `tenken export …`: what others' programs read.
[[nodiscard]] std::span<const Command> export_commands();

/// `tenken export dataset DIR`: the reports that rollup counts, as files for engines. 3: none could be counted, or a record
/// has steps out of turn; 4: a file could not be read or written.
[[nodiscard]] CommandRun set_up_export_dataset(CommandSyntax& syntax, const Words& words);

/// `tenken export oscal REPORT -o DIR`: a report as documents of OSCAL. 3: it was changed by hand; 4: the folder is not empty.
[[nodiscard]] CommandRun set_up_export_oscal(CommandSyntax& syntax, const Words& words);

/// `tenken export checklist FILE.xlsx`: a checklist as a workbook that people edit.
[[nodiscard]] CommandRun set_up_export_checklist(CommandSyntax& syntax, const Words& words);

/// `tenken import FILE -o DIR`: a checklist made of such a workbook, or of what others write. 3: something in it is wrong;
/// 4: the folder is not empty.
[[nodiscard]] CommandRun set_up_import(CommandSyntax& syntax, const Words& words);

/// `tenken completion SHELL`: the script that lets a shell complete commands, options, departments, years and items.
[[nodiscard]] CommandRun set_up_completion(CommandSyntax& syntax, const Words& words);

} // namespace tenken
