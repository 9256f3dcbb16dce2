// SPDX-License-Identifier: MIT
#include "targets/rest/read_rest.h"

#include "read/payload_json.h"
#include "read/resource_path.h"

namespace asrmap::targets {

Payload read_rest(FileId file, SourceMap& sources) {
  Payload payload;
  read::StrictJson json(file, sources);
  if (json.is_array(json.root(), {}))
    for (const read::JsonValue request : json.root()) {
      if (!json.is_object(request, {"method", "url", "body"})) break;
      json.expect(request, "method", "PUT");
      Record record{.kind = Record::Kind::mapping, .at = request.span()};
      const Text url = json.string(request, "url");
      if (!json.failed() && !read::read_request_url(url, sources, record))
        json.refuse(url.span(), "this is not the URL of a network mapping");
      const read::JsonValue body = json.member(request, "body");
      if (json.is_object(body, {"properties"})) read::read_properties(json, json.member(body, "properties"), record);
      if (json.failed()) break;
      payload.records.push_back(std::move(record));
    }
  payload.mistake = json.take_mistake();
  return payload;
}

}  // namespace asrmap::targets
