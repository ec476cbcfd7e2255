#include "formats/answers/file.hpp"
#include "formats/checklist/file.hpp"
#include "fuzz/outcome.hpp"
#include "fuzz/targets.hpp"

namespace tenken::fuzz {

namespace {

const Checklist& checklist()
{
    static const Checklist built_in = load_builtin_checklist(default_checklist_name);
    return built_in;
}

} // namespace

void try_answers(std::string_view bytes)
{
    is_read_or_refused([&] {
        const AnswersContext context{{{"contractor", {"A社", "B社"}}}, std::nullopt, "CISO"};
        static_cast<void>(load_answers(bytes, "a.yaml", checklist(), context));
    });
}

void try_form(std::string_view bytes)
{
    is_read_or_refused([&] {
        static_cast<void>(head_of_form(bytes, "f.json"));
        static_cast<void>(load_answers(bytes, "f.json", checklist(), {{}, {{"5-01"}}, "CISO"}));
    });
}

} // namespace tenken::fuzz
