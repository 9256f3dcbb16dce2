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

// Writes one new file under a temporary's name. A signal that waits is a failure too.
class StagedFile {
 public:
  explicit StagedFile(const HeldSignals& signals) : signals_(signals) {}

  // Makes the file, which must not exist: no link is followed.
  [[nodiscard]] Result<void> create(const std::string& path);
  // Makes it beside `path`, with a random name that is returned, and locks it. What killed
  // processes have left of such names is removed.
  [[nodiscard]] Result<std::string> create_beside(const std::string& path);
  [[nodiscard]] Result<void> write(std::string_view bytes);
  // Sees to it that a power cut can't take the bytes away again. The file stays open, and so
  // locked, in `kept` if it is given.
  [[nodiscard]] Result<void> close(Descriptor* kept = nullptr);

 private:
  const HeldSignals& signals_;
  Descriptor file_;
};

// The first name on the way to a folder that is a link, the last one included; "" if there is
// none. Of an absolute path only names below the current folder count, or the last one: how
// the machine is laid out is not for a checkout to say.
[[nodiscard]] std::string link_on_the_way(const std::string& folder);

// The mode that a new file or folder has here, such as 0644 of 0666.
[[nodiscard]] mode_t allowed_mode(mode_t wanted);

// Adds to `made` each folder that was not there. The failure names the folder: "path: reason".
[[nodiscard]] Result<void> make_folders(const std::string& folder, std::vector<std::string>& made);

// A name in the same folder that nobody can know beforehand (is_temporary() knows its kind).
[[nodiscard]] std::string temporary_name(const std::string& path);

// Makes what was renamed in a folder outlive a power cut, as far as the system can.
void keep_names(const std::string& folder);

}  // namespace asrmap
