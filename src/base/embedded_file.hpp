#pragma once

#include <string_view>

namespace tenken {

// A file built into the program. Both views last as long as the program.
struct EmbeddedFile {
    std::string_view path; // relative to the folder it was embedded from, with '/'
    std::string_view bytes;
};

} // namespace tenken
