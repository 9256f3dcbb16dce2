// SPDX-License-Identifier: MIT
#include "targets/powershell/read_powershell_data.h"

#include <string>

#include "catch.h"

namespace asrmap {
namespace {

struct Read {
  bool refused = false;
  std::string text;
};

Read read(const std::string& expression) {
  SourceMap sources;
  targets::PowerShellData data(sources.add("x.ps1", "$name = " + expression + "\n"), sources);
  const Text text = data.assignment("name");
  return {data.in.failed(), std::string(text.view())};
}

TEST_CASE("characters are read back as they are written, and in no other way") {
  CHECK(read("('caf' + [char]0x00E9 + ' bar')").text == "café bar");
  CHECK(read("('' + [char]0xD83D + [char]0xDE00)").text == "\xF0\x9F\x98\x80");
  CHECK(read("('' + [char]0x0000)").text == std::string(1, '\0'));
  for (const char* half :
       {"0xD83D", "0xDE00", "0xDE00 + [char]0xD83D", "0xD83D + 'x'", "0xD83D + [char]0xD83D + [char]0xDE00"}) {
    INFO(half);
    CHECK(read("('' + [char]" + std::string(half) + ")").refused);
  }
  for (const char* wrong : {"0x", "0x0", "x", "0", "0x00E", "0x00E90", "0X00E9", "0x00e9", "0x00G9", "1x00E9"}) {
    INFO(wrong);
    CHECK(read("('' + [char]" + std::string(wrong) + ")").refused);
  }
}

}  // namespace
}  // namespace asrmap
