#include "support/tiny_zip.hpp"

#include <zlib.h>

#include <stdexcept>

namespace tenken::test {

namespace {

std::string deflated(std::string_view bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib does not begin");
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    std::string in(bytes);
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

class LittleEndian {
public:
    LittleEndian& two(std::uint32_t value) { return bytes(value, 2); }
    LittleEndian& four(std::uint32_t value) { return bytes(value, 4); }
    std::string out;

private:
    LittleEndian& bytes(std::uint32_t value, int count)
    {
        for (int i = 0; i < count; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
        return *this;
    }
};

std::uint32_t as32(std::size_t size) { return static_cast<std::uint32_t>(size); }

} // namespace

std::string zip_of(const std::vector<ZipPart>& parts, std::uint32_t declared, std::uint16_t flags)
{
    LittleEndian files;
    LittleEndian directory;
    for (const auto& [name, bytes] : parts) {
        const auto packed = deflated(bytes);
        const auto crc =
            as32(crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
        const auto size = declared == 0 ? as32(bytes.size()) : declared;
        const auto at = as32(files.out.size());
        const auto common = [&](LittleEndian& to) {
            to.two(20).two(flags).two(8).two(0).two(0x21).four(crc).four(as32(packed.size())).four(size);
            to.two(as32(name.size())).two(0);
        };
        files.four(0x04034b50);
        common(files);
        files.out += name + packed;
        directory.four(0x02014b50).two(20);
        common(directory);
        directory.two(0).two(0).two(0).four(0).four(at);
        directory.out += name;
    }
    LittleEndian end;
    const auto count = as32(parts.size());
    end.four(0x06054b50).two(0).two(0).two(count).two(count).four(as32(directory.out.size()));
    end.four(as32(files.out.size())).two(0);
    return files.out + directory.out + end.out;
}

std::vector<ZipPart> TinyWorkbook::parts() const
{
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    const std::string main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    const auto link = [&](const char* id, const char* type, const char* target) {
        return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + office + "/" + type + "\" Target=\"" +
            target + "\"/>";
    };
    std::vector<ZipPart> all{
        {"[Content_Types].xml", head + "<Types/>"},
        {"_rels/.rels",
            head + "<Relationships" + package + ">" + link("rId1", "officeDocument", "xl/workbook.xml") +
                "</Relationships>"},
        {"xl/workbook.xml",
            head + "<workbook" + main + " xmlns:r=\"" + office + "\"><workbookPr date1904=\"" +
                (since_1904 ? "1" : "0") +
                "\"/><sheets><sheet name=\"回答\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
            head + "<Relationships" + package + ">" + link("rId1", "worksheet", "worksheets/sheet1.xml") +
                link("rId2", "sharedStrings", "/xl/sharedStrings.xml") +
                link("rId3", "styles", "styles.xml") + "</Relationships>"},
        {"xl/styles.xml",
            head + "<styleSheet" + main + "><numFmts>" + formats +
                "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/>" +
                "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>" + styles + "</cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", head + "<sst" + main + ">" + shared + "</sst>"},
        {"xl/worksheets/sheet1.xml",
            head + prologue + "<worksheet" + main + "><sheetData>" + rows + "</sheetData>" + behind +
                "</worksheet>"},
    };
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace tenken::test
