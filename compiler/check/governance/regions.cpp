// SPDX-License-Identifier: MIT
#include "check/governance/regions.h"

#include <algorithm>
#include <array>

#include "ir/model.h"
#include "text/ascii.h"
#include "text/nearest.h"

namespace asrmap::check {
namespace {

// "Azure regions list", of September 2025, with Sweden South, which it names as a pair only.
constexpr auto kRegions = std::to_array<std::string_view>({
    "Australia Central",
    "Australia Central 2",
    "Australia East",
    "Australia Southeast",
    "Austria East",
    "Belgium Central",
    "Brazil South",
    "Brazil Southeast",
    "Canada Central",
    "Canada East",
    "Central India",
    "Central US",
    "Chile Central",
    "Denmark East",
    "East Asia",
    "East US",
    "East US 2",
    "France Central",
    "France South",
    "Germany North",
    "Germany West Central",
    "Indonesia Central",
    "Israel Central",
    "Italy North",
    "Japan East",
    "Japan West",
    "Korea Central",
    "Korea South",
    "Malaysia West",
    "Mexico Central",
    "New Zealand North",
    "North Central US",
    "North Europe",
    "Norway East",
    "Norway West",
    "Poland Central",
    "Qatar Central",
    "South Africa North",
    "South Africa West",
    "South Central US",
    "South India",
    "Southeast Asia",
    "Spain Central",
    "Sweden Central",
    "Sweden South",
    "Switzerland North",
    "Switzerland West",
    "UAE Central",
    "UAE North",
    "UK South",
    "UK West",
    "West Central US",
    "West Europe",
    "West India",
    "West US",
    "West US 2",
    "West US 3",
});

// No name of a region has more characters than this with a typing mistake in it.
constexpr std::size_t kLongest = 40;
constexpr std::array<std::string_view, 5> kDirections = {"north", "south", "east", "west", "central"};

// Takes directions off the front of a text, such as "southeast", and returns them.
std::string_view take_directions(std::string_view& text) {
  const std::string_view whole = text;
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view direction : kDirections)
      if (text.starts_with(direction)) {
        text.remove_prefix(direction.size());
        more = true;
      }
  }
  return whole.substr(0, whole.size() - text.size());
}

// A region's name in parts: "eastus2" is `east`, `us` and `2`.
struct Parts {
  std::string_view before, place, after, number;
};

Parts parts_of(std::string_view region) {
  Parts parts;
  parts.number = region.substr(std::min(region.find_first_of("0123456789"), region.size()));
  region.remove_suffix(parts.number.size());
  // "South Africa North" has a direction in the name of its place.
  if (!region.starts_with("southafrica")) parts.before = take_directions(region);
  std::size_t length = region.size();
  for (std::size_t i = region.size(); i-- > 1;) {
    std::string_view rest = region.substr(i);
    (void)take_directions(rest);
    if (rest.empty()) length = i;
  }
  parts.place = region.substr(0, length);
  parts.after = region.substr(length);
  return parts;
}

// Whether each word is shortened to its beginning, a direction to its first letter: "weu", "eus2",
// "gwc", and "sea" for "Southeast Asia".
bool abbreviates(std::string_view text, std::string_view words) {
  if (words.empty()) return text.empty();
  if (text.empty()) return false;
  const std::size_t blank = std::min(words.find(' '), words.size());
  const std::string word = lower(words.substr(0, blank));
  const std::string_view rest = words.substr(std::min(blank + 1, words.size()));
  std::string_view behind = word;
  const bool is_direction = !take_directions(behind).empty() && behind.empty();
  if (is_direction) {
    const std::string_view letters = word == "southeast" ? "se" : std::string_view(word).substr(0, 1);
    return text.starts_with(letters) && abbreviates(text.substr(letters.size()), rest);
  }
  for (std::size_t taken = 1; taken <= std::min(word.size(), text.size()) && text[taken - 1] == word[taken - 1];
       ++taken)
    if (abbreviates(text.substr(taken), rest)) return true;
  return false;
}

}  // namespace

std::optional<std::string> meant_region(std::string_view location) {
  const std::string written = region_name(location);
  if (written.size() < 3 || written.size() > kLongest) return std::nullopt;
  const Parts parts = parts_of(written);
  std::optional<std::string> swapped, shortened, near;
  bool is_place = false, several = false;
  std::size_t limit = written.size() < 6 ? 1 : 2;
  for (const std::string_view words : kRegions) {
    std::string region = region_name(words);
    if (region == written) return std::nullopt;
    const Parts known = parts_of(region);
    if (known.place == parts.place) {
      is_place = true;
      if (known.number == parts.number && known.before == parts.after && known.after == parts.before) swapped = region;
    }
    if (abbreviates(written, words)) {
      several = shortened.has_value();
      shortened = region;
    }
    const std::size_t distance = edit_distance(written, region, limit);
    if (distance > limit) continue;
    limit = distance - 1;
    near = std::move(region);
  }
  // A place that Azure has, with another direction or number: it may be a new region.
  if (is_place) return swapped;
  return shortened && !several ? shortened : near;
}

}  // namespace asrmap::check
