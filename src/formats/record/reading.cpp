#include "formats/record/reading.hpp"

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/line.hpp"

namespace tenken {

RecordReading read_record_bytes(std::string_view bytes, const std::string& name)
{
    return chain::read<RecordState>(bytes, name, decode_record_line);
}

RecordReading read_record(const std::filesystem::path& path, FileSystem& disk)
{
    const std::string name = path_text(path);
    return chain::with_place(name, [&] { return read_record_bytes(read_file(disk, path), name); });
}

} // namespace tenken
