// SPDX-License-Identifier: MIT
#include <tao/pegtl/contrib/analyze.hpp>

#include "catch.h"
#include "grammar.h"

TEST_CASE("the grammar makes progress in every loop") { CHECK(tao::pegtl::analyze<asrmap::grammar::file>(1) == 0); }
