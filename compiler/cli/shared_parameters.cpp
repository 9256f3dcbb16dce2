// SPDX-License-Identifier: MIT
#include "cli/shared_parameters.h"

namespace asrmap::cli {

ParameterOf<Options> help_option() {
  return {&Options::help, {.name = "--help", .meaning = "Show this", .letter = "-h"}};
}

ParameterOf<ProjectOptions> paths_operand() {
  return {&ProjectOptions::paths,
          {.name = "PATH",
           .meaning = "Files and folders, or - for standard input; the project around here if left out",
           .takes = Takes::paths}};
}

std::vector<ParameterOf<ProjectOptions>> project_options() {
  return {{&ProjectOptions::today,
           {.name = "--today",
            .value = "DAY",
            .meaning = "The day that ends allowances, such as 2027-01-31, in place of the clock's"}},
          {&ProjectOptions::stdin_filename,
           {.name = "--stdin-filename",
            .value = "NAME",
            .meaning = "The file that the text from - is taken for, such as dr/prod.asrmap.toml",
            .takes = Takes::paths}},
          {&ProjectOptions::color, kColors, {.name = "--color", .value = "WHEN"}}};
}

}  // namespace asrmap::cli
