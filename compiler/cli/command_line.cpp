// SPDX-License-Identifier: MIT
#include "cli/command_line.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "diag/wording.h"
#include "text/ascii.h"
#include "text/nearest.h"

namespace asrmap::cli {
namespace {

constexpr std::string_view kExitStatus =
    "Exit status: 0 clean, 1 findings, 2 usage or a file that can't be read or written, 3 a bug in asrmap.\n";

class Reader {
 public:
  Reader(const CommandInfo& command, Options& options) : command_(command), options_(options) {}

  // Stops at the first mistake.
  Result<void> read(std::span<const std::string> arguments) {
    bool operands_only = false;
    for (; !arguments.empty() && mistake_.empty(); arguments = arguments.subspan(1)) {
      const std::string& argument = arguments.front();
      if (operands_only || argument == "-" || !argument.starts_with('-'))
        read_operand(argument);
      else if (argument == "--")
        operands_only = true;
      else
        read_option(arguments);
    }
    return mistake_.empty() ? Result<void>() : Failure(mistake_);
  }

 private:
  void read_operand(const std::string& argument) {
    const bool names_file =
        std::any_of(command_.operands.begin(), command_.operands.end(), [](const Parameter& operand) {
          return operand.takes == Takes::paths || operand.takes == Takes::folder || operand.takes == Takes::side;
        });
    if (argument.empty() && names_file) {
      mistake_ = fmt::format("`asrmap {}` got an empty argument", command_.name);
    } else if (command_.operands.empty()) {
      mistake_ = fmt::format("`asrmap {}` takes options only, not {}", command_.name, ticked(argument));
    } else if (std::none_of(command_.operands.begin(), command_.operands.end(),
                            [&](const Parameter& operand) { return operand.put(options_, argument); })) {
      const std::string_view first = command_.operands[0].name;
      const std::string taken = command_.operands.size() == 1
                                    ? fmt::format("one {}", first)
                                    : fmt::format("{} and {}", first, command_.operands[1].name);
      mistake_ = fmt::format("`asrmap {}` takes {}; {} is one too many", command_.name, taken, ticked(argument));
    }
  }

  // Reads `--name`, `--name VALUE`, `--name=VALUE`, `-n VALUE` or `-nVALUE`. Then takes the
  // arguments that it has used off `arguments`, except the last of them.
  void read_option(std::span<const std::string>& arguments) {
    const std::string_view argument = arguments.front();
    const bool by_name = argument.starts_with("--");
    const std::string_view name = argument.substr(0, by_name ? argument.find('=') : 2);
    const auto option = std::find_if(command_.options.begin(), command_.options.end(), [&](const Parameter& each) {
      return (by_name ? each.name : each.letter) == name;
    });
    if (option == command_.options.end()) return unknown(by_name ? name : argument);
    std::optional<std::string> value;
    if (argument.size() > name.size()) value = argument.substr(name.size() + (by_name ? 1 : 0));
    if (option->keeps == Keeps::none) {
      if (value) mistake_ = fmt::format("{} takes no value", ticked(name));
      option->put(options_, {});
      return;
    }
    if (!value && arguments.size() > 1 && (arguments[1] == "-" || !arguments[1].starts_with('-'))) {
      arguments = arguments.subspan(1);
      value = arguments.front();
    }
    if (!value)
      mistake_ = fmt::format("{} takes {}", ticked(name), taken(*option));
    else
      choose(*option, name, *value);
  }

  void choose(const Parameter& option, std::string_view name, std::string_view value) {
    // Most often it comes from a variable that is not set.
    if (value.empty() && option.choices.empty()) {
      mistake_ = fmt::format("{} takes {}, and got an empty one", ticked(name), taken(option));
      return;
    }
    const bool several = option.keeps == Keeps::all;
    for (bool more = true; more && mistake_.empty();) {
      const std::size_t comma = several && !option.choices.empty() ? value.find(',') : std::string_view::npos;
      std::string_view one = value.substr(0, comma);
      if (several) one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
      more = comma != std::string_view::npos;
      if (more) value.remove_prefix(comma + 1);
      if (!option.choices.empty() &&
          std::find(option.choices.begin(), option.choices.end(), one) == option.choices.end())
        mistake_ = fmt::format("{} takes {}, not {}", ticked(name), taken(option), not_taken(option, one));
      else
        option.put(options_, one);
    }
  }

  static std::string taken(const Parameter& option) {
    return option.choices.empty() ? "a " + std::string(option.value)
                                  : ticked_list(option.choices, "or", option.choices.size());
  }

  static std::string not_taken(const Parameter& option, std::string_view value) {
    std::vector<std::string_view> meant = likely(value, option.choices);
    // Another tool's name is no typing mistake: `gitlab` is not meant for `github`.
    const std::size_t most = std::max<std::size_t>(1, value.size() / 5);
    std::erase_if(meant, [&](std::string_view each) {
      return each.find(value) == std::string_view::npos && edit_distance(lower(value), each, most) > most;
    });
    const std::string_view called = option.called == nullptr ? "" : option.called(value);
    if (std::ranges::find(option.choices, called) != option.choices.end()) meant = {called};
    return ticked(value) + (meant.empty() ? "" : "; " + did_you_mean(meant, ""));
  }

  void unknown(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Parameter& option : command_.options) names.push_back(option.name);
    std::vector<std::string_view> meant = likely(name, names);
    // "--out-dir" is `--out` with more words.
    if (meant.empty())
      std::ranges::copy_if(names, std::back_inserter(meant), [&](std::string_view each) {
        return name.starts_with(each) && name.substr(each.size()).starts_with('-');
      });
    mistake_ = fmt::format("`asrmap {}` has no option {}; {}", command_.name, ticked(name),
                           did_you_mean(meant, "it has " + ticked_list(names, "and", 12)));
  }

  const CommandInfo& command_;
  Options& options_;
  std::string mistake_;  // empty if there is none so far
};

void append_row(std::string& out, std::string_view left, std::string_view right) {
  out += fmt::format("  {:<22}  {}\n", left, right);
}

void append_examples(std::string& out, const std::vector<std::string_view>& examples) {
  out += "\nExamples:\n";
  for (const std::string_view example : examples) out.append("  asrmap ").append(example).append("\n");
}

}  // namespace

bool takes_list(const Parameter& option) { return !option.choices.empty() && option.keeps == Keeps::all; }

std::string meaning_of(const Parameter& parameter) {
  if (parameter.choices.empty()) return std::string(parameter.meaning);
  std::string list;
  for (const std::string_view choice : parameter.choices) {
    const bool last = choice == parameter.choices.back();
    list += fmt::format("{}{}", list.empty() ? "" : last ? " or " : ", ", choice);
    if (list == choice && !takes_list(parameter)) list += " (the default)";
  }
  return parameter.meaning.empty() ? list : fmt::format("{}: {}", parameter.meaning, list);
}

std::string usage_of(const CommandInfo& command) {
  std::string out = fmt::format("asrmap {} [OPTION…]", command.name);
  for (const Parameter& operand : command.operands) {
    const bool repeats = operand.keeps == Keeps::all;
    out += repeats            ? fmt::format(" [{}…]", operand.name)
           : operand.may_lack ? fmt::format(" [{}]", operand.name)
                              : fmt::format(" {}", operand.name);
  }
  return out;
}

std::string spelling_of(const Parameter& option) {
  std::string out = option.letter.empty() ? "" : fmt::format("{}, ", option.letter);
  out += option.name;
  if (!option.value.empty()) out.append(" ").append(option.value);
  return out;
}

Result<std::unique_ptr<Options>> read_options(const CommandInfo& command, std::span<const std::string> arguments) {
  auto options = command.make_options();
  if (const auto read = Reader(command, *options).read(arguments); !read) return Failure(read.reason());
  return options;
}

std::string help_text(std::span<const CommandInfo> commands) {
  std::string out =
      "asrmap checks and compiles the network mappings of Azure Site Recovery.\n\n"
      "Usage: asrmap COMMAND [OPTION…] [PATH…]\n\nCommands:\n";
  for (const CommandInfo& command : commands) append_row(out, command.name, command.summary);
  append_examples(out, {"check", "landing dr/prod.asrmap", "help build"});
  return out.append("\n`asrmap --version` has the version, `asrmap --licenses` the notices of its libraries.\n")
      .append(kExitStatus);
}

std::string help_text(const CommandInfo& command) {
  std::string out = fmt::format("{}.\n\nUsage: {}\n\n", command.summary, usage_of(command));
  for (const Parameter& operand : command.operands) append_row(out, operand.name, operand.meaning);
  for (const Parameter& option : command.options) append_row(out, spelling_of(option), meaning_of(option));
  append_examples(out, command.examples);
  return out.append("\n").append(kExitStatus);
}

}  // namespace asrmap::cli
