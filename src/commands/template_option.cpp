#include "commands/template_option.hpp"

#include "base/utf8.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"

namespace tenken {

Template read_template(const std::string& file)
{
    const auto path = path_of(file);
    return {utf8::nfc(path_text(path.filename())), read_file(real_file_system(), path)};
}

} // namespace tenken
