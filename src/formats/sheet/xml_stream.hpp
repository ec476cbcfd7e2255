#pragma once

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

namespace tenken {

/// The attributes of an element, found by name without prefix.
class XmlAttributes {
public:
    /// As expat hands them over: names and values in turn, a null at the end.
    explicit XmlAttributes(const char** pairs)
        : pairs_(pairs)
    {
    }

    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    [[nodiscard]] std::string_view get(std::string_view name) const { return find(name).value_or(""); }
    [[nodiscard]] std::size_t count() const;

private:
    const char** pairs_;
};

/// Hears an XML text while it is read. Names come without prefix: the programs that write workbooks choose theirs
/// freely.
class XmlHearer {
public:
    XmlHearer() = default;
    virtual ~XmlHearer() = default;
    XmlHearer(const XmlHearer&) = delete;
    XmlHearer& operator=(const XmlHearer&) = delete;

    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
};

/// What all XML of one file may cost together: elements and attributes.
struct XmlBudget {
    std::size_t left = 1'000'000;
};

/// Reads one XML text, handed over in pieces. Refused with Failure(input) at `shown`: what is no XML, elements that lie
/// deeper than 64, a single tag of more than 256 KiB, more than the budget (`returned.damaged`, `returned.too_big`), and any
/// document type declaration (`returned.entities`), since only such a one can name entities.
class XmlStream {
public:
    /// `hearer` and `budget` outlive the stream.
    XmlStream(XmlHearer& hearer, XmlBudget& budget, std::string shown);
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    void feed(std::string_view piece);
    void finish();

private:
    struct Callbacks;

    void parse(std::string_view piece, bool last);
    void stop(const char* problem);

    XmlHearer& hearer_;
    XmlBudget& budget_;
    std::string shown_;
    void* parser_;
    std::size_t depth_ = 0;
    std::size_t silent_ = 0; ///< bytes since something was heard: a tag that does not end
    const char* refused_ = nullptr;
    std::exception_ptr thrown_; ///< by the hearer; it waits until expat, which is C, has returned
};

} // namespace tenken
