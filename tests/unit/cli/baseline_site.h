// SPDX-License-Identifier: MIT
// A project with old findings, and the baseline that knows them.
#pragma once

#include <string>

#include "run.h"

namespace asrmap::test {

inline constexpr const char* kServer = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 subnet app 10.10.2.0/24 }
  network Lab     { subnet web 10.10.3.0/24 }
}
)";
inline constexpr const char* kMaps = R"(
vnet vnet-dr {
  subnet web 10.10.0.0/16
}
map ams/Finance -> vnet-dr { allow = [merged-subnets, collapsed-subnets] }
map ams/Lab     -> vnet-dr { allow = [merged-subnets] }
)";

inline MemoryFileSystem site(const std::string& text) {
  MemoryFileSystem files;
  files.files["/site/dr/prod.asrmap"] = text;
  files.current = "/site";
  return files;
}

inline std::string old_findings() { return std::string(kServer) + "vmm chi { network Old network Lab }\n" + kMaps; }

inline constexpr const char* kWritten = R"({"version":1,
"findings":[
{"rule":"unmapped-network","file":"dr/prod.asrmap","element":"network chi/Lab"},
{"rule":"unmapped-network","file":"dr/prod.asrmap","element":"network chi/Old"},
{"rule":"subnet-fallback","file":"dr/prod.asrmap","element":"subnet ams/Finance/app"},
{"rule":"unused-definition","file":"dr/prod.asrmap","element":"vmm chi"}]}
)";

// The site with old findings, and its baseline.
inline MemoryFileSystem adopted_site() {
  MemoryFileSystem files = site(old_findings());
  files.files["/site/known.json"] = kWritten;
  return files;
}

}  // namespace asrmap::test
