// SPDX-License-Identifier: MIT
#include "read/payload.h"

#include "read/payload_formats.h"

namespace asrmap {
namespace {

struct Format {
  std::string_view target;
  std::string_view ending;
  PayloadReader read;
};

constexpr Format kFormats[] = {
    {"arm", ".json", read_arm_payload},
    {"bicep", ".bicep", read_bicep_payload},
    {"terraform", ".tf", read_terraform_payload},
    {"rest", ".json", read_rest_payload},
    {"powershell", ".ps1", read_powershell_payload},
    {"azcli", ".sh", read_azcli_payload},
    {"vmm", ".ps1", read_vmm_payload},
    {"vnets", ".json", read_arm_payload},
    {"vnets", ".bicep", read_bicep_payload},
};

}  // namespace

PayloadReader payload_reader(std::string_view target, std::string_view file_name) {
  for (const Format& format : kFormats)
    if (format.target == target && file_name.ends_with(format.ending)) return format.read;
  return nullptr;
}

}  // namespace asrmap
