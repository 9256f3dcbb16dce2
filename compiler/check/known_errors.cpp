// SPDX-License-Identifier: MIT
#include "check/known_errors.h"

#include "check/known_errors/tables.h"

namespace asrmap::check {

std::vector<const KnownError*> known_errors() {
  std::vector<const KnownError*> errors;
  for (const auto& table :
       {errors_about_names(), errors_about_access(), errors_about_networks(), errors_about_addresses()})
    for (const KnownError& error : table) errors.push_back(&error);
  return errors;
}

std::vector<const KnownError*> errors_of(std::string_view rule) {
  std::vector<const KnownError*> errors = known_errors();
  std::erase_if(errors, [&](const KnownError* error) { return error->rule != rule; });
  return errors;
}

}  // namespace asrmap::check
