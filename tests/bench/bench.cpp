// SPDX-License-Identifier: MIT
// Measures speed as ratios within one run, because machines differ, and this one may be noisy.
// Prints Google Benchmark's table, then one line for each claim.
#include <benchmark/benchmark.h>
#include <fmt/core.h>
#include <simdjson.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "driver/compile.h"
#include "driver/compiled_root.h"
#include "grammar.h"
#include "ir/date.h"
#include "project_text.h"
#include "read/dsl.h"
#include "read/toml.h"
#include "source/file_system.h"
#include "targets/backend.h"
#include "whole_process.h"

namespace asrmap::bench {
namespace {

constexpr std::size_t kVnets = 500;

const std::string& dsl_text(std::size_t networks) {
  static std::map<std::size_t, std::string> texts;
  std::string& text = texts[networks];
  if (text.empty()) text = dsl_project(networks, kVnets);
  return text;
}

const std::string& toml_text(std::size_t networks) {
  static std::map<std::size_t, std::string> texts;
  std::string& text = texts[networks];
  if (text.empty()) text = toml_project(networks, kVnets);
  return text;
}

void count_bytes(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

// The grammar without actions: the least that reading can cost.
void bare_pegtl(benchmark::State& state) {
  const std::string& text = dsl_text(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    tao::pegtl::memory_input<tao::pegtl::tracking_mode::lazy, tao::pegtl::eol::lf, const char*> in(
        text.data(), text.data() + text.size(), "");
    struct State {
      static const char* stopped_at() { return nullptr; }
      static bool stopped_in_list() { return false; }
      static bool explains_close() { return false; }
      static bool accepts_misspelt(std::string_view, std::string_view) { return false; }
    } none;
    if (!tao::pegtl::parse<grammar::file>(in, none)) state.SkipWithError("not parsed");
  }
  count_bytes(state, text);
}

template <Document (*Read)(FileId, SourceMap&, Reporter&)>
void read(benchmark::State& state, const std::string& text) {
  for (auto _ : state) {
    SourceMap sources;
    Reporter reporter;
    state.PauseTiming();
    const FileId file = sources.add("bench", text);
    state.ResumeTiming();
    benchmark::DoNotOptimize(Read(file, sources, reporter));
    if (!reporter.found().empty()) state.SkipWithError("findings");
  }
  count_bytes(state, text);
}

void dsl_read(benchmark::State& state) {
  read<&read::read_dsl>(state, dsl_text(static_cast<std::size_t>(state.range(0))));
}
void toml_read(benchmark::State& state) {
  read<&read::read_toml>(state, toml_text(static_cast<std::size_t>(state.range(0))));
}

void toml_alone(benchmark::State& state) {
  const std::string& text = toml_text(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(toml::parse(std::string_view(text), std::string_view{}));
  count_bytes(state, text);
}

void dsl_check(benchmark::State& state) {
  const std::string& text = dsl_text(static_cast<std::size_t>(state.range(0)));
  const MemoryFileSystem files;
  for (auto _ : state) {
    SourceMap sources;
    state.PauseTiming();
    const std::vector<RootFile> roots{{.path = "bench.asrmap", .text = text}};
    state.ResumeTiming();
    const Compilation run = *compile(files, sources, roots, {}, Date{});
    if (run.has(Severity::error)) state.SkipWithError("errors");
  }
  count_bytes(state, text);
}

// Inventories, on disk as they always are. They are compared with simdjson, because asrmap parses
// JSON with PEGTL.
struct Exported {
  explicit Exported(const std::string& name, const std::string& project, const std::string& json) {
    folder = std::filesystem::temp_directory_path() / ("asrmap-bench-" + name);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "bench.asrmap", std::ios::binary) << project;
    std::ofstream(folder / "export.json", std::ios::binary) << json;
  }
  ~Exported() { std::filesystem::remove_all(folder); }
  Exported(const Exported&) = delete;
  Exported& operator=(const Exported&) = delete;
  std::filesystem::path folder;
};

const Exported& vnets() {
  static const Exported files(
      "vnets",
      "inventory vnets \"export.json\"\nvmm ams {\n  network Finance { subnet sub0 10.0.0.0/24 }\n}\n"
      "map ams/Finance -> vnet-000001\n",
      vnets_export(25'000));
  return files;
}

const Exported& adapters() {
  constexpr std::size_t kNetworks = 100'000;
  static const Exported files("adapters", "inventory vms \"export.json\"\n" + dsl_project(kNetworks, kVnets),
                              adapters_export(1'000'000, kNetworks));
  return files;
}

template <const Exported& (*Files)()>
void simdjson_alone(benchmark::State& state) {
  const simdjson::padded_string text = simdjson::padded_string::load((Files().folder / "export.json").string()).value();
  for (auto _ : state) {
    simdjson::dom::parser parser;
    if (parser.parse(text).error() != simdjson::SUCCESS) state.SkipWithError("not parsed");
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

template <const Exported& (*Files)()>
void check_exported(benchmark::State& state) {
  const RealFileSystem files;
  const std::string root = Files().folder.string();
  for (auto _ : state) {
    SourceMap sources;
    const auto run = compile(files, sources, {{.path = root + "/bench.asrmap", .project_root = root}}, {}, Date{});
    if (!run || run->has(Severity::error)) state.SkipWithError("errors");
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(std::filesystem::file_size(Files().folder / "export.json")));
}

// A project, checked for a build, whose mappings have everything that any target needs.
class Built {
 public:
  explicit Built(std::size_t networks) {
    const std::vector<RootFile> roots{{.path = "bench.asrmap", .text = build_project(networks, kVnets)}};
    run_ = *compile(files_, sources_, roots, {}, Date{},
                    {.ids = BuildNeeds::Ids::all, .vault = true, .vnet_ranges = true});
  }
  [[nodiscard]] bool is_clean() const { return !run_.has(Severity::error); }
  [[nodiscard]] const CheckedModel& model() const { return *run_.roots.at(0)->checked; }

 private:
  MemoryFileSystem files_;
  SourceMap sources_;
  Compilation run_;
};

class CountingSink final : public emit::ArtifactSink {
 public:
  void open(const std::string&) override {}
  void write(std::string_view bytes) override { count += bytes.size(); }
  std::size_t count = 0;
};

void emit(benchmark::State& state, const targets::Backend& backend) {
  static const Built built(100'000);
  if (!built.is_clean()) return state.SkipWithError("errors");
  CountingSink sink;
  for (auto _ : state) {
    emit::Artifacts out(sink);
    backend.emit(built.model(), {}, out);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(sink.count));
}

const bool kEmitRegistered = [] {
  for (const targets::Backend* backend : targets::all_backends())
    benchmark::RegisterBenchmark(("emit/" + std::string(backend->info.name)).c_str(), [backend](
                                                                                          benchmark::State& state) {
      emit(state, *backend);
    })->Unit(benchmark::kMillisecond);
  return true;
}();

BENCHMARK_TEMPLATE(simdjson_alone, vnets)->Unit(benchmark::kMillisecond);
BENCHMARK_TEMPLATE(check_exported, vnets)->Unit(benchmark::kMillisecond);
BENCHMARK_TEMPLATE(simdjson_alone, adapters)->Unit(benchmark::kMillisecond);
BENCHMARK_TEMPLATE(check_exported, adapters)->Unit(benchmark::kMillisecond);
BENCHMARK(bare_pegtl)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(dsl_read)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(dsl_check)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(toml_alone)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(toml_read)->Arg(100'000)->Unit(benchmark::kMillisecond);

// Prints the table, and keeps the processor times by name: medians, or the time of the only run.
class Reporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs)
      if (!run.error_occurred && (run.run_type == Run::RT_Iteration || run.aggregate_name == "median")) {
        times_[run.run_name.str()] = run.GetAdjustedCPUTime();
        if (const auto rate = run.counters.find("bytes_per_second"); rate != run.counters.end())
          rates_[run.run_name.str()] = rate->second;
      }
    ConsoleReporter::ReportRuns(runs);
  }
  [[nodiscard]] double ratio(const std::string& a, const std::string& b) const {
    return times_.contains(a) && times_.contains(b) ? times_.at(a) / times_.at(b) : 0;
  }
  // In nanoseconds of processor time; 5 ns are 200 MB/s.
  [[nodiscard]] double per_kilobyte(const std::string& a) const { return rates_.contains(a) ? 1e9 / rates_.at(a) : 0; }

 private:
  std::map<std::string, double> times_, rates_;
};

void claim(const char* what, double value, double limit) {
  fmt::print("{:<58} {:>6.2f}  (at most {}){}\n", what, value, limit,
             value == 0      ? "  NOT MEASURED"
             : value > limit ? "  MISSED"
                             : "");
}

// Measurements of whole processes. They come first, because the peak memory of a child includes
// what its parent has when the child starts.
struct Processes {
  double memory = 0, startup = 0, script = 0;
  double diff = 0;  // of 10,000 mappings, nearly all changed, divided by the time of two checks
  // Peak memory of building one target (the smallest output) and all of them.
  double one_target = 0, all_targets = 0;
  double seconds[4] = {};  // check of 1,000, 10,000, 100,000 and 1,000,000 networks
};

Processes measure_processes() {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "asrmap-bench";
  fs::create_directories(folder);
  const fs::path large = folder / "large.asrmap", small = folder / "small.asrmap";
  Processes result;
  const std::size_t sizes[] = {1'000, 10'000, 100'000, 1'000'000};
  for (std::size_t i = 0; i < 4; ++i) {
    const std::string text = dsl_project(sizes[i], std::max<std::size_t>(4, sizes[i] / 200));
    std::ofstream(large, std::ios::binary) << text;
    const Spent spent = median_process({ASRMAP_BINARY, "check", large.string()}, i < 2 ? 51 : 5);
    result.seconds[i] = spent.seconds;
    if (sizes[i] == 100'000) result.memory = spent.peak_bytes / static_cast<double>(text.size());
  }
  std::ofstream(small, std::ios::binary) << dsl_project(40, 40);
  // Both run one after the other, so that they see the same machine.
  const Spent nothing = median_process({"/bin/true"}, 201);
  const Spent check = median_process({ASRMAP_BINARY, "check", small.string()}, 201);
  // The same mappings become ARM templates, by a script.
  const fs::path build = folder / "build.asrmap", json = folder / "build.json";
  std::ofstream(build, std::ios::binary) << build_project(10'000, 50);
  std::ofstream(json, std::ios::binary) << json_project(10'000, 50);
  const std::string out = (folder / "out").string();
  const Spent compiled = median_process({ASRMAP_BINARY, "build", "--target", "arm", "-o", out, build.string()}, 21);
  const Spent scripted = median_process({"/usr/bin/env", "python3", ASRMAP_SCRIPT, json.string(), out}, 21);
  result.script = compiled.seconds / scripted.seconds;
  const fs::path moved = folder / "moved.asrmap";
  std::ofstream(moved, std::ios::binary) << build_project(10'000, 49);
  const Spent diff = median_process({ASRMAP_BINARY, "diff", build.string(), moved.string()}, 21);
  result.diff = diff.seconds / (median_process({ASRMAP_BINARY, "check", build.string()}, 21).seconds +
                                median_process({ASRMAP_BINARY, "check", moved.string()}, 21).seconds);
  std::ofstream(build, std::ios::binary) << build_project(100'000, 500);
  const auto peak = [&](const std::string& targets) {
    return run_process({ASRMAP_BINARY, "build", "--target", targets, "-o", out, build.string()}).peak_bytes;
  };
  result.one_target = peak("vnets");
  result.all_targets = peak("all");
  fs::remove_all(folder);
  result.startup = check.seconds / nothing.seconds;
  return result;
}

void claims(const Reporter& reporter, const Processes& processes) {
  fmt::print("\n");
  claim("read DSL / bare PEGTL parse", reporter.ratio("dsl_read/100000", "bare_pegtl/100000"), 2);
  claim("check / bare PEGTL parse", reporter.ratio("dsl_check/100000", "bare_pegtl/100000"), 6);
  claim("peak memory of check / bytes of input", processes.memory, 8);
  claim("read TOML / toml::parse alone", reporter.ratio("toml_read/100000", "toml_alone/100000"), 1.3);
  claim("check of a 100 MB vnets export / simdjson alone",
        reporter.ratio("check_exported<vnets>", "simdjson_alone<vnets>"), 5);
  claim("check of 1,000,000 adapters / simdjson alone",
        reporter.ratio("check_exported<adapters>", "simdjson_alone<adapters>"), 10);
  claim("check 40 mappings / true, whole process", processes.startup, 3);
  claim("build 10,000 mappings for ARM / a script from JSON", processes.script, 0.2);
  claim("diff of 10,000 mappings / two checks, whole process", processes.diff, 3);
  claim("peak memory of building all targets / the smallest", processes.all_targets / processes.one_target, 1.1);
  for (const targets::Backend* backend : targets::all_backends())
    claim(("microseconds a KB of " + std::string(backend->info.name)).c_str(),
          reporter.per_kilobyte("emit/" + std::string(backend->info.name)), 5);
  claim("check 10,000 networks / 1,000, whole process", processes.seconds[1] / processes.seconds[0], 12);
  claim("check 100,000 networks / 10,000, whole process", processes.seconds[2] / processes.seconds[1], 12);
  claim("check 1,000,000 networks / 100,000, whole process", processes.seconds[3] / processes.seconds[2], 12);
}

}  // namespace
}  // namespace asrmap::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const asrmap::bench::Processes processes = asrmap::bench::measure_processes();
  asrmap::bench::Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  asrmap::bench::claims(reporter, processes);
}
