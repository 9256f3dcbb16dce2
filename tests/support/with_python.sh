#!/usr/bin/env bash
# Runs a test in Python. Where there is none that is said, and the test counts as skipped.
if ! command -v python3 >/dev/null; then
  echo "skipped: there is no python3"
  exit 77
fi
exec python3 "$@"
