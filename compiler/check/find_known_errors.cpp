// SPDX-License-Identifier: MIT
// Texts are compared by their letters and digits alone. So it does not matter what a terminal, a
// portal or JSON puts between words (quotes, escapes, frames, line breaks), even within a long
// word.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/known_errors.h"
#include "text/ascii.h"

namespace asrmap::check {
namespace {

constexpr std::string_view kPlaceholder = "…";
// The most letters and digits that a placeholder may stand for. Two resource ids are shorter.
constexpr std::size_t kLongestPlaceholder = 600;
constexpr std::ptrdiff_t kFewestWords = 4;
constexpr char kWordStarts = '\x80';

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool starts_word(char c) { return (c & kWordStarts) != 0; }

// How long an escape of JSON is: `\"`, `\r`, `\\n`, `\u0027`; 0 if there is none.
std::size_t escape_length(std::string_view text) {
  if (!text.starts_with('\\')) return 0;
  const std::size_t slashes = std::min(text.find_first_not_of('\\'), text.size());
  const std::string_view rest = text.substr(slashes);
  const auto is_hex = [](char c) { return is_letter(lower(c)) && lower(c) <= 'f'; };
  if (rest.starts_with('u') && rest.size() > 4 && std::all_of(rest.begin() + 1, rest.begin() + 5, is_hex))
    return slashes + 5;
  return slashes + (!rest.empty() && std::string_view("nrt").find(rest.front()) != std::string_view::npos ? 1 : 0);
}

// The letters and digits in lower case, the first of each word marked.
std::string letters_of(std::string_view text) {
  std::string letters;
  bool inside = false;
  while (!text.empty()) {
    const char c = lower(text.front());
    const std::size_t escape = escape_length(text);
    if (is_letter(c)) letters += inside ? c : static_cast<char>(c | kWordStarts);
    inside = is_letter(c);
    text.remove_prefix(std::max<std::size_t>(escape, 1));
  }
  return letters;
}

// Where `known` is in `letters`, as whole words; a line may be broken within a word.
std::size_t find_words(std::string_view letters, std::string_view known, std::size_t from) {
  const auto same = [](char wanted, char seen) {
    return seen == wanted || seen == static_cast<char>(wanted | kWordStarts);
  };
  for (std::size_t at = from; (at = letters.find(known.front(), at)) != letters.npos; ++at) {
    const std::string_view rest = letters.substr(at);
    if (rest.size() < known.size()) return letters.npos;
    if (rest.size() > known.size() && !starts_word(rest[known.size()])) continue;
    if (std::equal(known.begin(), known.end(), rest.begin(), same)) return at;
  }
  return letters.npos;
}

// The pieces between placeholders, as letters.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(kPlaceholder), text.size());
    if (std::string piece = letters_of(text.substr(0, end)); !piece.empty()) pieces.push_back(std::move(piece));
    text.remove_prefix(std::min(end + kPlaceholder.size(), text.size()));
  }
  return pieces;
}

// Whether the pieces occur one after the other. Between two of them may be at most what a
// placeholder may stand for.
bool occurs(std::string_view letters, const std::vector<std::string>& pieces) {
  if (pieces.empty()) return false;
  for (std::size_t start = 0; (start = find_words(letters, pieces.front(), start)) != letters.npos; ++start) {
    std::size_t end = start + pieces.front().size();
    const bool rest = std::all_of(pieces.begin() + 1, pieces.end(), [&](const std::string& piece) {
      const std::size_t at = find_words(letters.substr(0, end + kLongestPlaceholder + piece.size() + 1), piece, end);
      end = at + piece.size();
      return at != letters.npos;
    });
    if (rest) return true;
  }
  return false;
}

std::size_t length_of(const std::vector<std::string>& pieces) {
  std::size_t length = 0;
  for (const std::string& piece : pieces) length += piece.size();
  return length;
}

// How many letters and digits of the error's code or text occur, whichever is longer; 0 if
// neither occurs.
std::size_t match(std::string_view letters, const KnownError& error) {
  std::size_t longest = 0;
  for (const std::string_view text : {error.code, error.text}) {
    const std::vector<std::string> pieces = pieces_of(text);
    if (occurs(letters, pieces)) longest = std::max(longest, length_of(pieces));
  }
  return longest;
}

}  // namespace

std::vector<const KnownError*> find_known_errors(std::string_view pasted) {
  const std::string letters = letters_of(pasted);
  std::vector<std::pair<std::size_t, const KnownError*>> found;
  for (const KnownError* error : known_errors())
    if (const std::size_t length = match(letters, *error); length != 0) found.emplace_back(length, error);
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const KnownError*> errors;
  errors.reserve(found.size());
  for (const auto& [length, error] : found) errors.push_back(error);
  if (!errors.empty() || std::count_if(letters.begin(), letters.end(), starts_word) < kFewestWords) return errors;
  for (const KnownError* error : known_errors())
    if (find_words(letters_of(error->text), letters, 0) != std::string::npos) errors.push_back(error);
  return errors;
}

}  // namespace asrmap::check
