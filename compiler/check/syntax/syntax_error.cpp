// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `read`, in the words of grammar/messages.h.
namespace rules {
extern constinit const Rule syntax_error{
    .info = {.name = "syntax-error",
             .severity = Severity::error,
             .concern = Concern::syntax,
             .summary = "The text is not the asrmap language, or not TOML",
             .why = "The message says what was expected and what stands there instead. Reading goes on behind the "
                    "mistake, at the next property, `}` or statement, so that one run finds the mistakes of the whole "
                    "file; whatever could not be read is not reported as missing. In a TOML file only the first "
                    "mistake is found. Files are UTF-8; a file in another encoding, or with control characters, is "
                    "reported here too.",
             .bad = R"(
vmm ams {
  network HR Staff { subnet hr 10.20.1.0/24 }
}
vnet vnet-dr { subnet hr 10.20.1.0/24 }

map ams/"HR Staff" => vnet-dr
)",
             .good = R"(
vmm ams {
  network "HR Staff" { subnet hr 10.20.1.0/24 }
}
vnet vnet-dr { subnet hr 10.20.1.0/24 }

map ams/"HR Staff" -> vnet-dr
)",
             .fix = "Write what the message expects. Names that hold other characters than letters, digits, `_`, `-` "
                    "and `.` stand in quotes.",
             .hides_others = true}};
}  // namespace rules

}  // namespace asrmap::check
