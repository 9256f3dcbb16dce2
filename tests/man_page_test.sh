#!/usr/bin/env bash
# man_page_test.sh PROGRAM: groff and man have nothing against the manual page, and print what it says.
# Exits with 77 where neither is.
set -euo pipefail
program=$(realpath "$1")
# shellcheck source=tests/support/check.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support/check.sh"

"$program" man >"$work/asrmap.1"
tested=
if command -v groff >/dev/null; then
  tested=yes
  check "groff's warnings" "" "$(groff -man -ww -z "$work/asrmap.1" 2>&1)"
  # One long page, so that no line is broken.
  groff -man -Tutf8 -rLL=500n -P-c -P-b -P-u "$work/asrmap.1" 2>/dev/null >"$work/page"
  check "how a command is used" "       asrmap plan [OPTION…] [PATH…]" "$(grep -F 'asrmap plan [' "$work/page" || true)"
  check "an option" "              Exit with 1 on warnings too" "$(grep -A 1 -e '--deny-warnings$' "$work/page" | sed -n 2p)"
  check "an example, as it is typed" '       asrmap landing --format markdown --network "Tenant-*"' "$(grep -F 'Tenant-*"' "$work/page" | tail -n 1)"
else
  echo "not tested: groff is not installed"
fi
if command -v man >/dev/null; then
  tested=yes
  check "man's warnings" "" "$(LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -l "$work/asrmap.1" 2>&1 >/dev/null)"
else
  echo "not tested: man is not installed"
fi

[[ -n $tested ]] || exit 77
if [[ $failed -eq 0 ]]; then echo "the manual page is well-formed"; fi
exit "$failed"
