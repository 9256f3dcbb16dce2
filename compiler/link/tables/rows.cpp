// SPDX-License-Identifier: MIT
#include "link/tables/rows.h"

#include "text/pattern.h"

namespace asrmap::link {

Range add_words(Model& model, std::span<const Value> values) {
  const auto first = static_cast<std::uint32_t>(model.words.size());
  for (const Value& value : values) model.words.push_back(value.text);
  return {first, static_cast<std::uint32_t>(values.size())};
}

Range add_prefixes(Linking& linking, std::span<const Text> texts) {
  Range rows{linking.model.prefixes.size(), static_cast<std::uint32_t>(texts.size())};
  for (const Text& text : texts) {
    if (const auto prefix = parse_prefix(text.view())) {
      linking.model.prefixes.push_back({*prefix, text.span(), text.form() != Text::Form::bare});
      continue;
    }
    rows.count = 0;
    linking.slips.ranges.push_back(text);
  }
  return rows;
}

Range add_prefixes(Linking& linking, std::span<const Value> values) {
  std::vector<Text> texts;
  for (const Value& value : values) texts.push_back(value.text);
  return add_prefixes(linking, texts);
}

Range add_exported_prefixes(Linking& linking, const Inventory& file, Range words) {
  Range rows{linking.model.prefixes.size(), words.count};
  for (const Text& text : file.words_in(words)) {
    const auto prefix = exported_prefix(text);
    if (!prefix) {
      rows.count = 0;
      linking.slips.exported_ranges.push_back(text);
    } else if (rows.count != 0) {
      linking.model.prefixes.push_back({*prefix, text.span(), true});
    }
  }
  return rows;
}

void note_bad_ranges(Linking& linking, const Inventory& file, Range words) {
  for (const Text& text : file.words_in(words))
    if (!exported_prefix(text)) linking.slips.exported_ranges.push_back(text);
}

Text without_empty(Linking& linking, const Text& name, NameSlip::Of of) {
  if (!name.written() || !name.empty()) return name;
  linking.slips.names.push_back({NameSlip::Kind::empty, of, name});
  return {};
}

bool has_no_wild_card(Linking& linking, const Text& name, NameSlip::Of of) {
  if (!has_wild_card(name.view())) return true;
  linking.slips.names.push_back({NameSlip::Kind::wild_card, of, name});
  return false;
}

}  // namespace asrmap::link
