// SPDX-License-Identifier: MIT
#include "ir/checked_part.h"

#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "build_needs.h"
#include "catch.h"
#include "driver/compile.h"
#include "driver/compiled_root.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "targets/backend.h"
#include "today.h"

namespace asrmap {
namespace {

// Only check() can make one; others can be made only from it.
static_assert(!std::is_default_constructible_v<CheckedModel>);
static_assert(!std::is_constructible_v<CheckedModel, const Model&, const Landings&>);
static_assert(!std::is_aggregate_v<CheckedModel>);
static_assert(!std::is_default_constructible_v<CheckedPart>);
static_assert(!std::is_constructible_v<CheckedPart, const Model&>);
static_assert(std::is_convertible_v<const CheckedModel&, CheckedPart>);
static_assert(!std::is_constructible_v<CheckedModel, const CheckedPart&>);

constexpr std::string_view kProject = R"(
vault contoso-dr {
  subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location = "westeurope"
}
vmm ams {
  fabric = "f1"
  network Finance { id = "n1" subnet web 10.1.0.0/24 }
  network Lab     { id = "n2" }
  network HR      { id = "n3" subnet web 10.1.1.0/24 }
  network Sales   { id = "n4" subnet web 10.1.2.0/24 }
}
vnet vnet-dr { subnet web 10.1.0.0/16 }
map ams/Finance -> vnet-dr
map ams/HR      -> vnet-dr
map ams/Sales   -> vnet-dr { name = "sales" }
map ams/Lab     -> none "rebuilt"
)";

struct Project {
  SourceMap sources;
  Compilation run;

  Project() {
    const MemoryFileSystem files;
    run = *compile(files, sources, {{.path = "t.asrmap", .text = std::string(kProject)}}, {}, test::kToday,
                   test::needs_of_all_targets());
  }
  [[nodiscard]] const CheckedModel& checked() const { return run.roots.at(0)->checked.value(); }
  // The mapping of the VM network with this name.
  [[nodiscard]] MappingId mapping(std::string_view network) const {
    const Model& model = checked().model();
    for (const Mapping& mapping : model.mappings)
      if (model.networks[mapping.source].name.view() == network) return model.mappings.id_of(mapping);
    throw std::out_of_range("no such mapping");
  }
};

class OneText final : public emit::ArtifactSink {
 public:
  void open(const std::string& path) override { text += "== " + path + '\n'; }
  void write(std::string_view bytes) override { text += bytes; }
  std::string text;
};

template <class... Arguments>
std::string emitted(const targets::Backend& backend, const Arguments&... arguments) {
  OneText sink;
  {
    emit::Artifacts out(sink);  // its destructor passes on the rest
    backend.emit(arguments..., targets::EmitOptions{}, out);
  }
  return sink.text;
}

Text text(std::string_view word) { return {word, {}}; }

TEST_CASE("the whole is a part, without what is deliberately not mapped") {
  const Project project;
  const CheckedPart whole = project.checked();
  CHECK(whole.mappings() == std::vector{project.mapping("Finance"), project.mapping("HR"), project.mapping("Sales")});
  CHECK(whole.name_of(project.mapping("Finance")) == "Finance-to-vnet-dr");
  CHECK(whole.name_of(project.mapping("Sales")) == "sales");
}

TEST_CASE("a part is in the order of the model, under the names that it was given") {
  const Project project;
  const CheckedPart::Choice choices[] = {{project.mapping("Sales"), text("portal-made")}, {project.mapping("HR")}};
  const CheckedPart part = CheckedPart(project.checked()).narrowed(choices);
  CHECK(part.mappings() == std::vector{project.mapping("HR"), project.mapping("Sales")});
  CHECK(part.name_of(project.mapping("HR")) == "HR-to-vnet-dr");
  CHECK(part.name_of(project.mapping("Sales")) == "portal-made");
  CHECK(part.narrowed({}).mappings().empty());
  // A part can be narrowed further, but never widened.
  CHECK(part.narrowed(std::vector<CheckedPart::Choice>{{project.mapping("Sales")}}).name_of(project.mapping("Sales")) ==
        "portal-made");
  CHECK_THROWS_AS(part.narrowed(std::vector<CheckedPart::Choice>{{project.mapping("Finance")}}), std::logic_error);
}

TEST_CASE("what is no part of a checked model is refused") {
  const Project project;
  const CheckedPart whole = project.checked();
  const MappingId hr = project.mapping("HR");
  const std::vector<CheckedPart::Choice> wrong[] = {
      {{project.mapping("Lab")}},
      {{static_cast<MappingId>(100)}},
      {{hr}, {hr}},
      {{hr, text("")}},
      {{hr, text("..")}},
      {{hr, text("a/b")}},
      {{hr, text("a\n")}},
  };
  for (const auto& choices : wrong) {
    INFO(&choices - wrong);
    CHECK_THROWS_AS(whole.narrowed(choices), std::logic_error);
  }
  // Names must differ only within a VM network.
  CHECK_NOTHROW(
      whole.narrowed(std::vector<CheckedPart::Choice>{{hr, text("one")}, {project.mapping("Sales"), text("one")}}));
}

TEST_CASE("a backend takes a part, and deletions, only if its type says so") {
  const Project project;
  const CheckedPart::Choice choices[] = {{project.mapping("HR"), text("portal-made")}};
  const CheckedPart part = CheckedPart(project.checked()).narrowed(choices);
  ExportedMapping removal;
  removal.name = text("doomed");
  removal.fabric = text("f1");
  removal.network = text("n1");
  const std::vector<ExportedMapping> removals{removal};
  std::size_t taking = 0, deleting = 0;
  for (const targets::Backend* backend : targets::all_backends()) {
    INFO(backend->info.name);
    if (!backend->takes_parts()) {
      CHECK(!backend->can_delete());
      CHECK_THROWS_AS(emitted(*backend, part, targets::Removals{}), std::logic_error);
      continue;
    }
    ++taking;
    const std::string artifact = emitted(*backend, part, targets::Removals{});
    CHECK(artifact.find("portal-made") != std::string::npos);
    CHECK(artifact.find("HR-to-vnet-dr") == std::string::npos);
    CHECK(artifact.find("Finance") == std::string::npos);
    CHECK(artifact.find("sales") == std::string::npos);
    // A part with all mappings is the same as the whole.
    CHECK(emitted(*backend, CheckedPart(project.checked()), targets::Removals{}) ==
          emitted(*backend, project.checked()));
    if (!backend->can_delete()) {
      CHECK_THROWS_AS(emitted(*backend, part, targets::Removals(removals)), std::logic_error);
      continue;
    }
    ++deleting;
    const std::string with_deletion = emitted(*backend, part, targets::Removals(removals));
    CHECK(with_deletion.find("doomed") > with_deletion.find("portal-made"));
    CHECK(with_deletion.find("doomed") != std::string::npos);
  }
  CHECK(taking == 4);
  CHECK(deleting == 2);
}

TEST_CASE("nothing is deleted from a vault that is not there") {
  SourceMap sources;
  const MemoryFileSystem files;
  const Compilation run = *compile(files, sources, {{.path = "t.asrmap", .text = "vmm ams { network Lab }\n"}}, {},
                                   test::kToday, test::needs_of_all_targets());
  const CheckedPart nothing = run.roots.at(0)->checked.value();
  const std::vector<ExportedMapping> removals(1);
  for (const targets::Backend* backend : targets::all_backends())
    if (backend->can_delete())
      CHECK_THROWS_AS(emitted(*backend, nothing, targets::Removals(removals)), std::logic_error);
}

}  // namespace
}  // namespace asrmap
