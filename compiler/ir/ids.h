// SPDX-License-Identifier: MIT
// The ids of the model's rows: each is an index into the Table of its kind.
#pragma once

#include <cstddef>
#include <cstdint>

namespace asrmap {

enum class ServerId : std::uint32_t {};
enum class NetworkId : std::uint32_t {};
enum class VmSubnetId : std::uint32_t {};
enum class VnetId : std::uint32_t {};
enum class VnetSubnetId : std::uint32_t {};
enum class StatementId : std::uint32_t {};
enum class MappingId : std::uint32_t {};
enum class PrefixId : std::uint32_t {};
enum class VmId : std::uint32_t {};
enum class AdapterId : std::uint32_t {};
enum class AddressId : std::uint32_t {};

// The id of the next row.
template <class Id>
[[nodiscard]] constexpr Id following(Id id) {
  return static_cast<Id>(static_cast<std::uint32_t>(id) + 1);
}

// The ids of the first `count` rows, in order.
template <class Id>
class FirstIds {
 public:
  class Iterator {
   public:
    using value_type = Id;
    using difference_type = std::ptrdiff_t;

    Iterator() = default;
    explicit Iterator(Id id) : id_(id) {}
    Id operator*() const { return id_; }
    Iterator& operator++() {
      id_ = following(id_);
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    Id id_{};
  };

  explicit FirstIds(std::uint32_t count) : end_(static_cast<Id>(count)) {}
  [[nodiscard]] Iterator begin() const { return {}; }
  [[nodiscard]] Iterator end() const { return Iterator(end_); }

 private:
  Id end_;
};

}  // namespace asrmap
