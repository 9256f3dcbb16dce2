// SPDX-License-Identifier: MIT
// A project with everything that is built of it, and `verify` over the two.
#pragma once

#include <string>

#include "catch.h"
#include "run.h"

namespace asrmap::test {

inline const std::string kProject = R"(vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  name   = "vmm-ams.contoso.com"
  fabric = "b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac"
  network Finance    { id = "0a1b2c3d-0001-4000-8000-000000000001" subnet web 10.10.1.0/24 }
  network "HR Staff" { id = "0a1b2c3d-0001-4000-8000-000000000002" subnet hr 10.20.1.0/24 }
  network Branch     { id = "0a1b2c3d-0001-4000-8000-000000000003" }
}
vmm lon {
  fabric = "11c9a5e0b7d34f6288f0a1c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3e4f506"
  network Spare { id = "0a1b2c3d-0002-4000-8000-000000000001" }
}
vnet vnet-dr {
  address_space = [10.10.0.0/16, 10.20.0.0/16]
  subnet web 10.10.1.0/24
  subnet hr  10.20.1.0/24
}
map ams/Finance    -> vnet-dr
map ams/"HR Staff" -> vnet-dr { name = "hr-to-dr" }
map ams/Branch     -> lon/Spare
map lon/Spare      -> ams/Branch
)";

inline MemoryFileSystem built_project() {
  MemoryFileSystem files;
  files.files["/p/x.asrmap"] = kProject;
  files.current = "/p";
  REQUIRE(run(files, {"build", "--target", "all", "-o", "out", "x.asrmap"}).status == 0);
  return files;
}

inline RunResult verify(MemoryFileSystem& files) { return run(files, {"verify", "out", "x.asrmap"}); }

}  // namespace asrmap::test
