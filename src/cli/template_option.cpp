#include "cli/template_option.hpp"

#include "base/utf8.hpp"
#include "io/disk/file_bytes.hpp"
#include "io/disk/utf8_path.hpp"

namespace tenken {

Template read_template(const std::string& file)
{
    const auto path = path_of(file);
    return {utf8::nfc(path_text(path.filename())), read_file(real_file_system(), path)};
}

} // namespace tenken
