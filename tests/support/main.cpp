#include "support/environment.hpp"

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

// Properties run over the same cases every time; RC_PARAMS="max_success=5000" in the environment tries others.
int main(int argc, char* argv[])
{
    tenken::test::set_where_unset("RC_PARAMS", "seed=20260401");
    return Catch::Session().run(argc, argv);
}
