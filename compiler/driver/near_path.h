// SPDX-License-Identifier: MIT
// Help for the path of a file that is not there.
#pragma once

#include <string>
#include <string_view>

#include "diag/reporter.h"
#include "diag/suggestions.h"
#include "source/file_system.h"
#include "source/text.h"

namespace asrmap {

// Where a written path starts, in words too, and the real folder that nothing is
// looked at outside of.
struct PathStart {
  std::string folder;
  std::string_view called;  // "the file that names it"
  std::string root;
};

// Says which file was probably meant, and offers it as a fix; else what a path looks
// like. A name may differ by letter case, by slips within a third of it, and by `\`
// for `/`. Lists a folder for each part of the path that does not exist, as far as
// `suggestions` affords it.
void suggest_path(Finding finding, const Text& written, const PathStart& start, const FileSystem& files,
                  Suggestions& suggestions);

}  // namespace asrmap
