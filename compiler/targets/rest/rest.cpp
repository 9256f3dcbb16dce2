// SPDX-License-Identifier: MIT
// Writes the requests themselves, for any program that can send them: an array of method, URL
// without host, and body. A deletion has no body.
#include "emit/json.h"
#include "emit/mapping_properties.h"
#include "emit/request.h"
#include "ir/mapping_path.h"
#include "targets/backend.h"
#include "targets/rest/read_rest.h"

namespace asrmap::targets {
namespace {

constexpr OptionInfo kOptions[] = {
    {"api-version", "the API version in each URL", emit::kDefaultApiVersion, &emit::is_api_version}};

void emit(const CheckedPart& part, Removals removals, const EmitOptions& options, emit::Artifacts& out) {
  const Model& model = part.model();
  const std::string end =
      "?api-version=" + encode_segment(options.get("rest", "api-version", emit::kDefaultApiVersion));
  out.open("rest/requests.json");
  JsonWriter json = emit::json_into(out);
  json.begin_array();
  emit::Requests requests(part);
  for (const MappingId id : part.mappings()) {
    const emit::MappingRequest& request = requests.of(id);
    const std::string path =
        mapping_path(vault_of(model), request.fabric, request.network, request.name, PathForm::url);
    json.begin_object().member("method", "PUT").member("url", path + end);
    json.key("body").begin_object().key("properties");
    emit::write_properties(json, request);
    json.end_object().end_object();
  }
  for (const ExportedMapping& removal : removals)
    json.begin_object()
        .member("method", "DELETE")
        .member("url", mapping_path(vault_of(model), removal.fabric.view(), removal.network.view(), removal.name.view(),
                                    PathForm::url) +
                           end)
        .end_object();
  json.end_array().finish();
}

}  // namespace

namespace backends {
extern constinit const Backend rest{.info = {.name = "rest",
                                             .summary = "REST requests",
                                             .needs = {.ids = BuildNeeds::Ids::all, .vault = true},
                                             .options = kOptions},
                                    .emit = emit,
                                    .formats = PayloadFormat{".json", &read_rest}};
}  // namespace backends

}  // namespace asrmap::targets
