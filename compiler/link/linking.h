// SPDX-License-Identifier: MIT
// What the steps of link() share. A step changes it, and has no Reporter. The files in explain/ get
// it as const.
#pragma once

#include <set>
#include <span>
#include <utility>
#include <vector>

#include "diag/suggestions.h"
#include "ir/document.h"
#include "ir/model.h"
#include "link/exports.h"
#include "link/names.h"
#include "link/slips.h"

namespace asrmap::link {

// Rows that are declared and that an export describes too. What the declaration left out was filled
// in from the export. The files in explain/ compare what both have.
struct Twins {
  struct OfNetwork {
    NetworkId id;
    const NetworkExport* exported;
    bool lists_subnets;  // the declaration lists subnets
  };
  struct OfVnet {
    VnetId id;
    const VnetExport* exported;
    bool lists_subnets;
  };
  std::vector<std::pair<ServerId, const ServerExport*>> servers;  // including those that only exports have
  std::vector<OfNetwork> networks;                                // including those that only exports have
  std::vector<OfVnet> vnets;
};

// An export that could be read but has nothing of its kind, or no ids.
struct ThinExport {
  Text name;  // in the statement
  InventoryGap::Kind kind;
  FileId file;
};

struct Linking {
  Linking(std::span<Document* const> of_documents, Suggestions& of_run) : documents(of_documents), suggestions(of_run) {
    for (const Document* document : documents) {
      if (document->syntax == Syntax::toml) toml_files.insert(document->file);
      if (document->incomplete)
        for (const AboutProject what :
             {AboutProject::declarations, AboutProject::network_names, AboutProject::vnet_names})
          model.silence.hide(what);
    }
    if (!documents.empty()) model.root = documents.back()->file;
  }
  // Not to be copied, because `names` refers to `model`.
  Linking(const Linking&) = delete;
  Linking& operator=(const Linking&) = delete;

  std::span<Document* const> documents;
  Suggestions& suggestions;
  std::set<FileId> toml_files;
  Model model;
  Names names{model};
  Exports exports;
  Twins twins;
  Slips slips;
  std::vector<ThinExport> thin_exports;
  bool misses_networks = false, misses_vnets = false;  // a name is unknown, and an export may be the reason
};

}  // namespace asrmap::link
