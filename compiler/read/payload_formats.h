// SPDX-License-Identifier: MIT
// One reader a format; read/payload.h says which is whose. Internal to this folder.
#pragma once

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap {

[[nodiscard]] Payload read_arm_payload(FileId file, SourceMap& sources);
[[nodiscard]] Payload read_bicep_payload(FileId file, SourceMap& sources);
[[nodiscard]] Payload read_terraform_payload(FileId file, SourceMap& sources);
[[nodiscard]] Payload read_rest_payload(FileId file, SourceMap& sources);
[[nodiscard]] Payload read_powershell_payload(FileId file, SourceMap& sources);
[[nodiscard]] Payload read_azcli_payload(FileId file, SourceMap& sources);
[[nodiscard]] Payload read_vmm_payload(FileId file, SourceMap& sources);

}  // namespace asrmap
