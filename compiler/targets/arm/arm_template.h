// SPDX-License-Identifier: MIT
// What ARM templates have around their resources.
#pragma once

#include <string>
#include <string_view>

#include "emit/json.h"

namespace asrmap {

// For whoever opens a template: where it belongs, and how it is deployed there. Without a
// place it says nothing.
struct TemplateNotes {
  std::string_view subscription;
  std::string_view resource_group;
  std::string command;
  std::string_view warning;
};

// A template up to its first resource, and from its last one on.
void begin_template(JsonWriter& json, const TemplateNotes& notes);
void end_template(JsonWriter& json);

// The deployment of another template, at the scope of the one that links to it if none is
// given.
struct TemplateLink {
  std::string name;
  // A path relative to the template that links to it: it works for a template spec and for
  // templates that lie side by side at a URI.
  std::string file;
  std::string_view subscription = {};
  std::string_view resource_group = {};
};
void write_link(JsonWriter& json, const TemplateLink& link);

}  // namespace asrmap
