#!/usr/bin/env bash
# completion_powershell_test.sh PROGRAM: hands the script to PowerShell. Exits with 77 where there is none.
set -euo pipefail
tests=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
if ! command -v pwsh >/dev/null; then
  echo "not tested: PowerShell is not installed"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" completion powershell >"$work/asrmap.ps1"
export HOME=$work POWERSHELL_TELEMETRY_OPTOUT=1
pwsh -NoLogo -NoProfile -NonInteractive -File "$tests/completion_powershell_test.ps1" "$work/asrmap.ps1"
