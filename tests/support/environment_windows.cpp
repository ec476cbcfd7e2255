#include "support/environment.hpp"

#include <stdlib.h>

namespace tenken::test {

void set_where_unset(const char* name, const char* value)
{
    if (getenv(name) == nullptr) _putenv_s(name, value);
}

} // namespace tenken::test
