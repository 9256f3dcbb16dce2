// SPDX-License-Identifier: MIT
// Help for the path of a file that is not there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/reporter.h"
#include "diag/suggestions.h"
#include "source/file_system.h"
#include "source/text.h"

namespace asrmap {

// The folder in which a written path starts, the words for it in a message, and the real folder
// outside of which nothing is looked at.
struct PathStart {
  std::string folder;
  std::string_view called;  // "the file that names it"
  std::string root;
  std::string file = {};  // the real path of the file that names it, which is not meant
};

// Says which file was probably meant, and offers it as a fix; else says what a path looks like. A
// name may differ in letter case, by typing mistakes in at most a third of it, by its ending, and by
// `\` instead of `/`. If there is no such file, one of that name in another folder of the project is
// named. Lists a folder for each part of the path that does not exist, as long as `suggestions`
// affords it. Returns the path of that file, if it was found.
[[nodiscard]] std::optional<std::string> suggest_path(Finding finding, const Text& written, const PathStart& start,
                                                      const FileSystem& files, Suggestions& suggestions);

// Says which file of a folder is to be written in its place: the only mapping file or export in it.
void suggest_file_in(Finding finding, const Text& written, const PathStart& start, const FileSystem& files,
                     Suggestions& suggestions);

}  // namespace asrmap
