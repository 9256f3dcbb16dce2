// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <sys/stat.h>

#include "source/descriptor.h"
#include "source/held_signals.h"
#include "text/result.h"

namespace asrmap {

// Writes one new file under the name of a temporary. Fails also when a signal waits.
class StagedFile {
 public:
  explicit StagedFile(const HeldSignals& signals) : signals_(signals) {}

  // Makes the file, which must not exist. No link is followed.
  [[nodiscard]] Result<void> create(const std::string& path);
  // Makes the file beside `path`, with a random name, and locks it. Returns the name. Removes files
  // that killed processes have left under such names.
  [[nodiscard]] Result<std::string> create_beside(const std::string& path);
  [[nodiscard]] Result<void> write(std::string_view bytes);
  // Writes the bytes to the disk, so that a power cut can't take them away. With `kept` the file
  // stays open there, and so it stays locked.
  [[nodiscard]] Result<void> close(Descriptor* kept = nullptr);

 private:
  const HeldSignals& signals_;
  Descriptor file_;
};

// The first link on the way to a folder, the folder itself included. "" if there is none. On an
// absolute path only names below the current folder count, and the last name: the layout of the
// machine is not a matter of the checkout.
[[nodiscard]] std::string link_on_the_way(const std::string& folder);

// The mode that a new file or folder gets here, such as 0644 for 0666.
[[nodiscard]] mode_t allowed_mode(mode_t wanted);

// Makes a folder and the folders around it. Adds each one that it made to `made`. The reason of a
// failure names the folder: "path: reason".
[[nodiscard]] Result<void> make_folders(const std::string& folder, std::vector<std::string>& made);

// A name in the folder of `path` that nobody can know beforehand; is_temporary() recognizes such
// names.
[[nodiscard]] std::string temporary_name(const std::string& path);

// Writes the names in a folder to the disk, as far as the system can, so that a power cut can't
// undo a rename.
void keep_names(const std::string& folder);

}  // namespace asrmap
