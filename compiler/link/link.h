// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/reporter.h"
#include "ir/document.h"
#include "ir/model.h"

namespace asrmap {

// Resolves the documents of one project, the root's last. Reports what is wrong
// with properties, definitions, references and patterns; what can't be resolved is
// left out of the model, so that nothing downstream reports it again. The model
// holds views into the texts that the documents came from, not into the documents.
[[nodiscard]] Model link(const std::vector<const Document*>& documents, Reporter& reporter);

}  // namespace asrmap
