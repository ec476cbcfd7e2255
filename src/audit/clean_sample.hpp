#pragma once

#include <optional>

/// What a sample can show in which nothing is found: looked at before drawing.
namespace tenken {

/// The most over-claims that there can be among `population` items when a simple random sample of `sample` of them, drawn
/// without replacement, has none; one-sided, at least 95 %: the greatest K for which none in the sample is likelier than
/// 5 %, by the hypergeometric distribution, C(N−K, n) ÷ C(N, n) > 0.05. Reckoned on whole numbers. (This is
/// inverting the test that a total is K; see audit/interval.hpp.)
[[nodiscard]] int most_unseen(int population, int sample);

/// The smallest sample of `population` items that, found clean, shows at most `percent` per cent over-claims so.
/// Nothing where there is no population.
[[nodiscard]] std::optional<int> sample_to_show(int population, int percent);

} // namespace tenken
