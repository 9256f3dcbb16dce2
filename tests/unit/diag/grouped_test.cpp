// SPDX-License-Identifier: MIT
// Findings that are alike are told together in text, and nothing that differs is lost by that.
#include <fmt/core.h>

#include <string>
#include <vector>

#include "catch.h"
#include "diag/alike.h"
#include "diag/render.h"

namespace asrmap {
namespace {

Diagnostic outside(FileId file, int vm, const std::string& vnet) {
  return {.rule = "static-ip-outside-subnet",
          .at = {file, 0, 3},
          .message = fmt::format("`10.1.0.{}` of VM `vm-{}` is outside `web` of `{}`", vm, vm, vnet),
          .help = "plan a new address",
          .is_one_of_many = true};
}

std::vector<std::size_t> sizes(const std::vector<Diagnostic>& findings) {
  std::vector<std::size_t> result;
  for (const Alike& group : alike(findings)) result.push_back(group.size());
  return result;
}

TEST_CASE("many that are alike are told in a few lines") {
  SourceMap sources;
  const FileId file = sources.add("vms.json", "one\n");
  std::vector<Diagnostic> findings;
  findings.reserve(114);
  for (int i = 0; i < 114; ++i) findings.push_back(outside(file, i, i == 70 ? "vnet-b" : "vnet-a"));
  const std::string told =
      "vms.json:1:1: error: `10.1.0.0` of VM `vm-0` is outside `web` of `vnet-a` [static-ip-outside-subnet]\n"
      "   = help: plan a new address\n"
      "vms.json:1:1: error: `10.1.0.1` of VM `vm-1` is outside `web` of `vnet-a` [static-ip-outside-subnet]\n"
      "vms.json:1:1: error: `10.1.0.70` of VM `vm-70` is outside `web` of `vnet-b` [static-ip-outside-subnet]\n"
      "   … and 111 more addresses\n"
      "\n";
  const GroupedText grouped = grouped_text(findings, sources, false);
  CHECK(grouped.text == told);
  CHECK(grouped.folded);
  CHECK(render_grouped(findings, sources, {.files = 1}, false, "`--all`") ==
        told + "what is alike is told together; `--all` shows each\n114 errors in 1 file\n");
}

TEST_CASE("what is said of one finding is not said of a group") {
  SourceMap sources;
  const FileId file = sources.add("vms.json", "one\n");
  std::vector<Diagnostic> findings;
  findings.reserve(4);
  for (int i = 0; i < 3; ++i) findings.push_back(outside(file, i, "vnet-a"));
  const Summary summary{.files = 1};
  CHECK(render_grouped(findings, sources, summary, false, "") == render_text(findings, sources, summary, false));
  // A fourth takes no more room than a line that counts it.
  findings.push_back(outside(file, 3, "vnet-a"));
  const GroupedText four = grouped_text(findings, sources, false);
  CHECK_FALSE(four.folded);
  CHECK(four.text.find("vm-3") != std::string::npos);
  CHECK(four.text.find("more") == std::string::npos);
}

TEST_CASE("what differs in more than names is not alike") {
  SourceMap sources;
  const FileId file = sources.add("a.asrmap", "one\n");
  const Diagnostic one = outside(file, 1, "vnet-a");
  Diagnostic rule = one, severity = one, message = one, help = one, typed = one, typed_too = one;
  rule.rule = "static-ip-conflict";
  severity.severity = Severity::warning;
  message.message += ", or in the other";
  help.help = "map it to `web`";
  CHECK(sizes({one, rule, severity, message, help, one}) == std::vector<std::size_t>{2, 1, 1, 1, 1});
  // A mistake in writing is one of its own, except if the same is said again.
  typed.is_one_of_many = typed_too.is_one_of_many = false;
  typed_too.message = outside(file, 2, "vnet-a").message;
  CHECK(sizes({one, typed, typed_too, typed}) == std::vector<std::size_t>{1, 2, 1});
}

TEST_CASE("lists of names and numbers may differ in what is alike") {
  const auto of = [](std::string message) {
    return Diagnostic{.rule = "r", .at = {}, .message = std::move(message), .is_one_of_many = true};
  };
  CHECK(sizes({of("VMs `a` and `b` have 2 adapters"), of("VMs `a`, `b` and `c` have 13 adapters"),
               of("VMs `a` or `b` have 2 adapters"), of("VM `a` has 1 adapter")}) == std::vector<std::size_t>{3, 1});
  // A backtick alone begins no name.
  CHECK(sizes({of("`a"), of("`b"), of("`")}) == std::vector<std::size_t>{1, 1, 1});
  CHECK(examples_of({}, 3).empty());
}

TEST_CASE("what a message begins with is what is counted") {
  const auto more = [](std::string message, std::size_t count) {
    return more_of({.rule = "r", .at = {}, .message = std::move(message)}, count);
  };
  CHECK(more("VM network `a` has no mapping", 1) == "1 more VM network");
  CHECK(more("VM network `a` has no mapping", 2) == "2 more VM networks");
  CHECK(more("VM `a` runs Linux", 14) == "14 more VMs");
  CHECK(more("`10.1.0.1` of VM `a` is outside", 1) == "1 more address");
  CHECK(more("`10.1.0.1` of VM `a` is outside", 2) == "2 more addresses");
  CHECK(more("mapping of `a` to `b` is one-way", 2) == "2 more mappings");
  CHECK(more("no VMM server `a` is declared", 2) == "2 more like these");
}

TEST_CASE("statistics count by rule, the worst first") {
  SourceMap sources;
  const FileId file = sources.add("a.asrmap", "one\n");
  std::vector<Diagnostic> findings;
  const auto add = [&](int count, std::string_view rule, Severity severity) {
    for (int i = 0; i < count; ++i)
      findings.push_back({.rule = rule, .severity = severity, .at = {file, 0, 0}, .message = "odd"});
  };
  add(12, "unmapped-network", Severity::warning);
  add(1, "syntax-error", Severity::error);
  add(1, "duplicate-source", Severity::error);
  add(3, "subnet-fallback", Severity::error);
  add(2, "subnet-fallback", Severity::warning);
  add(40, "shared-target", Severity::info);
  CHECK(render_statistics(findings, {.files = 1}, false) ==
        " 3  error    subnet-fallback\n"
        " 1  error    duplicate-source\n"
        " 1  error    syntax-error\n"
        "12  warning  unmapped-network\n"
        " 2  warning  subnet-fallback\n"
        "40  info     shared-target\n"
        "\n"
        "5 errors, 14 warnings, 40 infos in 1 file\n");
  CHECK(render_statistics({}, {.files = 1}, false) == "no findings in 1 file (0 VM networks, 0 mappings)\n");
}

}  // namespace
}  // namespace asrmap
