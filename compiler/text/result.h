// SPDX-License-Identifier: MIT
// What a function returns that can fail: a value, or the reason why there is no value.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace asrmap {

// Why something failed: a fragment for people, such as "permission denied". It is never empty. The
// function that returns it says whether the reason names the file or the program.
class [[nodiscard]] Failure {
 public:
  explicit Failure(std::string reason) : reason_(std::move(reason)) { assert(!reason_.empty()); }
  [[nodiscard]] const std::string& reason() const { return reason_; }

 private:
  std::string reason_;
};

// Owns a value or a failure. A function says `return value;` or `return Failure("no such file");`.
// It is true if it has a value. Asking for the other one is a bug, which an assert reports.
template <typename T>
class [[nodiscard]] Result {
  static_assert(!std::is_same_v<T, bool>, "`if (result)` would read as if it asked for the value");

 public:
  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  Result(Failure failure) : content_(std::in_place_index<1>, std::move(failure)) {}

  explicit operator bool() const { return content_.index() == 0; }
  [[nodiscard]] T& operator*() & { return *checked(std::get_if<0>(&content_)); }
  [[nodiscard]] const T& operator*() const& { return *checked(std::get_if<0>(&content_)); }
  // Moves the value out, so that it outlives the result of the call.
  [[nodiscard]] T operator*() && { return std::move(**this); }
  [[nodiscard]] T* operator->() { return &**this; }
  [[nodiscard]] const T* operator->() const { return &**this; }
  [[nodiscard]] T value_or(T otherwise) && { return *this ? std::move(**this) : std::move(otherwise); }
  [[nodiscard]] const std::string& reason() const& { return checked(std::get_if<1>(&content_))->reason(); }
  [[nodiscard]] std::string reason() && { return std::as_const(*this).reason(); }

  // Whether it has a value, and that value equals `value`.
  template <typename U>
  friend bool operator==(const Result& result, const U& value) {
    return result && *result == value;
  }

 private:
  template <typename Content>
  static Content* checked(Content* content) {
    assert(content != nullptr);
    return content;
  }

  std::variant<T, Failure> content_;
};

// For a function that returns no value, but can fail. `return {};` says that all went well.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Failure failure) : failure_(std::move(failure)) {}

  explicit operator bool() const { return !failure_; }
  [[nodiscard]] const std::string& reason() const& {
    assert(failure_);
    return failure_->reason();
  }
  [[nodiscard]] std::string reason() && { return std::as_const(*this).reason(); }

 private:
  std::optional<Failure> failure_;
};

}  // namespace asrmap
