// SPDX-License-Identifier: MIT
// VMM servers.
#include <utility>

#include "ir/network.h"
#include "ir/server.h"
#include "link/tables/declare.h"
#include "link/tables/rows.h"

namespace asrmap::link {
namespace {

ServerId add_row(Linking& linking, const Document& document, const ServerElement& element) {
  Model& model = linking.model;
  const bool has_networks = element.networks.count != 0;
  const Properties own(document, element.properties, elements::server, element.label.span(), element.broken,
                       linking.slips.properties, {{"network", has_networks}, {"networks", has_networks}});
  const Text label = without_empty(linking, element.label, NameSlip::Of::server_label);
  const Text name = without_empty(linking, own.word("name"), NameSlip::Of::server_name);
  const ServerId id = model.servers.push_back({.label = label,
                                               .name = name.written() ? name : label,
                                               .fabric = own.word("fabric"),
                                               .clouds = add_words(model, own.words("clouds")),
                                               .networks = {model.networks.size(), 0},
                                               .exported_clouds = {}});
  if (element.broken || own.unread("network") || own.unread("networks")) model.silence.hide(id, AboutRow::contents);
  return id;
}

void make_known(Linking& linking, ServerId id) {
  Slips& slips = linking.slips;
  const Text& label = linking.model.servers[id].label;
  if (!label.written()) {
    linking.model.silence.hide(AboutProject::declarations);
    linking.model.silence.hide(AboutProject::network_names);
    return;
  }
  if (!has_no_wild_card(linking, label, NameSlip::Of::server_label)) return;
  if (label.view() == "none") slips.names.push_back({NameSlip::Kind::reserved, NameSlip::Of::server_label, label});
  const auto same = linking.names.add(id);
  const Silence& silence = linking.model.silence;
  const bool is_misspelt =
      silence.hides(id, AboutRow::keyword) || (same.label && silence.hides(*same.label, AboutRow::keyword));
  if (same.label) {
    if (!is_misspelt) slips.server_labels.push_back({*same.label, id});
    // A name of the second server may be looked for in the first one.
    linking.model.silence.hide(*same.label, AboutRow::contents);
    linking.model.silence.hide(id, AboutRow::contents);
  } else if (same.name) {
    slips.server_names.push_back({*same.name, id});
  }
}

// The server is no VMM server. What is said of its VM networks follows from that.
void hide_server(Model& model, ServerId id) {
  model.silence.hide(id, AboutRow::contents);
  for (const Network& network : model.networks[model.servers[id].networks])
    for (const AboutRow what : {AboutRow::contents, AboutRow::mapping, AboutRow::landing})
      model.silence.hide(model.networks.id_of(network), what);
}

}  // namespace

void declare_server(Linking& linking, const Document& document, const ServerElement& element) {
  Model& model = linking.model;
  const ServerId id = add_row(linking, document, element);
  if (element.misspelt) model.silence.hide(id, AboutRow::keyword);
  make_known(linking, id);
  const Text label = model.servers[id].label;
  ServerExport* exports = label.written() ? linking.exports.of_server(label) : nullptr;
  // A second server with the same label is a mistake of its own.
  if (exports != nullptr && std::exchange(exports->taken, true)) exports = nullptr;
  if (exports != nullptr) {
    complete_server(linking, model.servers[id], *exports);
    linking.twins.servers.emplace_back(id, exports);
    linking.names.add_name(id);
  }
  for (std::uint32_t i = 0; i < element.networks.count; ++i)
    declare_network(linking, document, element, document.networks[element.networks.first + i], id, exports);
  if (exports != nullptr)
    for (const NetworkExport& network : exports->networks())
      if (!network.taken) add_exported_network(linking, network, id);
  model.servers[id].networks.count = model.networks.size() - model.servers[id].networks.first;
  if (exports != nullptr) find_pools(linking, model.servers[id], *exports);
  if (label.written() && linking.exports.other_fabric(label) != nullptr) hide_server(model, id);
}

}  // namespace asrmap::link
