// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <csignal>
#include <iterator>

namespace asrmap {

// While this object lives, signals that end a program wait, so that its temporaries can be removed
// first. A signal that has arrived is delivered when the object is gone. A signal that is ignored,
// as under nohup, stays ignored.
class HeldSignals {
 public:
  HeldSignals() {
    sigemptyset(&held_);
    for (const int signal : kEnding) {
      struct sigaction now {};
      if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler != SIG_IGN) sigaddset(&held_, signal);
    }
    ::pthread_sigmask(SIG_BLOCK, &held_, &before_);
  }
  ~HeldSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  // Whether such a signal has arrived and waits.
  [[nodiscard]] bool any_waits() const {
    sigset_t waiting;
    if (::sigpending(&waiting) != 0) return false;
    return std::any_of(std::begin(kEnding), std::end(kEnding), [&](int signal) {
      return sigismember(&held_, signal) == 1 && sigismember(&waiting, signal) == 1;
    });
  }

 private:
  static constexpr int kEnding[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

  sigset_t held_{}, before_{};
};

}  // namespace asrmap
