// SPDX-License-Identifier: MIT
// Edits of the project of diff_edits_test.cpp that change nothing.
#pragma once

#include <vector>

#include "edit.h"

namespace asrmap::test {

inline const std::vector<Edit> kEditsWithoutChange = {
    {"nothing",
     {},
     R"(no changes
)"},
    {"a comment and blank lines",
     {{"vmm ams {", R"(# Amsterdam

vmm ams {)"}},
     R"(no changes
)"},
    {"the order of statements",
     {{R"(map ams/Finance -> main
)",
       ""},
      {"map ams/Test", R"(map ams/Finance -> main
map ams/Test)"}},
     R"(no changes
)"},
    {"the order of VM subnets",
     {{R"(    subnet web 10.1.0.0/24 { vms = 12 }
    subnet db  10.1.1.0/24 { vms = 4 })",
       R"(    subnet db  10.1.1.0/24 { vms = 4 }
    subnet web 10.1.0.0/24 { vms = 12 })"}},
     R"(no changes
)"},
    {"the label of a vnet that has a name",
     {{"vnet main", "vnet primary"},
      {"map ams/Finance -> main", "map ams/Finance -> primary"},
      {"map ams/HR -> main", "map ams/HR -> primary"},
      {"map ams/Lab -> main", "map ams/Lab -> primary"}},
     R"(no changes
)"},
    {"the label of a server that has a name",
     {{"vmm ams", "vmm amsterdam"},
      {"map ams/Finance", "map amsterdam/Finance"},
      {"map ams/HR", "map amsterdam/HR"},
      {"map ams/Lab", "map amsterdam/Lab"},
      {"map ams/Test", "map amsterdam/Test"}},
     R"(no changes
)"},
    {"letter case of Azure names",
     {{"vnet-main", "VNET-Main"},
      {"subnet hr      10", "subnet HR      10"},
      {"rg-dr", "RG-DR"},
      {R"(name = "hr")", R"(name = "HR")"}},
     R"(no changes
)"},
    {"a pattern that maps the same",
     {{R"(map ams/Finance -> main
map ams/HR -> main { name = "hr" }
map ams/Lab -> main
)",
       R"(map ams/* -> main
map ams/HR -> main { name = "hr" }
)"}},
     R"(no changes
)"},
    {"host bits of a range",
     {{"subnet hr 10.2.0.0/24", "subnet hr 10.2.0.9/24"}},
     R"(no changes
)"},
};

}  // namespace asrmap::test
