// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace asrmap {

struct Landings;
struct Model;

// The resolved model for other programs, such as jq and policy engines:
// schemas/ir.schema.json. Every key is always there, what is not known is null.
// Says nothing of places, so that both spellings of a project give the same bytes.
[[nodiscard]] std::string render_ir(const Model& model, const Landings& landings);

}  // namespace asrmap
