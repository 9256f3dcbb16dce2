// SPDX-License-Identifier: MIT
#include "read/toml_outline.h"

#include "read/toml_string.h"

namespace asrmap::read {
namespace {

class Scan {
 public:
  Scan(std::string_view text, std::uint32_t place) : text_(text), place_(place) {}

  TomlOutline run() {
    for (at_ = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0; at_ < place_ && !outline_.quote;) step();
    return std::move(outline_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\n') {
      if (outline_.open.empty()) is_statement_ = is_key_ = true, outline_.wants_value = false, outline_.key = {};
      ++at_;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      ++at_;
    } else if (c == '#') {
      while (at_ < text_.size() && text_[at_] != '\n') ++at_;
    } else if (c == '[' && is_statement_) {
      is_statement_ = is_key_ = false;
      header();
    } else {
      is_statement_ = false;
      token(c);
    }
  }

  void token(char c) {
    const std::uint32_t begin = at_;
    if (c == '"' || c == '\'') {
      if (string()) return;
    } else if (c == '=' || c == ',' || c == '[' || c == ']' || c == '{' || c == '}') {
      ++at_;
      outline_.last = {begin, at_};
      bracket(c, begin);
      return;
    } else {
      while (at_ < text_.size() && is_word(text_[at_])) ++at_;
    }
    outline_.last = {begin, at_};
    if (!is_key_) return;
    if (outline_.key.end == 0) outline_.key.begin = begin;
    outline_.key.end = at_;
  }

  void bracket(char c, std::uint32_t begin) {
    std::vector<TomlOutline::Bracket>& open = outline_.open;
    if (c == '=' && is_key_) {
      if (open.empty())
        outline_.statements.push_back({outline_.key, false});
      else
        open.back().keys.push_back(outline_.key);
      is_key_ = false;
      outline_.wants_value = true;
    } else if ((c == '[' || c == '{') && !is_key_) {
      open.push_back({begin});
      if (c == '{') expect_key();
    } else if ((c == ']' || c == '}') && !open.empty()) {
      open.pop_back();
      is_key_ = false;
    } else if (c == ',' && !open.empty() && text_[open.back().at] == '{') {
      expect_key();
    }
  }

  void expect_key() {
    is_key_ = true;
    outline_.wants_value = false;
    outline_.key = {};
  }

  void header() {
    const std::uint32_t begin = at_;
    while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '#') {
      const char c = text_[at_];
      if (c == '"' || c == '\'') {
        if (string()) return;
        continue;
      }
      ++at_;
      if (c != ']') continue;
      if (at_ < text_.size() && text_[at_] == ']') ++at_;
      break;
    }
    std::uint32_t end = at_;
    while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == '\t' || text_[end - 1] == '\r')) --end;
    outline_.last = {begin, end};
    outline_.statements.push_back({outline_.last, true});
  }

  // Reads a string. True if it does not end before the place.
  bool string() {
    const auto [end, closed] = toml_string(text_, at_);
    if (!closed || end > place_) {
      outline_.quote = at_;
      return true;
    }
    outline_.string = {at_, static_cast<std::uint32_t>(end)};
    at_ = outline_.string.end;
    return false;
  }

  static bool is_word(char c) { return std::string_view(" \t\r\n#\"'=,[]{}").find(c) == std::string_view::npos; }

  std::string_view text_;
  std::uint32_t place_, at_ = 0;
  bool is_statement_ = true;  // whether a header or a property may begin here
  bool is_key_ = true;
  TomlOutline outline_;
};

}  // namespace

TomlOutline outline_toml(std::string_view text, std::uint32_t place) { return Scan(text, place).run(); }

std::string plain_toml_name(std::string_view written) {
  std::string name;
  for (const char c : written)
    if (std::string_view(" \t\"'[]").find(c) == std::string_view::npos) name += c;
  return name;
}

std::optional<TomlOutline::Statement> first_definition(std::string_view text, const TomlOutline& outline,
                                                       std::size_t index) {
  const auto written = [&](const TomlOutline::Statement& statement) {
    return text.substr(statement.at.begin, statement.at.end - statement.at.begin);
  };
  std::string header;
  const auto name_of = [&](const TomlOutline::Statement& statement) {
    if (!statement.is_header) return header + plain_toml_name(written(statement));
    header = plain_toml_name(written(statement)) + '.';
    return header.substr(0, header.size() - 1);
  };
  std::string name;
  for (std::size_t i = 0; i <= index; ++i) name = name_of(outline.statements[i]);
  header.clear();
  std::optional<TomlOutline::Statement> first, obstacle;
  for (std::size_t i = 0; i < index; ++i) {
    const TomlOutline::Statement& statement = outline.statements[i];
    const std::string other = name_of(statement);
    const bool is_in_way = (!statement.is_header && name.starts_with(other + '.')) || other.starts_with(name + '.');
    if (is_in_way && !obstacle) obstacle = statement;
    if (other == name) {
      if (!first) first = statement;
    } else if (statement.is_header && written(statement).starts_with("[[") && name.starts_with(header)) {
      // Another table of the list begins. What was in the table before is no longer in the way.
      first.reset();
    }
  }
  return first ? first : obstacle;
}

}  // namespace asrmap::read
