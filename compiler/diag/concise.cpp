// SPDX-License-Identifier: MIT
// A line for each finding, as compilers print them and editors read them.
#include "diag/headline.h"
#include "diag/render.h"

namespace asrmap {

std::string render_concise(const std::vector<Diagnostic>& findings, const SourceMap& sources, const Summary& summary,
                           bool colour) {
  const Paint paint(colour);
  std::string out;
  for (const Diagnostic& finding : findings) append_headline(out, finding, sources, paint);
  return out + summary_line(findings, summary);
}

}  // namespace asrmap
