// SPDX-License-Identifier: MIT
// The requests themselves, for whatever sends them: an array of method, URL
// without host, and body.
#include <nlohmann/json.hpp>

#include "emit/backend.h"
#include "emit/json.h"
#include "emit/request.h"
#include "emit/url.h"

namespace asrmap {
namespace {

constexpr OptionInfo kOptions[] = {{"api-version", "the API version in each URL", kDefaultApiVersion, &is_api_version}};

void emit(const CheckedModel& checked, const EmitOptions& options, Artifacts& out) {
  const Model& model = checked.model();
  const std::string version = encode_segment(options.get("rest", "api-version", kDefaultApiVersion));
  out.open("rest/requests.json");
  JsonArray list(out);
  for (const Mapping& mapping : model.mappings) {
    const auto request = request_of(checked, mapping);
    if (!request) continue;
    const std::string path =
        mapping_path(model.vault.value(), request->fabric, request->network, request->name, PathForm::url);
    list.add({{"method", "PUT"},
              {"url", path + "?api-version=" + version},
              {"body", {{"properties", properties_of(*request)}}}});
  }
  list.finish();
}

}  // namespace

constinit const Backend backends::rest{
    .info = {.name = "rest", .summary = "REST requests", .needs = {.ids = BuildNeeds::Ids::all, .vault = true}, .options = kOptions}, .emit = emit};

}  // namespace asrmap
