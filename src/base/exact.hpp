#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tenken {

/// An exact rational number of any size: no sum of points is ever rounded before it is printed.
/// A value type; one whose reduced numerator and denominator fit into 64 bits takes no memory of its own.
class Exact {
public:
    Exact() = default;        ///< 0
    Exact(std::int64_t value) // NOLINT(google-explicit-constructor): a whole number is exact
        : numerator_(value)
    {
    }
    Exact(std::int64_t numerator, std::int64_t denominator); ///< denominator must not be 0
    Exact(const Exact& other)
        : numerator_(other.numerator_)
        , denominator_(other.denominator_)
    {
        if (other.large_) copy_large(other);
    }
    Exact(Exact&& other) noexcept = default;
    Exact& operator=(const Exact& other)
    {
        numerator_ = other.numerator_;
        denominator_ = other.denominator_;
        if (large_ || other.large_) copy_large(other);
        return *this;
    }
    Exact& operator=(Exact&& other) noexcept = default;
    ~Exact() = default;

    /// Reads a decimal such as "2", "-0.125" or "96.50": an optional minus, digits, an optional point with
    /// digits behind it. Nothing else (no exponent, no "+", no blank, no ".5") is a number.
    [[nodiscard]] static std::optional<Exact> from_decimal(std::string_view text);

    /// Reads what `text()` writes: a decimal, or a fraction "2/3" whose denominator is not 0.
    [[nodiscard]] static std::optional<Exact> from_text(std::string_view text);

    /// The shortest decimal ("0.5", "-2", "96.125") where one exists, otherwise nothing.
    [[nodiscard]] std::optional<std::string> decimal() const;

    /// `decimal()` where there is one, otherwise the reduced fraction, such as "2/3".
    [[nodiscard]] std::string text() const;

    /// Rounded to one decimal, half away from zero, always with that decimal: "78.5", "100.0"; never "-0.0".
    [[nodiscard]] std::string rounded() const;

    /// The value of `rounded()`, as an exact number.
    [[nodiscard]] Exact rounded_value() const;

    /// The nearest double, for drawing only.
    [[nodiscard]] double approximately() const;

    [[nodiscard]] bool is_zero() const { return !large_ && numerator_ == 0; }
    [[nodiscard]] bool is_whole() const;

    /// The number where it is whole and fits.
    [[nodiscard]] std::optional<std::int64_t> whole() const
    {
        return large_ || denominator_ != 1 ? std::nullopt : std::optional(numerator_);
    }

    Exact& operator+=(const Exact& other);
    Exact& operator-=(const Exact& other);
    Exact& operator*=(const Exact& other);
    Exact& operator/=(const Exact& other); ///< `other` must not be 0

    friend Exact operator+(Exact a, const Exact& b) { return a += b; }
    friend Exact operator-(Exact a, const Exact& b) { return a -= b; }
    friend Exact operator*(Exact a, const Exact& b) { return a *= b; }
    friend Exact operator/(Exact a, const Exact& b) { return a /= b; }
    friend Exact operator-(const Exact& a) { return Exact() - a; }

    friend bool operator==(const Exact& a, const Exact& b);
    friend std::strong_ordering operator<=>(const Exact& a, const Exact& b);

private:
    struct Large;
    struct FreeLarge {
        void operator()(const Large* large) const;
    };
    explicit Exact(Large large);
    template <typename Wide> static Exact reduced(Wide numerator, Wide denominator);
    [[nodiscard]] Large enlarged() const;
    void copy_large(const Exact& other);

    std::int64_t numerator_ = 0;   ///< reduced
    std::int64_t denominator_ = 1; ///< above 0
    std::unique_ptr<const Large, FreeLarge>
        large_; ///< the number where it does not fit into those; else null
};

} // namespace tenken
