// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace asrmap::show {

// Separates the names of a list in one field.
inline constexpr std::string_view kCsvListSeparator = "; ";

// Appends a record of RFC 4180, written so that a spreadsheet computes nothing.
void append_csv_record(std::string& out, std::initializer_list<std::string_view> fields);

}  // namespace asrmap::show
