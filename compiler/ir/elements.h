// SPDX-License-Identifier: MIT
// Which element of a project a place belongs to, by its name: what a finding is known by
// when the lines around it move.
#pragma once

#include <string>
#include <vector>

#include "source/source_map.h"
#include "source/span.h"

namespace asrmap {

struct Model;

class ElementIndex {
 public:
  // Refers to the model and the sources, which must outlive it. Files of several models
  // are known by the model that was added first.
  void add(const Model& model, const SourceMap& sources);

  // `network ams/Finance`, `subnet vnet-dr/web` or `map ams/Finance -> vnet-dr`: whose word
  // stands at the place, or else last before it. Empty if there is none in the file.
  [[nodiscard]] std::string at(Span place) const;

 private:
  enum class Kind : std::uint8_t { vault, server, network, vm_subnet, vnet, vnet_subnet, mapping, statement, vm };
  // A word of an element.
  struct Anchor {
    Span at;
    const Model* model;
    std::uint32_t index;
    Kind kind;
  };
  class Words;

  [[nodiscard]] std::string name_of(const Anchor& anchor) const;
  // A statement that maps nothing: its names could not be resolved, and are all there is.
  [[nodiscard]] std::string as_written(const Anchor& anchor) const;
  static bool by_place(const Anchor& a, const Anchor& b);

  const SourceMap* sources_ = nullptr;
  // Puts them in order before the first question: not with each model, of which there may be many.
  void sort() const;

  mutable std::vector<Anchor> anchors_;
  mutable bool is_sorted_ = true;  // by place
};

}  // namespace asrmap
