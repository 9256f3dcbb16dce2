// SPDX-License-Identifier: MIT
// The first lines of a text, of which foreign_file() tells what the text is. Internal to this
// folder.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace asrmap::read {

class FileHead {
 public:
  explicit FileHead(std::string_view text);

  // Without the byte order mark, and without blank lines before the first line.
  [[nodiscard]] std::string_view text() const { return text_; }
  // The lines that are not blank, without blanks at their ends. A line past the last one is empty.
  [[nodiscard]] std::string_view line(std::size_t i) const {
    return i < lines_.size() ? lines_[i] : std::string_view();
  }
  [[nodiscard]] std::size_t line_count() const { return lines_.size(); }
  // The same without the lines that begin with `#`, which is a comment in many languages.
  [[nodiscard]] std::string_view code(std::size_t i) const { return i < code_.size() ? code_[i] : std::string_view(); }

 private:
  std::string_view text_;
  std::vector<std::string_view> lines_, code_;
};

// A place in the text, or an empty view, which means that the recognizer has not found what it
// looks for.
using Place = std::string_view;

// Each of these says where the text shows that it is a file of that kind.
[[nodiscard]] Place find_html(const FileHead& head);
[[nodiscard]] Place find_clixml(const FileHead& head);
[[nodiscard]] Place find_xml(const FileHead& head);
[[nodiscard]] Place find_colours(const FileHead& head);
[[nodiscard]] Place find_transcript(const FileHead& head);
[[nodiscard]] Place find_message(const FileHead& head);
[[nodiscard]] Place find_type_name(const FileHead& head);
[[nodiscard]] Place find_base64(const FileHead& head);

[[nodiscard]] Place find_mapping_file(const FileHead& head);
[[nodiscard]] Place find_mapping_toml(const FileHead& head);
[[nodiscard]] Place find_toml(const FileHead& head);
[[nodiscard]] Place find_bicep(const FileHead& head);
[[nodiscard]] Place find_terraform(const FileHead& head);
[[nodiscard]] Place find_powershell(const FileHead& head);
[[nodiscard]] Place find_shell(const FileHead& head);
[[nodiscard]] Place find_python_object(const FileHead& head);

[[nodiscard]] Place find_table(const FileHead& head);
[[nodiscard]] Place find_property_list(const FileHead& head);
[[nodiscard]] Place find_tab_separated(const FileHead& head);
[[nodiscard]] Place find_csv(const FileHead& head);
[[nodiscard]] Place find_yaml(const FileHead& head);

// The line with which JSON begins, behind other lines. Empty if the text begins with it, or has
// none.
[[nodiscard]] Place find_json_behind(const FileHead& head);
// The bracket with which a text of JSON begins.
[[nodiscard]] Place find_json(const FileHead& head);

}  // namespace asrmap::read
