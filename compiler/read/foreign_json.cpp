// SPDX-License-Identifier: MIT
#include "read/foreign_json.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

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

// How much is shown of what Azure says.
constexpr std::size_t kLongestSentence = 240;

// What to do about an error of Azure ("Troubleshoot common Azure deployment errors", "Resource Manager
// throttling requests").
struct ErrorCure {
  std::string_view code, cure;
};
constexpr std::string_view kNoRight =
    "export with an account that has the role Reader there; after a new role, sign in again";
constexpr std::string_view kSignIn = "sign in to the tenant of the subscription by `az login`, and export again";
constexpr std::string_view kSubscription = "choose the subscription by `az account set`, and export again";
constexpr std::string_view kNotThere = "correct the name, or choose another subscription, and export again";
constexpr std::string_view kVersion =
    "export by a script of `asrmap export-script`, which asks for a version that there is";
constexpr std::string_view kWait = "wait a few minutes, and export again";
constexpr ErrorCure kErrorCures[] = {
    {"AuthorizationFailed", kNoRight},
    {"Forbidden", kNoRight},
    {"LinkedAuthorizationFailed", kNoRight},
    {"AuthenticationFailed", kSignIn},
    {"ExpiredAuthenticationToken", kSignIn},
    {"InvalidAuthenticationToken", kSignIn},
    {"InvalidAuthenticationTokenTenant", kSignIn},
    {"InvalidSubscriptionId", kSubscription},
    {"SubscriptionNotFound", kSubscription},
    {"NotFound", kNotThere},
    {"ParentResourceNotFound", kNotThere},
    {"ResourceGroupNotFound", kNotThere},
    {"ResourceNotFound", kNotThere},
    {"InvalidApiVersionParameter", kVersion},
    {"InvalidResourceType", kVersion},
    {"MissingApiVersionParameter", kVersion},
    {"NoRegisteredProviderFound", kVersion},
    {"GatewayTimeout", kWait},
    {"InternalServerError", kWait},
    {"ServerTimeout", kWait},
    {"ServiceUnavailable", kWait},
    {"SubscriptionRequestsThrottled", kWait},
    {"TooManyRequests", kWait},
};

std::string_view first_sentence(std::string_view text) {
  text = text.substr(0, std::min({text.find(". "), text.find('\r'), text.find('\n')}));
  if (text.ends_with('.')) text.remove_suffix(1);
  return trimmed(text);
}

// An answer that says why there is none: `{"error": {"code": …, "message": …}}`.
std::optional<ForeignJson> error_answer(JsonValue root) {
  const JsonValue nested = root.find("error");
  const JsonValue error = nested.is(JsonKind::object) ? nested : root;
  const JsonValue code = error.find("code"), message = error.find("message");
  if (!code.is(JsonKind::string) || !message.is(JsonKind::string) || code.text().empty()) return std::nullopt;
  const Text said = message.text(), name = code.text();
  const auto* const known = std::ranges::find_if(
      kErrorCures, [&](const ErrorCure& each) { return equal_without_case(each.code, name.view()); });
  return ForeignJson{fmt::format("the file is an error of Azure, not an export: {}, {}", ticked(name),
                                 ticked(first_sentence(said.view()), kLongestSentence)),
                     known == std::end(kErrorCures) ? "do what it says, and export again" : known->cure};
}

std::optional<ForeignJson> foreign_object(JsonValue root) {
  if (is_parameters_file(root))
    return ForeignJson{"the file is a template's parameters, not the template",
                       "name the template; its parameters are no inventory"};
  if (auto error = error_answer(root)) return error;
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
