// SPDX-License-Identifier: MIT
// The name of the element of a project that a place belongs to. A baseline knows a finding by this
// name, also when the lines around it move.
#pragma once

#include <string>
#include <vector>

#include "source/source_map.h"
#include "source/span.h"

namespace asrmap {

struct Model;

class ElementIndex {
 public:
  // Refers to the model and the sources, which must outlive it. If several models share a file, the
  // model that was added first names its elements.
  void add(const Model& model, const SourceMap& sources);

  // The element at a place, such as `network ams/Finance`, `subnet vnet-dr/web` or
  // `map ams/Finance -> vnet-dr`. It is the one whose word stands there, or else the one with the
  // last word before it. Empty if there is none in the file.
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
  // The name of a statement that maps nothing: its own text, because its names could not be
  // resolved.
  [[nodiscard]] std::string as_written(const Anchor& anchor) const;
  static bool by_place(const Anchor& a, const Anchor& b);

  const SourceMap* sources_ = nullptr;
  // Puts the anchors in order before the first question. Doing that after each model would cost too
  // much, because there may be many.
  void sort() const;

  mutable std::vector<Anchor> anchors_;
  mutable bool is_sorted_ = true;  // by place
};

}  // namespace asrmap
