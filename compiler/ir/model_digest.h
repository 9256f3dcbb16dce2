// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace asrmap {

struct Model;

// A SHA-256, in hex digits, of what artifacts say of a model without errors: the vault, the VMM
// servers and VM networks that the mapping files speak of, the target VNets, and the mappings, with
// the deployed mappings that they take over. Nothing else changes it: not the places, the spelling
// of the files, comments, labels that no artifact has, numbers of VMs, or elements of exports that
// no mapping needs. Where subnets land follows from the rest, and is in no artifact.
//
// This code defines the digest; no output of asrmap does. The hashed text begins with a version.
// Raise it when the definition changes. Takes time linear in the model, and holds one piece at a
// time.
[[nodiscard]] std::string model_digest(const Model& model);

}  // namespace asrmap
