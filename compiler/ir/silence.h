// SPDX-License-Identifier: MIT
// What nobody can tell, because an error hides it or a file leaves it out. Whoever finds such a
// cause registers here what it hides. Whoever wants to report something about that asks here first.
// So one mistake stays one finding, and half-read facts never count as certain.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

#include "ir/ids.h"

namespace asrmap {

// What can be hidden of a project.
enum class AboutProject : std::uint8_t {
  declarations,    // all that is declared: what seems to be missing may be there
  network_names,   // all VM networks: a name that nothing declares may be one
  vnet_names,      // all VNets, likewise
  vm_subnets,      // the VM subnets of VM networks that list none
  adapters,        // the network adapters of its VMs
  resource_names,  // those of Site Recovery: an export that should have them was cut
  vault,           // which vault it has
  sources,         // some `map` has a source that is not known, so it may mean any VM network
};

// What can be hidden of a row.
enum class AboutRow : std::uint8_t {
  contents,  // all that belongs to a server, VM network or vnet, or that a `map` says
  mapping,   // of a VM network, or of a server's: whether a `map` is for it
  ranges,    // of a subnet
  name,      // of a vnet, or of the mappings of a `map`
  home,      // of a vnet: its subscription, resource group and deployment model
  sources,   // of a `map`: one of its sources is not known
  target,    // of a `map`: where it leads
  keyword,   // of a server, VM network or vnet: whether it is one
  landing,   // of a VM network: where it lands, though a mapping says something
};

class Silence {
 public:
  void hide(AboutProject what) { project_ |= bit(what); }
  template <class Id>
  void hide(Id id, AboutRow what) {
    std::vector<Marks>& rows = std::get<Rows<Id>>(rows_).marks;
    const auto i = static_cast<std::size_t>(id);
    if (rows.size() <= i) rows.resize(i + 1);
    rows[i] |= bit(what);
  }

  [[nodiscard]] bool hides(AboutProject what) const { return (project_ & bit(what)) != 0; }
  template <class Id>
  [[nodiscard]] bool hides(Id id, AboutRow what) const {
    const std::vector<Marks>& rows = std::get<Rows<Id>>(rows_).marks;
    const auto i = static_cast<std::size_t>(id);
    return i < rows.size() && (rows[i] & bit(what)) != 0;
  }
  // Whether it is hidden of any row.
  template <class Id>
  [[nodiscard]] bool hides_any(AboutRow what) const {
    const std::vector<Marks>& rows = std::get<Rows<Id>>(rows_).marks;
    return std::any_of(rows.begin(), rows.end(), [&](Marks marks) { return (marks & bit(what)) != 0; });
  }

  // Whether some `map` may be for a VM network that has no mapping. AboutRow::mapping is hidden only
  // of those VM networks that were probably meant. This function asks for certainty: as long as one
  // `map` is not understood, it may be for any VM network.
  [[nodiscard]] bool may_hide_mapping(NetworkId id) const {
    return hides(AboutProject::declarations) || hides(AboutProject::sources) || hides(id, AboutRow::mapping);
  }

 private:
  using Marks = std::uint16_t;
  template <class About>
  [[nodiscard]] static Marks bit(About what) {
    return static_cast<Marks>(1U << static_cast<unsigned>(what));
  }

  // Indexed by id. It reaches only up to the last row of which something was hidden.
  template <class Id>
  struct Rows {
    std::vector<Marks> marks;
  };

  Marks project_ = 0;
  std::tuple<Rows<ServerId>, Rows<NetworkId>, Rows<VmSubnetId>, Rows<VnetId>, Rows<VnetSubnetId>, Rows<StatementId>>
      rows_;
};

}  // namespace asrmap
