// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "link/explain/explain.h"

namespace asrmap::link {

// Reports why a `map` does not lead where it should; it has a function for each reason.
class MapExplainer {
 public:
  MapExplainer(const Linking& linking, Elsewhere& elsewhere, Reporter& reporter)
      : linking_(linking), model_(linking.model), elsewhere_(elsewhere), reporter_(reporter) {}

  // map_sources.cpp
  void operator()(const UnknownServer& slip);
  void operator()(const UnknownNetwork& slip);
  void operator()(const OtherLogicalNetwork& slip);
  void operator()(const NamesVmSubnet& slip);
  void operator()(const AmbiguousNetwork& slip);
  void operator()(const TooManyMatches& slip);
  void operator()(const TiedPatterns& slip);
  void operator()(const UnknownVmSubnet& slip);
  // map_paths.cpp
  void operator()(const BareSource& slip);
  void operator()(const OtherPath& slip);
  void operator()(const VnetAsSource& slip);
  void operator()(const IdAsTarget& slip);
  void operator()(const SwappedLand& slip);
  // map_targets.cpp
  void operator()(const MisplacedWildCard& slip);
  void operator()(const MisspeltNone& slip);
  void operator()(const SubnetAsTarget& slip);
  void operator()(const AmbiguousVnet& slip);
  void operator()(const UnknownVnet& slip);
  void operator()(const LandWithoutVnet& slip);
  void operator()(const UnknownLanding& slip);

  // The other places where the unknown name of the next slip stands.
  void repeated_at(std::span<const Text> others) { others_ = others; }

 private:
  // A path as it must be written in the file of `at`: `ams/"HR Staff"`, in TOML `"ams/HR Staff"`.
  [[nodiscard]] std::string path_for(Span at, const std::vector<std::string_view>& segments) const;
  // "; 6 places name it", if there are several.
  [[nodiscard]] std::string times() const;
  void mark_others(Finding& finding) const;
  // Lets the fix mend the other places too.
  void mend_others(Finding& finding, Near near) const;

  std::span<const Text> others_;
  const Linking& linking_;
  const Model& model_;
  Elsewhere& elsewhere_;
  Reporter& reporter_;
};

}  // namespace asrmap::link
