#include "support/environment.hpp"

#include <stdlib.h>

namespace tenken::test {

void set_where_unset(const char* name, const char* value) { setenv(name, value, 0); }

} // namespace tenken::test
