// SPDX-License-Identifier: MIT
#include "emit/symbol.h"

#include <fmt/core.h>

#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "source/sha256.h"

namespace asrmap::emit {
namespace {

constexpr std::size_t kLongest = 120;
constexpr std::size_t kHashDigits = 12;

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

// Parts are joined by "__". No part that is used unchanged has it.
class Symbol {
 public:
  explicit Symbol(std::string_view prefix) : text_(prefix) {}

  void add(std::string_view part) {
    if (!whole_.empty()) text_ += "__";
    whole_ += part;
    whole_ += '/';
    exact_ = exact_ && !part.empty() && !part.starts_with('_') && !part.ends_with('_') &&
             part.find("__") == std::string_view::npos;
    bool in_run = false;
    for (const char c : part) {
      if (is_word(c))
        text_ += c;
      else if (!in_run)
        text_ += '_';
      in_run = !is_word(c);
      exact_ = exact_ && is_word(c);
    }
  }

  // Makes things with the same name differ, without showing `part` itself.
  void add_hidden(std::string_view part) {
    whole_ += part;
    exact_ = false;
  }

  [[nodiscard]] std::string text() const {
    if (exact_ && text_.size() <= kLongest) return text_;
    return fmt::format("{}_{}", std::string_view(text_).substr(0, kLongest), sha256_hex(whole_).substr(0, kHashDigits));
  }

 private:
  std::string text_;
  std::string whole_;
  bool exact_ = true;
};

}  // namespace

std::string symbol_of(std::string_view prefix, const Model& model, ServerId id) {
  Symbol symbol(prefix);
  symbol.add(model.servers[id].label.view());
  return symbol.text();
}

std::string symbol_of(std::string_view prefix, const Model& model, NetworkId id) {
  const Network& network = model.networks[id];
  Symbol symbol(prefix);
  symbol.add(model.servers[network.server].label.view());
  if (network.shares_name && network.logical_network.written()) symbol.add(network.logical_network.view());
  symbol.add(network.name.view());
  if (network.shares_name) symbol.add_hidden(network.id.view());
  return symbol.text();
}

std::string symbol_of(std::string_view prefix, const Model& model, const Mapping& mapping) {
  // Mappings are numbered. None of them is to `none`, because that would contradict the others.
  const auto number = &mapping - model.mappings_of(mapping.source).data() + 1;
  const std::string symbol = symbol_of(prefix, model, mapping.source);
  return number == 1 ? symbol : fmt::format("{}__{}", symbol, number);
}

}  // namespace asrmap::emit
