#include "formats/sheet/xml_stream.hpp"

#include "base/problem.hpp"

#include <expat.h>

#include <new>
#include <utility>

namespace tenken {

namespace {

constexpr std::size_t deepest_element = 64;
constexpr std::size_t longest_tag = std::size_t{256} << 10U;
constexpr char namespace_end = '|';

std::string_view local_name(std::string_view name)
{
    const auto bar = name.rfind(namespace_end);
    return bar == std::string_view::npos ? name : name.substr(bar + 1);
}

} // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const
{
    for (const char** at = pairs_; *at != nullptr; at += 2) {
        if (local_name(*at) == name) return std::string_view(at[1]);
    }
    return std::nullopt;
}

std::size_t XmlAttributes::count() const
{
    std::size_t count = 0;
    while (pairs_[2 * count] != nullptr) ++count;
    return count;
}

/// What expat calls. Nothing may be thrown through it, being C: what a hearer throws waits until it has returned.
struct XmlStream::Callbacks {
    static XmlStream& of(void* user) { return *static_cast<XmlStream*>(user); }

    template <typename Work> static void guarded(XmlStream& stream, Work work)
    {
        stream.silent_ = 0;
        if (stream.refused_ != nullptr || stream.thrown_) return;
        try {
            work();
        } catch (...) {
            stream.thrown_ = std::current_exception();
            XML_StopParser(static_cast<XML_Parser>(stream.parser_), XML_FALSE);
        }
    }

    static void start(void* user, const char* name, const char** pairs)
    {
        XmlStream& stream = of(user);
        guarded(stream, [&] {
            const XmlAttributes attributes(pairs);
            const std::size_t cost = 1 + attributes.count();
            if (++stream.depth_ > deepest_element) return stream.stop("returned.damaged");
            if (cost > stream.budget_.left) return stream.stop("returned.too_big");
            stream.budget_.left -= cost;
            stream.hearer_.start(local_name(name), attributes);
        });
    }
    static void end(void* user, const char* name)
    {
        XmlStream& stream = of(user);
        guarded(stream, [&] {
            --stream.depth_;
            stream.hearer_.end(local_name(name));
        });
    }
    static void text(void* user, const char* piece, int length)
    {
        XmlStream& stream = of(user);
        guarded(
            stream, [&] { stream.hearer_.text(std::string_view(piece, static_cast<std::size_t>(length))); });
    }
    static void other(void* user, const char* /*piece*/, int /*length*/) { of(user).silent_ = 0; }
    static void document_type(
        void* user, const char* /*name*/, const char* /*system*/, const char* /*public_id*/, int /*internal*/)
    {
        of(user).stop("returned.entities");
    }
};

XmlStream::XmlStream(XmlHearer& hearer, XmlBudget& budget, std::string shown)
    : hearer_(hearer)
    , budget_(budget)
    , shown_(std::move(shown))
    , parser_(XML_ParserCreateNS(nullptr, namespace_end))
{
    if (parser_ == nullptr) throw std::bad_alloc();
    auto* parser = static_cast<XML_Parser>(parser_);
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, &Callbacks::start, &Callbacks::end);
    XML_SetCharacterDataHandler(parser, &Callbacks::text);
    XML_SetDefaultHandler(parser, &Callbacks::other);
    XML_SetStartDoctypeDeclHandler(parser, &Callbacks::document_type);
}

XmlStream::~XmlStream() { XML_ParserFree(static_cast<XML_Parser>(parser_)); }

void XmlStream::feed(std::string_view piece) { parse(piece, false); }

void XmlStream::finish() { parse({}, true); }

void XmlStream::parse(std::string_view piece, bool last)
{
    silent_ += piece.size();
    const auto status = XML_Parse(
        static_cast<XML_Parser>(parser_), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
    if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
    if (refused_ == nullptr && silent_ > longest_tag) refused_ = "returned.damaged";
    if (refused_ == nullptr && status != XML_STATUS_OK) refused_ = "returned.damaged";
    if (refused_ != nullptr) fail_at(FailureKind::input, Place{shown_, 0, 0, {}}, refused_);
}

void XmlStream::stop(const char* problem)
{
    refused_ = problem;
    XML_StopParser(static_cast<XML_Parser>(parser_), XML_FALSE);
}

} // namespace tenken
