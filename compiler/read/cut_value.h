// SPDX-License-Identifier: MIT
// What ConvertTo-Json leaves of a value that lies deeper than its `-Depth`: a text. Internal to this
// folder.
#pragma once

#include <string_view>
#include <vector>

#include "source/text.h"

namespace asrmap::read {

// Whether a word is the name of a type, which stands for an object or an array of which nothing is
// left: "System.Object[]", "Microsoft.Azure.Commands.Network.Models.PSSubnet".
[[nodiscard]] bool is_type_name(std::string_view text);

// Whether a text that stands for an object or an array is what is left of one: the name of a type, the
// object's fields "@{name=db; properties=}", or nothing but blanks.
[[nodiscard]] bool is_cut_structure(std::string_view text);

// The objects of which the fields are left, "@{…} @{…}". None if their fields are lost too.
[[nodiscard]] std::vector<Text> cut_objects(const Text& text);

// A field of such an object: "web" of `Name` in "@{Name=web; ID=…}". Not written if it is not there, or is
// cut off itself.
[[nodiscard]] Text field_of_cut(const Text& object, std::string_view field);

}  // namespace asrmap::read
