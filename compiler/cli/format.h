// SPDX-License-Identifier: MIT
// The formats of a command's answer. Each command has an enumeration of its own formats, and a
// table of them that begins with the default:
//
//   enum class Format { text, json };
//   constexpr NamedFormat<Format> kFormats[] = {{formats::text, Format::text}, {formats::json, Format::json}};
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "cli/parameter.h"
#include "cli/stream.h"

namespace asrmap::cli {

// For people, names are made harmless. A program gets each byte as it is.
enum class Readers : std::uint8_t { people, programs };

struct FormatName {
  std::string_view name;  // the word for `--format`
  Readers readers;
};

// All formats. A format has the same name and the same kind of readers in every command.
namespace formats {
inline constexpr FormatName text{"text", Readers::people}, concise{"concise", Readers::people},
    markdown{"markdown", Readers::people};
inline constexpr FormatName json{"json", Readers::programs}, csv{"csv", Readers::programs},
    sarif{"sarif", Readers::programs}, junit{"junit", Readers::programs}, github{"github", Readers::programs},
    azure_pipelines{"azure-pipelines", Readers::programs}, gitlab{"gitlab", Readers::programs};
}  // namespace formats

// Use a `switch` over `value` without `default`: the compiler then warns of a format that is left
// out.
template <class Format>
struct NamedFormat : FormatName {
  Format value;
};

template <class Own, class Format, std::size_t count>
[[nodiscard]] ParameterOf<Own> format_option(NamedFormat<Format> Own::*place,
                                             const NamedFormat<Format> (&formats)[count]) {
  return {place, formats, {.name = "--format", .value = "FORMAT"}};
}

// Prints an answer in a format. It keeps its colours if `painted` and if people read it.
inline void show(const Stream& to, const FormatName& format, std::string_view text, bool painted = false) {
  if (format.readers == Readers::programs)
    to.for_program(text);
  else
    to(text, painted);
}

}  // namespace asrmap::cli
