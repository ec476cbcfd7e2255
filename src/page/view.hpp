#pragma once

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a template is rendered over: texts, truths, lists and objects, all words and roundings done.
namespace tenken {

struct ViewMember;

/// One value. It holds nothing itself: texts stand elsewhere, lists and objects in a ViewMaker.
class View {
public:
    View() = default; ///< false
    View(bool truth)  // NOLINT(google-explicit-constructor)
        : kind_(truth ? Kind::truth : Kind::nothing)
    {
    }
    View(const std::string& text) // NOLINT(google-explicit-constructor): stands as long as its owner
        : View(std::string_view(text))
    {
    }
    View(std::string&&) = delete; ///< ViewMaker::kept
    View(const char*) = delete;

    explicit View(std::string_view text)
        : kind_(Kind::text)
        , size_(text.size())
        , text_(text.data())
    {
    }

    [[nodiscard]] bool is_text() const { return kind_ == Kind::text; }
    [[nodiscard]] bool is_list() const { return kind_ == Kind::list; }
    [[nodiscard]] bool is_object() const { return kind_ == Kind::object; }

    /// Whether it counts as absent: false, an empty text, an empty list.
    [[nodiscard]] bool is_absent() const
    {
        return kind_ == Kind::nothing || ((is_text() || is_list()) && size_ == 0);
    }

    [[nodiscard]] std::string_view text() const { return {text_, size_}; }
    [[nodiscard]] std::span<const View> entries() const { return {entries_, size_}; }
    [[nodiscard]] inline std::span<const ViewMember> members() const;

    /// An object's member; null where it is no object or has none of that name.
    [[nodiscard]] inline const View* find(std::string_view name) const;

private:
    friend class ViewMaker;
    enum class Kind : std::uint8_t { nothing, truth, text, list, object };

    Kind kind_ = Kind::nothing;
    std::size_t size_ = 0;
    union {
        const char* text_ = nullptr;
        const View* entries_;
        const ViewMember* members_;
    };
};

struct ViewMember {
    std::string_view name;
    View value;
};

std::span<const ViewMember> View::members() const { return {members_, size_}; }

const View* View::find(std::string_view name) const
{
    if (!is_object()) return nullptr;
    for (const auto& member : members()) {
        if (member.name == name) return &member.value;
    }
    return nullptr;
}

/// Makes views and keeps what they point to: they stand as long as it does.
class ViewMaker {
public:
    ViewMaker() = default;
    ViewMaker(const ViewMaker&) = delete;
    ViewMaker& operator=(const ViewMaker&) = delete;

    /// A text that nobody else keeps.
    [[nodiscard]] View kept(std::string text);
    [[nodiscard]] View list(std::vector<View> entries);
    [[nodiscard]] View object(std::initializer_list<ViewMember> members);
    [[nodiscard]] View object(std::vector<ViewMember> members);

    /// A list of objects, each with `more`: whether another one follows, so that a template can separate them.
    [[nodiscard]] View separated(std::vector<std::vector<ViewMember>> objects);

    /// Objects, lists, texts and truths; anything else counts as absent.
    [[nodiscard]] View of(const nlohmann::json& json);

private:
    std::deque<std::string> texts_;
    std::deque<std::vector<View>> lists_;
    std::deque<std::vector<ViewMember>> objects_;
};

/// The view as one JSON value, compact, members in the order of their names' bytes.
[[nodiscard]] std::string json_of_view(const View& view);

} // namespace tenken
