#include "cli/template_option.hpp"

#include "base/utf8.hpp"
#include "io/file_bytes.hpp"
#include "io/utf8_path.hpp"

namespace tenken {

Template read_template(const std::string& file)
{
    const auto path = path_of(file);
    return {utf8::nfc(path_text(path.filename())), read_file(real_file_system(), path)};
}

} // namespace tenken
