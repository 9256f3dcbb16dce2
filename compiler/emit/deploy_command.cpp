// SPDX-License-Identifier: MIT
#include "emit/deploy_command.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "emit/quote_posix.h"

namespace asrmap::emit {
namespace {

// `word` is the file, written as a word of the shell.
std::string command_for(std::string_view subscription, std::string_view resource_group, std::string_view word) {
  return fmt::format(
      "az deployment group create --subscription {} --resource-group {} --mode Incremental --template-file {}",
      quote_posix(subscription), quote_posix(resource_group), word);
}

}  // namespace

std::string deploy_command(std::string_view subscription, std::string_view resource_group, std::string_view file) {
  return command_for(subscription, resource_group, quote_posix(file));
}

std::string deploy_command(std::string_view subscription, std::string_view resource_group,
                           const std::vector<std::string>& files) {
  if (files.size() == 1) return deploy_command(subscription, resource_group, files[0]);
  return fmt::format("for part in {}; do {} || break; done", fmt::join(files, " "),
                     command_for(subscription, resource_group, "\"$part\""));
}

}  // namespace asrmap::emit
