// SPDX-License-Identifier: MIT
// Runs each shape at one size and at ten times that size. Fails if the work or the memory grows
// faster than n log n. `asrmap_growth [SIZE] [SHAPE…]` runs only those shapes.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "run.h"
#include "shape.h"
#include "steps.h"
#include "targets/backend.h"

namespace asrmap::test {
namespace {

constexpr std::size_t kSize = 1000;

// By how much a table that doubles may grow instead of tenfold: from 1024 rows to 16,384.
constexpr double kDoubled = 16;

// The factor by which n log n grows from a size to ten times that size (13.3 from a thousand), and
// a bit more, because what is counted is rounded up.
double most(std::size_t size) {
  const auto n = static_cast<double>(size);
  return 10 * std::log(10 * n) / std::log(n) + 0.7;
}

struct Measured {
  Cost cost;
  int status = 0;
  bool expected = false;
  std::string first_line;  // of what was printed
};

Measured measure(const Shape& shape, std::size_t size) {
  MemoryFileSystem files;
  Project project = shape.make(size);
  for (auto& [name, text] : project.files) files.files['/' + name] = std::move(text);
  if (!project.before.empty()) (void)run(files, project.before);
  start_counting();
  const RunResult result = run(files, project.arguments);
  const Cost cost = counted();
  const std::string all = result.out + result.err;
  const bool is_read = shape.expects == "syntax-error" || all.find("[syntax-error]") == std::string::npos;
  const bool is_clean = shape.expects != kNoErrors || result.status == 0;
  return {cost, result.status, is_read && is_clean && all.find(shape.expects) != std::string::npos,
          all.substr(0, all.find('\n'))};
}

// Whether the shape behaves as it should. Prints its line.
bool judge(const Shape& shape, std::size_t size) {
  const Measured small = measure(shape, size), large = measure(shape, 10 * size);
  const double steps = static_cast<double>(large.cost.steps) / static_cast<double>(small.cost.steps);
  const double bytes = static_cast<double>(large.cost.bytes) / static_cast<double>(small.cost.bytes);
  std::string fault;
  if (const Measured& wrong = small.expected ? large : small; !wrong.expected)
    fault = fmt::format("prints no `{}`, or an error beside it: {}", shape.expects, wrong.first_line);
  else if (small.status > 2 || large.status > 2)
    fault = fmt::format("exit status {}", std::max(small.status, large.status));
  else if (steps > most(size))
    fault = "work grows too fast";
  else if (bytes > std::max(most(size), kDoubled))
    fault = "memory grows too fast";
  fmt::print("{:32} {:>13} steps, times {:4.1f} {:>11} KiB, times {:4.1f}{}{}\n", shape.name, large.cost.steps, steps,
             large.cost.bytes / 1024, bytes, fault.empty() ? "" : "   ", fault);
  std::fflush(stdout);
  return fault.empty();
}

}  // namespace
}  // namespace asrmap::test

int main(int argc, char** argv) {
  using namespace asrmap::test;
  std::vector<std::string_view> names(argv + 1, argv + argc);
  std::size_t size = kSize;
  if (!names.empty() && names[0].find_first_not_of("0123456789") == std::string_view::npos) {
    size = std::max(std::size_t{2}, static_cast<std::size_t>(std::atoll(argv[1])));
    names.erase(names.begin());
  }
  bool good = true;
  std::size_t run = 0;
  std::set<std::string_view> known;
  for (const auto* shapes : {&kNameShapes, &kPatternShapes, &kLandingShapes, &kFileShapes, &kVnetInventoryShapes,
                             &kVmmInventoryShapes, &kTomlShapes, &kChangeShapes, &kOutputShapes})
    for (const Shape& shape : *shapes) {
      known.insert(shape.name);
      if (!names.empty() && std::find(names.begin(), names.end(), shape.name) == names.end()) continue;
      ++run;
      good = judge(shape, size) && good;
    }
  for (const std::string_view name : asrmap::targets::target_names())
    for (const std::string command : {"build-", "verify-"})
      if (name != "all" && !known.contains(command + std::string(name))) {
        fmt::print("a shape {}{} is missing\n", command, name);
        good = false;
      }
  if (run == 0) fmt::print("no shape is called so\n");
  return good && run != 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
