#pragma once

namespace tenken::test {

// Sets a variable of this process's environment where it is not set yet.
void set_where_unset(const char* name, const char* value);

} // namespace tenken::test
