// SPDX-License-Identifier: MIT
#include "cli/shared_parameters.h"

#include <utility>

namespace asrmap {

Parameter paths_operand() {
  return {.name = "PATH",
          .meaning = "Files and folders, or - for standard input; the project around here if left out",
          .place = &Options::paths,
          .takes = Takes::paths};
}

Parameter stdin_filename_option() {
  return {.name = "--stdin-filename",
          .value = "NAME",
          .meaning = "The file that the text from - is taken for, such as dr/prod.asrmap.toml",
          .place = &Options::stdin_filename,
          .takes = Takes::paths};
}

Parameter color_option() {
  return {.name = "--color", .value = "WHEN", .place = &Options::color, .choices = {"auto", "always", "never"}};
}

Parameter today_option() {
  return {.name = "--today",
          .value = "DAY",
          .meaning = "The day that ends allowances, such as 2027-01-31, in place of the clock's",
          .place = &Options::today};
}

Parameter deny_warnings_option() {
  return {.name = "--deny-warnings", .meaning = "Exit with 1 on warnings too", .place = &Options::deny_warnings};
}

Parameter help_option() { return {.name = "--help", .meaning = "Show this", .place = &Options::help, .letter = "-h"}; }

Parameter out_option() {
  return {.name = "--out",
          .value = "FOLDER",
          .meaning = "The folder to write to; without, a single payload is printed",
          .place = &Options::out,
          .takes = Takes::folder,
          .letter = "-o"};
}

Parameter opt_option(std::string_view meaning) {
  return {.name = "--opt",
          .value = "TARGET.KEY=VALUE",
          .meaning = meaning,
          .place = &Options::emit_options,
          .takes = Takes::target_option};
}

Parameter format_option(std::vector<Format> formats) {
  Parameter parameter{.name = "--format", .value = "FORMAT", .place = &Options::format};
  for (const Format& each : formats) parameter.choices.push_back(each.name);
  parameter.formats = std::move(formats);
  return parameter;
}

}  // namespace asrmap
