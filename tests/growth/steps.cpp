// SPDX-License-Identifier: MIT
// The compiler calls __sanitizer_cov_trace_pc() in each basic block. Functions of the C library
// that do much work in one call are replaced here, so that their work can be counted.
#include "steps.h"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

std::uint64_t steps = 0, held = 0, most = 0;

// The size of each block is stored before it.
constexpr std::size_t kHead = alignof(std::max_align_t);

void* take(std::size_t size) {
  void* const block = std::malloc(size + kHead);
  if (block == nullptr) std::abort();
  *static_cast<std::size_t*>(block) = size;
  held += size;
  if (held > most) most = held;
  return static_cast<char*>(block) + kHead;
}

void give_back(void* memory) {
  if (memory == nullptr) return;
  void* const block = static_cast<char*>(memory) - kHead;
  held -= *static_cast<std::size_t*>(block);
  std::free(block);
}

void count_bytes(std::size_t size) { steps += size / 8; }

}  // namespace

namespace asrmap::test {

void start_counting() { steps = held = most = 0; }

Cost counted() { return {steps, most}; }

}  // namespace asrmap::test

void* operator new(std::size_t size) { return take(size); }
void* operator new[](std::size_t size) { return take(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return take(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return take(size); }
void operator delete(void* memory) noexcept { give_back(memory); }
void operator delete[](void* memory) noexcept { give_back(memory); }
void operator delete(void* memory, std::size_t) noexcept { give_back(memory); }
void operator delete[](void* memory, std::size_t) noexcept { give_back(memory); }

extern "C" {

void __sanitizer_cov_trace_pc();
void __sanitizer_cov_trace_pc() { ++steps; }

void* memmove(void* dest, const void* src, std::size_t n) noexcept {
  auto* const out = static_cast<volatile char*>(dest);
  const auto* const in = static_cast<const char*>(src);
  count_bytes(n);
  if (out < in)
    for (std::size_t i = 0; i < n; ++i) out[i] = in[i];
  else
    for (std::size_t i = n; i-- > 0;) out[i] = in[i];
  return dest;
}

void* memcpy(void* __restrict dest, const void* __restrict src, std::size_t n) noexcept {
  return memmove(dest, src, n);
}

int memcmp(const void* s1, const void* s2, std::size_t n) noexcept {
  const auto *const left = static_cast<const unsigned char*>(s1), *const right = static_cast<const unsigned char*>(s2);
  std::size_t i = 0;
  while (i < n && left[i] == right[i]) ++i;
  count_bytes(i);
  return i == n ? 0 : left[i] - right[i];
}

void* memchr(const void* text, int wanted, std::size_t size) noexcept {
  const auto* const bytes = static_cast<const unsigned char*>(text);
  std::size_t i = 0;
  while (i < size && bytes[i] != static_cast<unsigned char>(wanted)) ++i;
  count_bytes(i);
  return i == size ? nullptr : const_cast<unsigned char*>(bytes + i);
}
}
