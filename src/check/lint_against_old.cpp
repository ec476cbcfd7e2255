#include "check/lint_against_old.hpp"

#include "io/checklist/file.hpp"

namespace tenken {

OldEdition load_old_edition(const std::string& name) { return {name, find_checklist(name), false}; }

} // namespace tenken
