// SPDX-License-Identifier: MIT
// What is reported about a text that is not TOML: the line and the marked text, the message, the
// labels with their lines, and the help.
#include <fmt/core.h>

#include <string>
#include <string_view>

#include "catch.h"
#include "read/toml.h"

namespace asrmap {
namespace {

struct Case {
  std::string_view text, marked, message, help;
};

TEST_CASE("what is not TOML is told in words of the language") {
  const Case cases[] = {
      {R"(label = "c"
resource_group = rg-dr)",
       "2: rg-dr", "`rg-dr` stands without quotes", R"(text stands in quotes: `"rg-dr"`)"},
      {"subscription = 6f9619ff-8b86-d011-b42d-00c04fc964ff", "1: 6f9619ff-8b86-d011-b42d-00c04fc964ff",
       "`6f9619ff-8b86-d011-b42d-00c04fc964ff` stands without quotes",
       R"(text stands in quotes: `"6f9619ff-8b86-d011-b42d-00c04fc964ff"`)"},
      {"location = West Europe", "1: West Europe", "`West Europe` stands without quotes",
       R"(text stands in quotes: `"West Europe"`)"},
      {"location = True", "1: True", "`True` stands without quotes", R"(text stands in quotes: `"True"`)"},
      {R"(from = "a/b"
to = truenet)",
       "2: truenet", "`truenet` stands without quotes", R"(text stands in quotes: `"truenet"`)"},
      {"from = ams/Finance", "1: ams/Finance", "`ams/Finance` stands without quotes",
       R"(text stands in quotes: `"ams/Finance"`)"},
      {"address_space = [10.10.0.0/16]", "1: 10.10.0.0/16", "`10.10.0.0/16` stands without quotes",
       R"(text stands in quotes: `"10.10.0.0/16"`)"},
      {R"(subnets = [{ name = "web", prefix = fd00:db8::/64 }])", "1: fd00:db8::/64",
       "`fd00:db8::/64` stands without quotes", R"(text stands in quotes: `"fd00:db8::/64"`)"},
      {"clouds = [Gold, Silver]", "1: Gold", "`Gold` stands without quotes", R"(text stands in quotes: `"Gold"`)"},
      {"vms = 012", "1: 012", "the number `012` starts with `0`", "write `12`"},
      {"vms = 1,000", "1: ,", "expected the end of the line after the value of `vms`, got `,`",
       "digits are written without commas between them"},
      {"vms = 12 adapters", "1: adapters", "expected the end of the line after the value of `vms`, got `adapters`",
       "text stands in quotes as a whole"},
      {"vms = 99999999999999999999", "1: 99999999999999999999", "the number `99999999999999999999` is too large",
       "quote it if it is a name"},
      {"id = (x)", "1: (", "expected a value, got `(`", "a list stands in `[` and `]`"},
      {R"(location == "x")", "1: =", "expected a value after `=`, got `=`", "a property is written `name = value`"},
      {R"(location := "x")", "1: :", "expected `=` after `location`, got `:`", R"(write `location = "x"`)"},
      {R"(location: "x")", "1: :", "expected `=` after `location`, got `:`", R"(write `location = "x"`)"},
      {R"(subnets = [{ name: "web" }])", "1: :", "expected `=` after `name`, got `:`",
       R"(a property is written `name = "value"`)"},
      {R"(location "x")", R"(1: "x")", R"(expected `=` after `location`, got `"x"`)",
       R"(a property is written `name = "value"`)"},
      {"location\n", "1: location", "expected `=` after `location`, got end of line",
       R"(a property is written `name = "value"`)"},
      {R"(location =
label = "x"
)",
       "1: location", "expected a value after `location =`, got end of line",
       R"(write `location = "…"`, or delete the property)"},
      {R"(subnets = [{ name = , prefix = "x" }])", "1: name", "expected a value after `name =`, got `,`",
       R"(write `name = "…"`, or delete the property)"},
      {R"(= "x")", "1: =", "expected `[…]` or `name = value`, got `=`",
       "a table is opened by a line such as `[vmm.ams]`, without braces"},
      {R"(resource group = "x")", "1: group", "expected `=` after `resource`, got `group`",
       "a key holds no blanks: `resource_group`"},
      {R"(resource. = "x")", "1: =", "expected a name, got `=`",
       R"(a header is written like `[vmm.ams]`, a property like `name = "value"`)"},
      {R"(from = "ams\HR")", R"(1: \H)", R"(`\H` is no escape)",
       R"(a backslash is written `\\`; paths are written with `/`)"},
      {R"(include = ["C:\users\x"])", R"(1: \u)", R"(`\u` is no escape)",
       R"(a backslash is written `\\`; paths are written with `/`)"},
      {R"(from = "ams/a\/b")", R"(1: \/)", R"(`\/` is no escape)", R"(a `/` inside a name is written `\\/`)"},
      {R"(from = "ams/\ud800")", R"(1: \ud800)", R"(the escape `\ud800` is no Unicode character)",
       R"(`\ud800` to `\udfff` and what lies past `\U0010ffff` are no characters)"},
      {R"(from = "ams\"
to = "x")",
       R"(1: "ams\")", R"(expected `"` before the end of the line)",
       R"(a backslash is written `\\`; paths are written with `/`)"},
      {R"(location = "westeurope
label = "x")",
       R"(1: "westeurope)", R"(expected `"` before the end of the line)", R"(close the text with `"`)"},
      {R"(location = westeurope"
label = "x")",
       R"(1: westeurope")", R"(`westeurope"` stands without quotes)", R"(text stands in quotes: `"westeurope"`)"},
      {R"(subnets = [{ name = "web, prefix = "10.10.1.0/24" }])", R"(1: "web, prefix = ")",
       R"(the quotes of `"web, prefix = "` do not pair up)",
       R"(each text is closed by the quote that opens it; `"` inside one is written `\"`)"},
      {R"(address_space = ["10.10.0.0/16, "10.20.0.0/16"])", R"(1: "10.10.0.0/16, ")",
       R"(the quotes of `"10.10.0.0/16, "` do not pair up)",
       R"(each text is closed by the quote that opens it; `"` inside one is written `\"`)"},
      {R"([vnet."vnet-dr]
location = "x")",
       R"(1: "vnet-dr])", R"(expected `"` before the end of the line)", R"(close the text with `"`)"},
      {R"(location = """westeurope"
label = "x")",
       R"(1: """)", R"(expected `"""` before the end of the file)", R"(text on one line stands in single `"`)"},
      {"location = 'it's'", "1: 'it'", "the quotes of `'it'` do not pair up",
       R"(each text is closed by the quote that opens it; `"` inside one is written `\"`)"},
      {R"(address_space = ["10.10.0.0/16"
location = "x")",
       "1: [", "`[` is not closed", "write `]` before `location`"},
      {R"([vnet.a]
address_space = ["10.10.0.0/16",

[vnet.b]
location = "x")",
       "2: [", "`[` is not closed", "write `]` before `[vnet.b]`"},
      {R"([vnet.a]
address_space = ["10.10.0.0/16"

[vnet.b]
location = "x")",
       "2: [", "`[` is not closed", "write `]` before `[vnet.b]`"},
      {R"([vnet.a]
subnets = [
  { name = "web", prefix = "x" },

[[map]]
from = "x")",
       "2: [", "`[` is not closed", "write `]` before `[[map]]`"},
      {R"(subnets = [
  { name = "web", prefix = "x" })",
       "1: [", "`[` is not closed", "write `]`"},
      {R"(subnets = [{ name = "web", prefix = "x" ])", "1: {", "`{` is not closed", "write `}` before `]`"},
      {R"(subnets = [{ name = "web", prefix = "x" }})", "1: [", "`[` is not closed", "write `]` before `}`"},
      {R"(address_space = ("10.0.0.0/8"))", "1: (", "expected a value, got `(`", "a list stands in `[` and `]`"},
      {R"(address_space = ["10.10.0.0/16")", "1: [", "`[` is not closed", "write `]`"},
      {R"(address_space = ["10.10.0.0/16" "10.20.0.0/16"])", R"(1: "10.20.0.0/16")",
       R"(expected `,` or `]`, got `"10.20.0.0/16"`)", "write `,` between two values"},
      {R"(subnets = [{ name = "web" prefix = "x" }])", "1: prefix", "expected `,` or `}`, got `prefix`",
       "write `,` between two properties"},
      {R"(subnets = [
  { name = "web", prefix = "x" }
  { name = "db", prefix = "x" }
])",
       "2: }", "expected `,` or `]`, got end of line", "write `,` between two values"},
      {R"(address_space = ["10.10.0.0/16",, "10.20.0.0/16"])", "1: ,", "expected a value, got `,`",
       "write one `,` between two values"},
      {R"(subnets = [{ name = "web", prefix = "x", }])", "1: ,", "expected a property after `,`, got `}`",
       "delete the `,`; only a list `[…]` may end with one"},
      {R"(location = "x",
label = "y")",
       "1: ,", "expected the end of the line after the value of `location`, got `,`",
       "properties are separated by new lines alone"},
      {R"(location = "x";
label = "y")",
       "1: ;", "expected the end of the line after the value of `location`, got `;`",
       "properties are separated by new lines alone"},
      {R"(address_space = ["10.10.0.0/16"; "10.20.0.0/16"])", "1: ;", "expected `,` or `]`, got `;`",
       "write `,` between two values"},
      {R"(location = "x" label = "y")", "1: label",
       "expected the end of the line after the value of `location`, got `label`",
       "each property has a line of its own"},
      {R"(subnets = [{
  name = "web",
  prefix = "x"
}])",
       "1: {", "`{` is not closed on its line", "`{ … }` stands on one line; only a list `[ … ]` may have several"},
      {R"(// comment
[vault])",
       "1: /", "expected `[…]` or `name = value`, got `/`", "comments start with `#`"},
      {R"(-- comment
[vault])",
       "1: comment", "expected `=` after `--`, got `comment`", "comments start with `#`"},
      {R"(location = "x" // comment)", "1: /", "expected the end of the line after the value of `location`, got `/`",
       "comments start with `#`"},
      {R"([vault] // comment
location = "x")",
       "1: /", "expected the end of the line after `[vault]`, got `/`", "comments start with `#`"},
      {R"([vmm.ams.network.HR Staff]
vms = 3)",
       "1: HR Staff", "`HR Staff` holds a blank and stands without quotes", R"(write `[vmm.ams.network."HR Staff"]`)"},
      {R"([vmm.ams
name = "x")",
       "1: [vmm.ams", "expected `]`, got end of line", "write `[vmm.ams]`"},
      {R"([[map]
from = "x")",
       "1: [[map]", "expected `]]`, got end of line", "write `[[map]]`"},
      {R"([map]]
from = "x")",
       "1: [map]]", "the brackets of `[map]]` do not pair up", "write `[map]` or `[[map]]`"},
      {R"([ [map] ]
from = "x")",
       "1: [ [map] ]", "a header's brackets stand side by side", "write `[[map]]`"},
      {R"([vmm.]
name = "x")",
       "1: ]", "expected a name, got `]`", R"(a header is written like `[vmm.ams]`, a property like `name = "value"`)"},
      {R"([vmm/ams]
name = "x")",
       "1: /", "expected `]`, got `/`", "quote names that hold other characters than letters, digits, `_` and `-`"},
      {R"([vmm.ams] = "x")", "1: =", "expected the end of the line after `[vmm.ams]`, got `=`",
       "what the table holds stands on the lines below"},
      {R"([vmm.ams] {
name = "x"
})",
       "1: {", "expected the end of the line after `[vmm.ams]`, got `{`",
       "what the table holds stands on the lines below, without braces"},
      {R"([vmm.ams] name = "x")", "1: name", "expected the end of the line after `[vmm.ams]`, got `name`",
       "what the table holds stands on the lines below"},
      {R"([vmm.*]
name = "x")",
       "1: *", "expected a name, got `*`", "quote names that hold other characters than letters, digits, `_` and `-`"},
      {R"(vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
})",
       "1: vmm", "the file is in asrmap's own language, not in TOML", "name it `*.asrmap`"},
      {R"({
  "vault": { "label": "x" }
})",
       "1: {", "the file is JSON, not TOML",
       "exports are named by `inventory`; a mapping file is written as `vmm ams { … }`, or in TOML"},
      {R"(vault:
  label: x)",
       "1: :", "expected `=` after `vault`, got `:`", "a table is opened by `[vault]`"},
      {R"(location = "westeurope”
label = "x")",
       R"(1: "westeurope”)", R"(expected `"` before the end of the line)",
       R"(U+201D RIGHT DOUBLE QUOTATION MARK closes nothing; write `"`)"},
      {R"([vault]
location = "x"
label = "y"
location = "z")",
       "4: location", "`location` is set twice [duplicate-property] (2: first set here)", "delete one of the two"},
      {R"([vnet.a]
subnets = [{ name = "web", prefix = "x", name = "db" }])",
       "2: name", "`name` is set twice [duplicate-property] (2: first set here)", "delete one of the two"},
      {R"([vnet.a]
location = "x"
[vnet.b]
[vnet.a]
name = "x")",
       "4: [vnet.a]", "second `[vnet.a]` [duplicate-property] (1: first table here)",
       "put the two together, or rename one"},
      {R"([map]
from = "x"
to = "y"

[[map]]
from = "z"
to = "y")",
       "1: [map]", "each mapping starts with `[[map]]`", "write two brackets on either side"},
      {R"([map]
from = "x"
to = "y"

[map]
from = "z"
to = "y")",
       "1: [map]", "each mapping starts with `[[map]]`", "write two brackets on either side"},
      {R"([[map]]
from = "x"
to = "y"

[map]
from = "z"
to = "y")",
       "5: [map]", "each mapping starts with `[[map]]`", "write two brackets on either side"},
      {R"([map.one]
from = "z"
[[map]]
to = "y")",
       "3: [[map]]", "`[[map]]` can't stand beside `[map.one]` [duplicate-property] (1: the other)",
       "delete one of the two"},
      {R"([vmm.ams.networks]
name = "x"
[[vmm.ams.networks]]
name = "y")",
       "1: [vmm.ams.networks]", "each VM network starts with `[[vmm.ams.networks]]`",
       "write two brackets on either side"},
      {R"([vnet.a]
subnets = [{name = "x"}]
subnets = [{name = "y"}])",
       "3: subnets", "`subnets` is set twice [duplicate-property] (2: first set here)",
       "if another one begins here, write `[vnet.NAME]` above it; else delete one of the two"},
      {R"([vnet.a]
subnets = {name = "x"}
[vnet.a.subnets.web]
name = "y")",
       "3: [vnet.a.subnets.web]",
       "`[vnet.a.subnets.web]` can't stand beside `subnets` [duplicate-property] (2: the other)",
       "delete one of the two"},
      {R"([vmm]
ams = "x"
ams.name = "y")",
       "3: ams.name", "`ams.name` can't stand beside `ams` [duplicate-property] (2: the other)",
       "delete one of the two"},
      {R"([vmm]
ams.name = "x"
[vmm.ams]
name = "y")",
       "3: [vmm.ams]", "`[vmm.ams]` can't stand beside `ams.name` [duplicate-property] (2: the other)",
       "delete one of the two"},
      {R"("""x""" = 3)", R"(1: "")", "a name in three quotes", "write one quote on either side"},
      {"[vault]\rlocation = \"x\"", "1: \r", "a carriage return that ends no line",
       "save the file with the line breaks of Windows or Unix"},
      {R"(location = "x"
})",
       "2: }", "expected `[…]` or `name = value`, got `}`", "delete it; a table ends where the next `[…]` stands"},
      {R"(location = "x"])", "1: ]", "expected the end of the line after the value of `location`, got `]`",
       "delete it, or open it before the value"},
      {R"(address_space = "10.10.0.0/16", "10.20.0.0/16")", "1: ,",
       "expected the end of the line after the value of `address_space`, got `,`",
       R"(several values are a list: `["…", "…"]`)"},
      {R"(location = "west" + "europe")", "1: +", "expected the end of the line after the value of `location`, got `+`",
       "text stands in quotes as a whole"},
      {"location = `westeurope`", "1: `", "expected a value, got a backtick", R"(quotes are `"`)"},
      {R"(subnets = [name = "web", prefix = "10.10.1.0/24"])", "1: name", "expected a value or `]`, got `name`",
       "properties stand in braces: `{ name = … }`"},
      {"location = “westeurope”", "1: “", "`“` (U+201C LEFT DOUBLE QUOTATION MARK) stands outside of quotes",
       R"(write `"`)"},
      {"[vnet.vnet–dr]", "1: –", "`–` (U+2013 EN DASH) stands outside of quotes", "write `-`"},
      {"location\u00A0= 3", "1: \u00A0", "U+00A0 NO-BREAK SPACE stands outside of quotes",
       "write a plain blank, or delete it"},
      {"[vmm.ams.network.Zürich]", "1: Zürich", "`Zürich` stands without quotes", R"(quote it: `"Zürich"`)"},
      {"to = 日本/x", "1: 日本/x", "`日本/x` stands without quotes", R"(quote it: `"日本/x"`)"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    SourceMap sources;
    Reporter reporter;
    const FileId file = sources.add("x.asrmap.toml", std::string(each.text));
    const Document document = read::read_toml(file, sources, reporter);
    CHECK(document.incomplete);
    REQUIRE(reporter.found().size() == 1);
    const Diagnostic& finding = reporter.found()[0];
    std::string message = finding.message;
    if (finding.rule != "syntax-error") message += fmt::format(" [{}]", finding.rule);
    for (const Label& label : finding.labels)
      message += fmt::format(" ({}: {})", sources.file(file).locate(label.at.begin).line, label.text);
    CHECK(fmt::format("{}: {}", sources.file(file).locate(finding.at.begin).line, sources.text(finding.at)) ==
          each.marked);
    CHECK(message == each.message);
    CHECK(finding.help == each.help);
  }
}

}  // namespace
}  // namespace asrmap
