#pragma once

#include <cstdint>
#include <deque>
#include <functional>
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
class ViewMaker;

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
    [[nodiscard]] bool is_list() const { return kind_ == Kind::list || kind_ == Kind::made_list; }
    [[nodiscard]] bool is_object() const { return kind_ == Kind::object; }

    /// Whether it counts as absent: false, an empty text, an empty list.
    [[nodiscard]] bool is_absent() const
    {
        return kind_ == Kind::nothing || ((is_text() || is_list()) && size_ == 0);
    }

    [[nodiscard]] std::string_view text() const { return {text_, size_}; }
    /// `visit(const View&)` for each entry of a list.
    template <typename Visit> void each_entry(const Visit& visit) const;
    [[nodiscard]] inline std::span<const ViewMember> members() const;

    /// An object's member; null where it is no object or has none of that name.
    [[nodiscard]] inline const View* find(std::string_view name) const;

    /// The same, looking first where it was in the object before: objects of a kind have their members in one order.
    [[nodiscard]] inline const View* find(std::string_view name, std::size_t& place) const;

private:
    friend class ViewMaker;
    enum class Kind : std::uint8_t { nothing, truth, text, list, made_list, object };

    Kind kind_ = Kind::nothing;
    std::size_t size_ = 0;
    union {
        const char* text_ = nullptr;
        const View* entries_;
        const std::function<View(ViewMaker&, std::size_t)>* made_;
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
    std::size_t place = 0;
    return find(name, place);
}

const View* View::find(std::string_view name, std::size_t& place) const
{
    if (!is_object()) return nullptr;
    if (place < size_ && members_[place].name == name) return &members_[place].value;
    for (std::size_t i = 0; i < size_; ++i) {
        if (members_[i].name != name) continue;
        place = i;
        return &members_[i].value;
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

    /// A list whose entries are made when it is shown, one at a time: for very many.
    [[nodiscard]] View list(std::size_t count, std::function<View(ViewMaker&, std::size_t)> entry);

    [[nodiscard]] View object(std::initializer_list<ViewMember> members);
    [[nodiscard]] View object(std::vector<ViewMember> members);

    /// A list of objects, each with `more`: whether another one follows, so that a template can separate them.
    [[nodiscard]] View separated(std::vector<std::vector<ViewMember>> objects);

    /// Objects, lists, texts and truths; anything else counts as absent.
    [[nodiscard]] View of(const nlohmann::json& json);

private:
    std::deque<std::string> texts_;
    std::deque<std::vector<View>> lists_;
    std::deque<std::function<View(ViewMaker&, std::size_t)>> made_lists_;
    std::deque<std::vector<ViewMember>> objects_;
};

template <typename Visit> void View::each_entry(const Visit& visit) const
{
    for (std::size_t i = 0; i < size_; ++i) {
        if (kind_ == Kind::list) {
            visit(entries_[i]);
        } else {
            ViewMaker maker;
            visit((*made_)(maker, i));
        }
    }
}

/// The view as one JSON value, compact, members in the order of their names' bytes.
[[nodiscard]] std::string json_of_view(const View& view);

} // namespace tenken
