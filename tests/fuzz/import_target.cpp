#include "formats/dataset/manifest.hpp"
#include "fuzz/outcome.hpp"
#include "fuzz/targets.hpp"
#include "office/checklist_import.hpp"

namespace tenken::fuzz {

void try_dataset(std::string_view bytes)
{
    is_read_or_refused([&] {
        const auto files = read_manifest(bytes, "dataset.json");
        hold(read_manifest(write_manifest(files), "dataset.json") == files);
    });
}

void try_import(std::string_view bytes)
{
    is_read_or_refused([&] {
        const auto imported = imported_checklist_of(bytes, "c.json");
        hold(!imported.files.empty());
        hold(!imported.checklist.sections.empty());
    });
}

} // namespace tenken::fuzz
