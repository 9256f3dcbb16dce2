// SPDX-License-Identifier: MIT
#include "read/foreign_json.h"

#include <fmt/core.h>

#include "diag/wording.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

constexpr std::string_view kConvertOnce =
    "convert it once: leave out the second `ConvertTo-Json`, or take it out by `jq -r .`";

// Whether the first element is a line of JSON: `[`, `{`, or the whole text.
bool begins_json(JsonValue value) {
  if (!value.is(JsonKind::string)) return false;
  const Text text = value.text();
  const std::string_view line = trimmed(text.view());
  return line.starts_with('{') || line.starts_with('[');
}

bool is_parameters_file(JsonValue root) {
  if (const JsonValue schema = root.find("$schema"); schema.is(JsonKind::string)) {
    const std::string name = lower(schema.text().view());
    if (name.find("deploymentparameters.json") != std::string::npos) return true;
  }
  return root.find("parameters").is(JsonKind::object) && !root.find("resources") && root.find("contentVersion");
}

// The code of an answer that says why there is none: `{"error": {"code": …, "message": …}}`.
std::string code_of_error(JsonValue root) {
  const JsonValue nested = root.find("error");
  const JsonValue error = nested.is(JsonKind::object) ? nested : root;
  const JsonValue code = error.find("code"), message = error.find("message");
  if (!code.is(JsonKind::string) || !message.is(JsonKind::string)) return {};
  return std::string(code.text().view());
}

std::optional<ForeignJson> foreign_object(JsonValue root) {
  if (is_parameters_file(root))
    return ForeignJson{"the file is a template's parameters, not the template",
                       "name the template; its parameters are no inventory"};
  if (const std::string code = code_of_error(root); !code.empty())
    return ForeignJson{fmt::format("the file is an answer of Azure that refuses: {}", ticked(code)),
                       "do what it says, and export again"};
  if (root.find("terraform_version"))
    return ForeignJson{"the file is of Terraform, not an export of Azure",
                       "export what exists in Azure: `az network vnet list -o json`"};
  return std::nullopt;
}

}  // namespace

std::optional<ForeignJson> foreign_json(JsonValue root) {
  if (begins_json(root)) return ForeignJson{"the JSON stands in a string: it was converted twice", kConvertOnce};
  if (root.is(JsonKind::object)) return foreign_object(root);
  if (!root.is(JsonKind::array)) return std::nullopt;
  if (begins_json(root.first()))
    return ForeignJson{"the JSON stands in strings, one a line: it was converted twice", kConvertOnce};
  // What Format-Table and Format-List hand on is instructions for the screen.
  if (root.first().find("ClassId2e4f51ef21dd47e99d3c952918aff9cd"))
    return ForeignJson{"the file is what Format-Table or Format-List made, converted to JSON",
                       "put `ConvertTo-Json -Depth 10` in place of the Format cmdlet, not behind it"};
  return std::nullopt;
}

}  // namespace asrmap::read
