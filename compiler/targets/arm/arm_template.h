// SPDX-License-Identifier: MIT
// The parts of an ARM template that are around its resources.
#pragma once

#include <string>
#include <string_view>

#include "emit/json.h"

namespace asrmap::targets {

// Notes for people who open a template: where it has to be deployed, and how. Nothing is written
// if `subscription` is empty.
struct TemplateNotes {
  std::string_view subscription;
  std::string_view resource_group;
  std::string command;
  std::string_view warning;
};

// Write a template up to its first resource, and from its last one on.
void begin_template(JsonWriter& json, const TemplateNotes& notes);
void end_template(JsonWriter& json);

// The deployment of another template. If no scope is given, it has the scope of the template that
// links to it.
struct TemplateLink {
  std::string name;
  // A path relative to the template that links to it. It works for a template spec, and for
  // templates that are side by side at a URI.
  std::string file;
  std::string_view subscription = {};
  std::string_view resource_group = {};
};
void write_link(JsonWriter& json, const TemplateLink& link);

}  // namespace asrmap::targets
