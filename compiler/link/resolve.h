// SPDX-License-Identifier: MIT
#pragma once

#include "link/linker.h"

namespace asrmap {

// Visits the networks of a server that bear a name, in the order of their
// declaration.
template <class Visit>
void Linker::each_network(ServerId server, std::string_view name, Visit visit) const {
  networks_.find(NameIndex::hash(static_cast<std::uint32_t>(server), name), [&](std::uint32_t element) {
    const auto id = static_cast<NetworkId>(element);
    if (model_.networks[id].server == server && model_.networks[id].name.view() == name) visit(id);
    return false;
  });
}

}  // namespace asrmap
