// SPDX-License-Identifier: MIT
// What ConvertTo-Json leaves of what is too deep, and what can be read out of it.
#include <string>

#include "catch.h"
#include "read/cut_value.h"
#include "source/source_map.h"

namespace asrmap::read {
namespace {

Text quoted(std::string_view value) { return {value, {FileId{}, 0, static_cast<std::uint32_t>(value.size() + 2)}}; }

TEST_CASE("the name of a type is no name that people give") {
  for (const char* type :
       {"System.Object[]", "System.Collections.Hashtable", "System.Collections.Generic.List`1[System.String]",
        "System.Management.Automation.PSCustomObject", "Microsoft.Azure.Commands.Network.Models.PSSubnet",
        "Microsoft.SystemCenter.VirtualMachineManager.VMSubnet", "Microsoft.VirtualManager.Remoting.VMNetwork"})
    CHECK(is_type_name(type));
  for (const char* name : {"", "web", "System", "System.Web", "Systems.Object", "Microsoft.Sql/managedInstances",
                           "Microsoft.Azure.X/y", "@{Name=web}"})
    CHECK(!is_type_name(name));
}

TEST_CASE("objects that became one text are told apart, each in its place") {
  const Text text = quoted("@{name=db; properties=} @{name=web; properties=}");
  const auto objects = cut_objects(text);
  REQUIRE(objects.size() == 2);
  CHECK(field_of_cut(objects[0], "name").view() == "db");
  CHECK(field_of_cut(objects[1], "NAME").view() == "web");
  CHECK(field_of_cut(objects[1], "name").span().begin == 1 + 24 + 7);
  CHECK(cut_objects(quoted("System.Object[]")).empty());
  CHECK(cut_objects(quoted("")).empty());
}

TEST_CASE("a field is read to where the next begins") {
  const Text object = quoted("@{Name=Finance; old; ID=1; List=System.Object[]; Empty=; Last=a=b}");
  CHECK(field_of_cut(object, "Name").view() == "Finance; old");
  CHECK(field_of_cut(object, "ID").view() == "1");
  CHECK(field_of_cut(object, "Last").view() == "a=b");
  CHECK(!field_of_cut(object, "List").written());
  CHECK(!field_of_cut(object, "Empty").written());
  CHECK(!field_of_cut(object, "old").written());
  CHECK(!field_of_cut(quoted("Name=web"), "Name").written());
  for (const char* text : {"@{", "@{}", "@{=}", "@{Name", "@{; ", "@{; Name="})
    CHECK(!field_of_cut(quoted(text), "Name").written());
}

}  // namespace
}  // namespace asrmap::read
