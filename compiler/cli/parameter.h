// SPDX-License-Identifier: MIT
// An option or an operand: what people and shells are told about it, and the member of a command's
// options that gets its values.
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

namespace asrmap::cli {

// The options of every command. A command's own options derive from this.
struct Options {
  virtual ~Options() = default;

  bool help = false;
};

// What a value is, so that a shell can complete it.
enum class Takes : std::uint8_t {
  text,       // one of `choices`, or any text
  paths,      // mapping files and folders
  json_file,  // an export, a baseline or a state
  folder,
  side,           // mapping files, folders, and git:REVISION
  rule,           // the name of a rule or of a kind of change, or an error text
  target_option,  // TARGET.KEY=VALUE
  command,        // the name of a command
};

// Which of the given values are kept.
enum class Keeps : std::uint8_t {
  none,  // a flag takes no value
  last,  // an operand can be given only once
  all,
};

// A parameter in the table of a command. It does not depend on the type of the command's options.
struct Parameter {
  std::string_view name;        // "--format"; "PATH" for an operand
  std::string_view value = {};  // "FORMAT"; empty for a flag
  std::string_view meaning = {};
  Takes takes = Takes::text;
  // All values that it takes, the default first. If empty, it takes anything. With Keeps::all it
  // takes several values, with commas between them.
  std::vector<std::string_view> choices = {};
  // The choice that another name stands for; empty if it stands for none.
  std::string_view (*called)(std::string_view name) = nullptr;
  std::string_view letter = {};  // "-o"
  bool may_lack = false;         // only for an operand: it may be left out

  // ParameterOf sets the following members. It knows them by the type of the member that gets the
  // values.
  Keeps keeps = Keeps::last;
  // Puts a value into the options of the command. If the parameter is an option with choices, the
  // value must be one of them. False if an operand already has its value. Throws std::bad_cast if
  // the options are those of another command.
  std::function<bool(Options&, std::string_view)> put = {};

  [[nodiscard]] bool is_option() const { return name.starts_with('-'); }
};

// A value that the user chooses by its name.
template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

// A parameter together with a member of `Own`, the options of one command. It does not compile in
// the table of another command, except if the other command's options derive from `Own`.
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
  // An option that takes one of several choices, each with a member `name`. The default comes
  // first. The choices must live as long as the program.
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

}  // namespace asrmap::cli
