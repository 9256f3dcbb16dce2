// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace asrmap {
struct Landings;
struct Model;
}  // namespace asrmap

namespace asrmap::show {

// The resolved model as JSON, for other programs such as jq and policy engines:
// schemas/ir.schema.json. Every key is always there, and what is not known is null. Places in
// files are left out, so that both spellings of a project give the same bytes.
[[nodiscard]] std::string render_ir(const Model& model, const Landings& landings);

}  // namespace asrmap::show
