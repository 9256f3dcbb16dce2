// SPDX-License-Identifier: MIT
// An option or an operand: what people and shells are told of it, and the member of a command's
// options that takes its values.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asrmap {

// What every command can be asked for. A command's own options derive from it.
struct Options {
  virtual ~Options() = default;

  bool help = false;
};

// What a value is, so that a shell can complete it.
enum class Takes : std::uint8_t {
  text,       // what `choices` has, or anything
  paths,      // mapping files and folders
  json_file,  // an export, a baseline or a state
  folder,
  side,           // mapping files, folders, and git:REVISION
  rule,           // a rule's name, or an error text
  target_option,  // TARGET.KEY=VALUE
  command,        // the name of one
};

// Which values are kept of those that are given.
enum class Keeps : std::uint8_t {
  none,  // a flag takes no value
  last,  // of an operand there is one at most
  all,
};

// As it stands in the table of a command, whatever its options are.
struct Parameter {
  std::string_view name;        // "--format"; "PATH" for what stands without an option
  std::string_view value = {};  // "FORMAT"; empty for a flag
  std::string_view meaning = {};
  Takes takes = Takes::text;
  // All that it takes, the default first; anything if empty. One that keeps all takes several,
  // with commas between them.
  std::vector<std::string_view> choices = {};
  std::string_view letter = {};  // "-o"
  bool may_lack = false;         // of what stands without an option: it may be left out

  // ParameterOf knows these by the member.
  Keeps keeps = Keeps::last;
  // Puts a value into the options of its command: of an option one of the choices, if there are
  // some. False if an operand has its value already. Throws std::bad_cast for another command's.
  std::function<bool(Options&, std::string_view)> put = {};

  [[nodiscard]] bool is_option() const { return name.starts_with('-'); }
};

// A value that is chosen by a name.
template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

// A parameter together with a member of `Own`, the options of one command. Another command's
// table does not compile with it; those whose options derive from `Own` do.
template <std::derived_from<Options> Own>
class ParameterOf {
 public:
  ParameterOf(bool Own::*flag, Parameter told) : erased_(std::move(told)) {
    bind(Keeps::none, [flag](Own& options, std::string_view) { return options.*flag = true; });
  }
  ParameterOf(std::string Own::*last, Parameter told) : erased_(std::move(told)) {
    bind(Keeps::last, [last, once = !erased_.is_option()](Own& options, std::string_view value) {
      if (once && !(options.*last).empty()) return false;
      options.*last = value;
      return true;
    });
  }
  ParameterOf(std::vector<std::string> Own::*all, Parameter told) : erased_(std::move(told)) {
    bind(Keeps::all, [all](Own& options, std::string_view value) {
      (options.*all).emplace_back(value);
      return true;
    });
  }
  // An option that takes one of the choices, by its member `name`. The choices, the default
  // first, live as long as the program.
  template <class Choice, std::size_t count>
  ParameterOf(Choice Own::*chosen, const Choice (&choices)[count], Parameter told) : erased_(std::move(told)) {
    for (const Choice& choice : choices) erased_.choices.push_back(choice.name);
    bind(Keeps::last, [chosen, all = std::span(choices)](Own& options, std::string_view name) {
      for (const Choice& choice : all)
        if (choice.name == name) options.*chosen = choice;
      return true;
    });
  }
  template <class Base>
  requires std::derived_from<Own, Base> ParameterOf(const ParameterOf<Base>& inherited) : erased_(inherited.erased()) {}

  [[nodiscard]] const Parameter& erased() const { return erased_; }

 private:
  template <class Put>
  void bind(Keeps keeps, Put put) {
    erased_.keeps = keeps;
    erased_.put = [put](Options& options, std::string_view value) { return put(dynamic_cast<Own&>(options), value); };
  }

  Parameter erased_;
};

}  // namespace asrmap
