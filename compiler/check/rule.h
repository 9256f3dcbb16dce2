// SPDX-License-Identifier: MIT
// A rule is a value: what it is called and how it is explained, and a pure
// function of the model. It says where and what; how severe that is belongs to
// the catalogue and the user.
#pragma once

#include <fmt/core.h>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/allowances.h"
#include "diag/diagnostic.h"
#include "diag/wording.h"
#include "ir/build_needs.h"
#include "ir/landings.h"
#include "ir/model.h"

namespace asrmap {

// The groups of the catalogue, in its order.
enum class Concern : std::uint8_t { syntax, names, cardinality, landing, addresses, governance, vmm_to_vmm };

[[nodiscard]] std::string_view to_string(Concern concern);

struct RuleInfo {
  std::string_view name;  // kebab-case: the rule's only identity
  Severity severity;      // what the catalogue says
  Concern concern;
  std::string_view summary;  // one sentence without full stop, at most 80 characters
  // Why it matters: Markdown, with the title of the document it rests on. What is
  // inferred says so.
  std::string_view why;
  std::string_view bad;   // a project that has the finding
  std::string_view good;  // the same one, mended
  std::string_view fix;   // what to do, in one or two sentences
  bool off_by_default = false;
  // Keeps a file from being read whole: a baseline can't accept it.
  bool hides_others = false;
  // Speaks of something that is not there. Silent where a file could not be read
  // whole: the hole may be the reader's.
  bool about_absence = false;
  // Judges how something is written: silent about what an inventory has, which nobody
  // wrote.
  bool about_writing = false;
  // Judges what the others have found: runs behind them all.
  bool about_findings = false;
  // The content of `export.json`, which the examples name as an inventory, and of
  // `mended.json` if the good one needs another.
  std::string_view export_json = {};
  std::string_view mended_json = {};
};

// What a rule sees.
struct CheckInput {
  const Model& model;
  const Landings& landings;
  const BuildNeeds& needs;
  const Allowances& allowances;  // with what the rules before this one have used
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

  template <class... Args>
  RuleFinding& label(Span at, fmt::format_string<Args...> format, Args&&... args) {
    return add_label(at, fmt::format(format, std::forward<Args>(args)...));
  }
  template <class... Args>
  RuleFinding& help(fmt::format_string<Args...> format, Args&&... args) {
    return set_help(fmt::format(format, std::forward<Args>(args)...));
  }
  // One replacement that mends the cause. `title` is an imperative sentence.
  RuleFinding& fix(std::string title, Span at, std::string text);

 private:
  // Not in the templates, of which each message has its own.
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

  template <class... Args>
  RuleFinding report(Span at, fmt::format_string<Args...> format, Args&&... args) {
    return add(at, fmt::format(format, std::forward<Args>(args)...));
  }

  // For findings that speak of several elements at once: those that allow the rule are
  // left out, where RuleFinding::about() would silence the others with them. Ask only when
  // there is a finding otherwise: the entry counts as used.
  [[nodiscard]] bool allows(Range allow);
  // The same without that: for a question that is not the whole answer.
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

// Each rule is a constant of the namespace `rules`, defined in the file of its name. Only the
// catalogue declares them all, so that a new one makes no other rule stale.
struct Rule {
  RuleInfo info;
  // Nothing for what `read` and `link` report: the rule is listed and explained
  // like any other.
  void (*check)(const CheckInput&, RuleContext&) = nullptr;
  // What only a build for some targets asks for (CheckInput::needs). Other commands don't run it.
  void (*at_build)(const CheckInput&, RuleContext&) = nullptr;
};

}  // namespace asrmap
