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

using Json = nlohmann::ordered_json;

constexpr OptionInfo kOptions[] = {{"api-version", "the API version in each URL", kDefaultApiVersion, &is_api_version}};

std::vector<Artifact> emit(const CheckedModel& checked, const EmitOptions& options) {
  const std::string version = encode_segment(options.get("rest", "api-version", kDefaultApiVersion));
  Json list = Json::array();
  for (const Request& request : requests(checked)) {
    const std::string path = mapping_path(checked.model().vault.value(), request.fabric, request.network, request.name,
                                          PathForm::url);
    list.push_back({{"method", "PUT"},
                    {"url", path + "?api-version=" + version},
                    {"body", {{"properties", properties_of(request)}}}});
  }
  return {{"rest/requests.json", json_text(list)}};
}

}  // namespace

constinit const Backend backends::rest{
    .info = {.name = "rest", .summary = "REST requests", .needs_ids = true, .options = kOptions}, .emit = emit};

}  // namespace asrmap
