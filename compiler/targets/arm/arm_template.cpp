// SPDX-License-Identifier: MIT
#include "targets/arm/arm_template.h"

#include "emit/resource_types.h"

namespace asrmap::targets {
namespace {

constexpr std::string_view kSchema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
constexpr std::string_view kContentVersion = "1.0.0.0";

}  // namespace

void begin_template(JsonWriter& json, const TemplateNotes& notes) {
  json.begin_object().member("$schema", kSchema).member("contentVersion", kContentVersion);
  if (!notes.subscription.empty()) {
    json.key("metadata").begin_object();
    json.member("subscription", emit::arm_string(notes.subscription));
    json.member("resourceGroup", emit::arm_string(notes.resource_group));
    json.member("deploy", notes.command).member("warning", notes.warning).end_object();
  }
  json.key("resources").begin_array();
}

void end_template(JsonWriter& json) { json.end_array().end_object().finish(); }

void write_link(JsonWriter& json, const TemplateLink& link) {
  json.begin_object().member("type", emit::resource_types::kDeployment);
  json.member("apiVersion", emit::resource_types::kDeploymentApiVersion).member("name", link.name);
  if (!link.subscription.empty()) {
    json.member("subscriptionId", emit::arm_string(link.subscription));
    json.member("resourceGroup", emit::arm_string(link.resource_group));
  }
  json.key("properties").begin_object().member("mode", "Incremental");
  json.key("templateLink").begin_object().member("relativePath", link.file);
  json.member("contentVersion", kContentVersion).end_object().end_object().end_object();
}

}  // namespace asrmap::targets
