// SPDX-License-Identifier: MIT
// The input of a rule's function, and what it writes its findings to. A rule says where something
// is wrong, and what. The catalogue and the user decide how severe that is.
#pragma once

#include <fmt/core.h>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/allowances.h"
#include "check/levels.h"
#include "check/rule_info.h"
#include "diag/diagnostic.h"
#include "diag/wording.h"
#include "ir/build_needs.h"
#include "ir/model.h"

namespace asrmap {
struct Landing;
struct Landings;
struct Mapping;
}  // namespace asrmap

namespace asrmap::check {

// The input of a rule.
struct CheckInput {
  const Model& model;
  const Landings& landings;
  const BuildNeeds& needs;
  const Allowances& allowances;  // shows which entries the rules before this one have used
  const Levels& levels;          // as the user sets them

  // Whether the user has turned a rule off that is on by default.
  [[nodiscard]] bool is_off(std::string_view rule) const {
    const auto level = levels.find(rule);
    return level != levels.end() && level->second == Severity::off;
  }
};

class RuleContext;

// Handle to the finding just reported. Name with about() every element that the
// finding is about: an `allow` there, or on what contains it, silences it.
// Valid until the next report.
class RuleFinding {
 public:
  RuleFinding(RuleContext& context, Diagnostic& diagnostic) : context_(context), diagnostic_(diagnostic) {}

  RuleFinding& about(NetworkId id);
  RuleFinding& about(VmSubnetId id);
  RuleFinding& about(VnetId id);
  RuleFinding& about(VnetSubnetId id);
  RuleFinding& about(MappingId id);
  RuleFinding& about(StatementId id);
  // The mapping, the VM subnet (or network), and where it lands if that is known.
  RuleFinding& about(const Landing& landing);

  // Adds a second place with a short text about it.
  template <class... Args>
  RuleFinding& label(Span at, fmt::format_string<Args...> format, Args&&... args) {
    return add_label(at, fmt::format(format, std::forward<Args>(args)...));
  }
  // Sets what to do about the finding: an imperative without full stop.
  template <class... Args>
  RuleFinding& help(fmt::format_string<Args...> format, Args&&... args) {
    return set_help(fmt::format(format, std::forward<Args>(args)...));
  }
  // Adds to the message by which character two names differ that look the same, if they do.
  RuleFinding& tell_apart(std::string_view written, std::string_view other);
  // Adds a fix that removes the cause: `text` replaces what stands at `at`. `title` is an
  // imperative sentence.
  RuleFinding& fix(std::string title, Span at, std::string text);
  // Adds a replacement to the last fix, if there is one.
  RuleFinding& also_fix(Span at, std::string text);

 private:
  // Not templates: otherwise each message would have its own copy of this code.
  RuleFinding& add_label(Span at, std::string text);
  RuleFinding& set_help(std::string text);
  void allowed_by(Range allow);
  void label_once(Span at, std::string text);

  RuleContext& context_;
  Diagnostic& diagnostic_;
};

// What a rule writes its findings to.
class RuleContext {
 public:
  RuleContext(const Model& model, const RuleInfo& info, Allowances& allowances)
      : model_(model), info_(info), allowances_(allowances) {}

  // Reports a finding at `at`. The message is one line that says what is wrong.
  template <class... Args>
  RuleFinding report(Span at, fmt::format_string<Args...> format, Args&&... args) {
    return add(at, fmt::format(format, std::forward<Args>(args)...));
  }

  // Whether the list has an entry for the rule that has not expired. For a finding about several
  // elements: the rule leaves out those that allow it, while RuleFinding::about() would silence
  // the finding about the others too. Marks the entries as used, so ask only if there is a
  // finding otherwise.
  [[nodiscard]] bool allows(Range allow);
  // The same, but marks nothing as used. For a question that does not decide alone.
  [[nodiscard]] bool would_allow(Range allow) const;
  [[nodiscard]] bool allows(const Mapping& mapping);  // its `map`, or the VM network that it is for
  [[nodiscard]] bool allows(const Landing& landing);  // the source side: `map`, VM network or VM subnet

  // The findings that no `allow` silences, at most kMostFindings.
  [[nodiscard]] std::vector<Diagnostic> take();
  // How many more there were; to be asked after take().
  [[nodiscard]] std::size_t omitted() const { return omitted_; }

 private:
  friend class RuleFinding;
  RuleFinding add(Span at, std::string message);
  // Keeps the last finding, unless an `allow` has silenced it since.
  void settle();

  const Model& model_;
  const RuleInfo& info_;
  Allowances& allowances_;
  std::vector<Diagnostic> found_;
  Diagnostic last_;
  bool pending_ = false;
  std::size_t omitted_ = 0;
};

}  // namespace asrmap::check
