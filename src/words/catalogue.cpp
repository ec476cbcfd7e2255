#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

std::span<const std::span<const Entry>> all()
{
    static const std::array tables{carry_over(), checklist(), command(), date(), demo(), diff(), explain(),
        hand_in(), interview(), names(), record(), report(), rollup(), trace(), verify(), workspace()};
    return tables;
}

} // namespace tenken::catalogue
