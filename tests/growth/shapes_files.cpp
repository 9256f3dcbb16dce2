// SPDX-License-Identifier: MIT
// Many files, and texts that are not correct.
#include <fmt/core.h>

#include "shape.h"

namespace asrmap::test {
namespace {

std::string number(std::size_t i) { return fmt::format("{}", i); }

// `n` files with the same text, each with its number in its name.
std::map<std::string, std::string> files(std::size_t n, std::string_view name, std::string_view ending,
                                         std::string_view text) {
  std::map<std::string, std::string> result;
  for (std::size_t i = 0; i < n; ++i) result[std::string(name) + number(i) + std::string(ending)] = std::string(text);
  return result;
}

std::string comments(std::size_t n) {
  std::string result;
  for (std::size_t i = 0; i < n; ++i) result += "# é\n";
  return result;
}

const std::string kSmall = "vmm a { network N { subnet s } }\nvnet vd { subnet s }\nmap a/N -> vd\n";

}  // namespace

const std::vector<Shape> kFileShapes = {
    {"roots", kNoErrors,
     [](std::size_t n) {
       return Project{files(n, "f", ".asrmap", kSmall), {"check"}};
     }},
    {"roots-named-twice", kNoErrors,
     [](std::size_t n) {
       Project project{files(n, "f", ".asrmap", kSmall), {"check"}};
       for (const auto& [name, text] : project.files) project.arguments.insert(project.arguments.end(), {name, name});
       return project;
     }},
    {"roots-include-one-file", "this one is left out",
     [](std::size_t n) {
       Project project{
           files(n, "f", ".asrmap", "include \"common.asrmap\"\nvmm a { network N { subnet s } }\nmap a/N -> v1\n"),
           {"check"}};
       project.files["common.asrmap"] = repeat(5 * n, "vnet v# { subnet s }\n");
       return project;
     }},
    {"roots-name-one-inventory", "this one is left out",
     [](std::size_t n) {
       Project project{
           files(n, "f", ".asrmap", "inventory vnets \"v.json\"\nvmm a { network N { subnet s } }\nmap a/N -> v1\n"),
           {"check"}};
       project.files["v.json"] =
           "[" +
           repeat(
               5 * n,
               R"({"name":"v#","location":"westeurope","addressSpace":{"addressPrefixes":["10.0.0.0/8"]},"subnets":[{"name":"s","addressPrefix":"@"}]})",
               ",") +
           "]";
       return project;
     }},
    {"roots-miss-each-other", "does not include",
     [](std::size_t n) {
       Project project{files(n, "f", ".asrmap", ""), {"check"}};
       for (std::size_t i = 0; i < n; ++i)
         project.files["f" + number(i) + ".asrmap"] = "vnet v" + number(i) +
                                                      " { subnet s }\nvmm a { network N { subnet s } }\nmap a/N -> v" +
                                                      number((i + 1) % n) + "\n";
       return project;
     }},
    {"includes", kNoErrors,
     [](std::size_t n) {
       Project project = one_file(repeat(n, "include \"f#.asrmap\"\n"));
       project.files.merge(files(n, "f", ".asrmap", ""));
       return project;
     }},
    {"include-one-again", kNoErrors,
     [](std::size_t n) {
       Project project = one_file(repeat(n, "include \"f.asrmap\"\n"));
       project.files["f.asrmap"] = repeat(n, "vnet v# { subnet s }\n");
       return project;
     }},
    {"includes-of-includes", kNoErrors,
     [](std::size_t n) {
       Project project = one_file(repeat(n, "include \"f#.asrmap\"\n"));
       project.files.merge(files(n, "f", ".asrmap", "include \"g.asrmap\"\n"));
       project.files["g.asrmap"] = repeat(n, "vnet v# { subnet s }\n");
       return project;
     }},
    {"include-ring", "include-cycle",
     [](std::size_t n) {
       Project project = one_file(repeat(n, "include \"x.asrmap\"\n"));
       return project;
     }},
    {"includes-missing", "does not exist",
     [](std::size_t n) {
       Project project = one_file(repeat(n, "include \"fiel#.asrmap\"\n"));
       project.files.merge(files(n, "file", ".asrmap", ""));
       return project;
     }},
    {"includes-outside", "does not exist",
     [](std::size_t n) { return one_file(repeat(n, "include \"../f#.asrmap\"\n")); }},
    {"inventories-missing", "does not exist",
     [](std::size_t n) {
       Project project = one_file(repeat(n, "inventory vnets \"fiel#.json\"\n"));
       project.files.merge(files(n, "file", ".json", "[]"));
       return project;
     }},
    {"folders", kNoErrors,
     [](std::size_t n) {
       Project project{{}, {"check"}};
       for (std::size_t i = 0; i < n; ++i) project.files["d" + number(i) + "/f.asrmap"] = kSmall;
       return project;
     }},
    {"globs-by-name", kNoErrors,
     [](std::size_t n) {
       Project project{files(n, "f", ".asrmap", kSmall), {"check"}};
       project.files["asrmap.toml"] = "files = [" + repeat(n, "\"**/f#.asrmap\"", ", ") + "]\n";
       return project;
     }},
    {"globs-by-folder", kNoErrors,
     [](std::size_t n) {
       Project project{{}, {"check"}};
       for (std::size_t i = 0; i < n; ++i) project.files["d" + number(i) + "/f.asrmap"] = kSmall;
       project.files["asrmap.toml"] = "files = [" + repeat(n, "\"d#/*.asrmap\"", ", ") + "]\n";
       return project;
     }},
    {"globs-by-part", "too many patterns for so many files",
     [](std::size_t n) {
       Project project{files(2 * n, "f", ".asrmap", kSmall), {"check"}};
       project.files["asrmap.toml"] = "files = [" + repeat(n, "\"**/*f#.asrm*\"", ", ") + "]\n";
       return project;
     }},
    {"globs-of-few-files", kNoErrors,
     [](std::size_t n) {
       Project project{files(20 * n, "f", ".js", ""), {"check"}};
       project.files.merge(files(3, "f", ".asrmap", kSmall));
       project.files["asrmap.toml"] = "files = [" + repeat(50, "\"**/f*.asrma?\"", ", ") + "]\n";
       return project;
     }},
    {"globs-without-files", "no file matches",
     [](std::size_t n) {
       Project project{files(n, "file", ".asrmap", kSmall), {"check"}};
       project.files["asrmap.toml"] = "files = [" + repeat(n, "\"fiel#.asrmap\"", ", ") + "]\n";
       return project;
     }},
    {"lint-unknown", "is no rule",
     [](std::size_t n) {
       Project project{{{"x.asrmap", kSmall}}, {"check", "."}};
       project.files["asrmap.toml"] = "[lint]\n" + repeat(n, "subnet-falback# = \"off\"\n");
       return project;
     }},
    {"targets-unknown", "is no target",
     [](std::size_t n) {
       Project project{{{"x.asrmap", kSmall}}, {"check", "."}};
       project.files["asrmap.toml"] = "[build]\ntargets = [" + repeat(n, "\"arn#\"", ", ") + "]\n";
       return project;
     }},
    {"options-unknown", "has no option",
     [](std::size_t n) {
       Project project{{{"x.asrmap", kSmall}}, {"check", "."}};
       project.files["asrmap.toml"] = "[build.options.arm]\n" + repeat(n, "o# = \"x\"\n");
       return project;
     }},
    {"empty-lines", kNoErrors, [](std::size_t n) { return one_file(kSmall + repeat(n * 10, "\n")); }},
    {"comments", kNoErrors, [](std::size_t n) { return one_file(kSmall + comments(n * 10)); }},
    {"syntax-errors", "syntax-error", [](std::size_t n) { return one_file(repeat(n, "mapp x# ->\n")); }},
    {"syntax-errors-on-one-line", "syntax-error", [](std::size_t n) { return one_file(repeat(n, "mapp x# -> ")); }},
    {"open-blocks", "syntax-error", [](std::size_t n) { return one_file("vmm " + repeat(n, "{ ")); }},
    {"open-blocks-named", "syntax-error", [](std::size_t n) { return one_file(repeat(n, "vmm a# { network b# { ")); }},
    {"closed-blocks", "syntax-error", [](std::size_t n) { return one_file(repeat(n, "} ")); }},
    {"open-quote", "syntax-error", [](std::size_t n) { return one_file(repeat(n, "vnet \"a# {\n")); }},
    {"one-open-quote", "syntax-error", [](std::size_t n) { return one_file("vnet \"" + repeat(n, "a# ")); }},
    {"wrong-escapes", "syntax-error",
     [](std::size_t n) { return one_file("vnet \"" + repeat(n, "\\q") + "\" { }\n"); }},
    {"wrong-characters", "syntax-error", [](std::size_t n) { return one_file(repeat(n, "\x01\xFF; ")); }},
    {"nested-lists", "syntax-error", [](std::size_t n) { return one_file("vnet v { allow = " + std::string(n, '[')); }},
    {"list-with-faults", "syntax-error",
     [](std::size_t n) { return one_file("vnet v { allow = [" + repeat(n, "a#; ") + "] }"); }},
    {"blocks-in-wrong-place", "syntax-error",
     [](std::size_t n) { return one_file(repeat(n, "network n# { subnet s }\n")); }},
    {"unquoted-blanks", "syntax-error",
     [](std::size_t n) { return one_file("vmm a {\n" + repeat(n, "network HR Staff# { }\n") + "}"); }},
    {"pieces-of-range", "error",
     [](std::size_t n) { return one_file("vnet vd {\n" + repeat(n, "subnet s 10.0.0.0 / 24\n") + "}"); }},
    {"wide-line-with-findings", "unused-definition",
     [](std::size_t n) {
       return one_file(kSmall + repeat(n, "vnet \"ü#\" { subnet s } "), {"check", "--color", "always"});
     }},
};

}  // namespace asrmap::test
