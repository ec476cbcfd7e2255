#include "check/lint_against_old.hpp"

#include "check/lint_against_report.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"

namespace tenken {

OldEdition load_old_edition(const std::string& name)
{
    if (!name.ends_with(".md")) return {name, find_checklist(name), false, {}};
    const auto bytes = read_file(real_file_system(), path_of(name));
    return edition_of_report(read_report_data(bytes, name), name);
}

} // namespace tenken
