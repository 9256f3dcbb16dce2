// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/reporter.h"
#include "diag/suggestions.h"
#include "ir/document.h"
#include "link/elsewhere.h"

namespace asrmap {
struct Model;
}  // namespace asrmap

namespace asrmap::link {

// Resolves the documents of one project; the root's document is the last. Reports what is wrong
// with properties, definitions, references and patterns. What can't be resolved is left out of the
// model, so that no later phase reports it again. The model holds views into the texts that the
// documents came from, but not into the documents.
//
// `elsewhere` gives help for names that another project of the run declares. `suggestions` limits
// the work of a run to guess what was meant.
//
// `release`: nobody needs the documents afterwards. Their elements are then freed as soon as the
// model has them. This matters if there are a million.
[[nodiscard]] Model link(const std::vector<Document*>& documents, Reporter& reporter, Elsewhere& elsewhere,
                         Suggestions& suggestions, bool release = false);

}  // namespace asrmap::link
