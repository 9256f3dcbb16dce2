// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace asrmap {

struct Model;

// A SHA-256, in hex digits, of what artifacts say of a model without errors: the vault, the
// VMM servers and VM networks that the mapping files speak of, the target VNets, and the
// mappings, with the deployed ones that they take over. Nothing else changes it: neither
// places, the spelling of the files, comments, labels that no artifact has, numbers of VMs,
// nor elements of exports that no mapping needs. Where subnets land follows from the rest,
// and stands in no artifact.
//
// It is defined here, and by no output of asrmap. What is hashed begins with a version, to
// be raised when the definition changes. Linear in the model; holds one piece at a time.
[[nodiscard]] std::string model_digest(const Model& model);

}  // namespace asrmap
