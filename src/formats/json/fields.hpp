#pragma once

#include <concepts>
#include <type_traits>

/// One description of a format, written and read by the same function: `fields(a, value)` hands each member of a type
/// to an archive, JsonWriter or JsonReader, as `a("name", value.member)`, in the order of the names' bytes.
///
///     void fields(auto& a, Of<Level> auto& level)
///     {
///         a("finding", level.finding);
///         a("id", level.id);
///     }
///
/// `a.or_null` stands for a member that is null where it is empty, `a.optional` for one that is not there then. A
/// third argument is a predicate that a value which was read must fulfil.
namespace tenken {

/// T or const T: a type whose fields are written or read.
template <typename Value, typename T>
concept Of = std::same_as<std::remove_const_t<Value>, T>;

template <typename Archive, typename T>
concept HasFields = std::is_class_v<std::remove_const_t<T>> && requires(Archive& archive, T& value)
{
    fields(archive, value);
};

/// An enumeration whose names in formats `names_of(value)` gives.
template <typename E>
concept Named = std::is_enum_v<E> && requires(E value)
{
    names_of(value);
};

/// A percentage (an optional Exact), which is written with its one decimal.
template <typename T> struct Percentage {
    T& value;
    [[nodiscard]] bool empty() const { return !value.has_value(); }
};

template <typename T> Percentage(T&) -> Percentage<T>;

} // namespace tenken
