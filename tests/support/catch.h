// SPDX-License-Identifier: MIT
// For these tests, Catch2 2 and 3 differ only in their headers.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
