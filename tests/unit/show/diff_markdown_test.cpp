// SPDX-License-Identifier: MIT
#include <string>

#include "catch.h"
#include "change/compare.h"
#include "driver/compile.h"
#include "run.h"
#include "show/diff.h"
#include "show/quote_mermaid.h"

namespace asrmap {
namespace {

std::string project(int networks, const std::string& target) {
  std::string text =
      "vault dr { subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\" resource_group = \"rg\" location = \"we\" }\n"
      "vnet vnet-a { subnet web 10.0.0.0/8 }\nvnet vnet-b { subnet web 10.0.0.0/8 }\nvmm ams {\n";
  for (int i = 0; i < networks; ++i) text += "  network n" + std::to_string(i) + " { subnet web { vms = 1 } }\n";
  return text + "}\nmap ams/* -> " + target + "\n";
}

std::string markdown(const std::string& before, const std::string& after) {
  MemoryFileSystem files;
  files.files["/old.asrmap"] = before;
  files.files["/new.asrmap"] = after;
  return test::run(files, {"diff", "--format", "markdown", "old.asrmap", "new.asrmap"}).out;
}

TEST_CASE("a comment stays within what GitHub takes, and says what it leaves out") {
  for (const int networks : {1, 24, 25, 100, 300, 1000, 5000}) {
    const std::string text = markdown(project(networks, "vnet-a"), project(networks, "vnet-b"));
    INFO(networks << ": " << text.size() << " bytes");
    CHECK(text.size() <= 65'000);
    CHECK(text.starts_with("**asrmap**: " + std::to_string(networks) + " change"));
    CHECK((text.find("more change") != std::string::npos) == (networks >= 1000));
    CHECK((text.find("The picture has the first 24 of ") != std::string::npos) == (networks > 24));
    CHECK(text.find("```mermaid") != std::string::npos);
  }
  // The rows that were left out and those that are there make up all rows.
  const std::string text = markdown(project(5000, "vnet-a"), project(5000, "vnet-b"));
  std::size_t rows = 0;
  for (std::size_t at = text.find("| target-changed |"); at != std::string::npos;
       at = text.find("| target-changed |", at + 1))
    ++rows;
  const std::size_t more = text.find("…and ");
  REQUIRE(more != std::string::npos);
  CHECK(rows + std::stoul(text.substr(more + std::string("…and ").size())) == 5000);
}

TEST_CASE("a name is text in a comment, whatever it holds") {
  const auto with = [](const std::string& name, const std::string& target) {
    return "vmm ams { network \"" + name +
           "\" {} }\nvnet vnet-a { subnet web 10.0.0.0/8 }\nvnet vnet-b { subnet web 10.0.0.0/8 }\nmap ams/\"" + name +
           "\" -> " + target + "\n";
  };
  for (const std::string name :
       {"a|b", "a`b", "<b>x</b>", "@admin #12", "a]b[c](d)", "a\\\"b", "x --> y", "**a**", "]; click n0"}) {
    INFO(name);
    const std::string text = markdown(with(name, "vnet-a"), with(name, "vnet-b"));
    const std::string row =
        text.substr(text.find("| ⚠️"), text.find('\n', text.find("| ⚠️")) - text.find("| ⚠️"));
    // Five bars that are not escaped make four cells.
    std::size_t bars = 0;
    for (std::size_t i = 0; i < row.size(); ++i) bars += row[i] == '|' && (i == 0 || row[i - 1] != '\\') ? 1U : 0U;
    CHECK(bars == 5);
    CHECK(row.find("<b>") == std::string::npos);
    CHECK(row.find("**") == std::string::npos);
    // Nobody is mentioned outside of code, which would notify people.
    if (const std::size_t at = text.find('@'); at != std::string::npos)
      CHECK(text.rfind("<code>", at) > text.rfind("</code>", at) + 1);
  }
}

TEST_CASE("a name can't end its code and go on as our own words") {
  const auto with = [](const std::string& target) {
    return "vmm ams { network \"x` is safe and mapped to `v9\" {} }\nvnet a {}\nvnet b {}\n"
           "map ams/\"x` is safe and mapped to `v9\" -> " +
           target + "\n";
  };
  const std::string text = markdown(with("a"), with("b"));
  CHECK(text.find(
            "| <code>ams/x\\\\u0060 is safe and mapped to \\\\u0060v9</code> is mapped to <code>b</code> instead of "
            "<code>a</code>: all of its VMs are reconnected") != std::string::npos);
}

TEST_CASE("a Mermaid label is quoted") {
  CHECK(show::quote_mermaid("ams/Finance / web") == "\"ams/Finance / web\"");
  CHECK(show::quote_mermaid("a\"b") == "\"a#34;b\"");
  CHECK(show::quote_mermaid("#quot;") == "\"#35;quot#59;\"");
  CHECK(show::quote_mermaid("`x`") == "\"#96;x#96;\"");
  CHECK(show::quote_mermaid("<br>&") == "\"#60;br#62;#38;\"");
  CHECK(show::quote_mermaid("a\nb") ==
        "\"a\xEF\xBF\xBD"
        "b\"");
}

}  // namespace
}  // namespace asrmap
