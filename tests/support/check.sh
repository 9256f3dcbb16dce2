# shellcheck shell=bash disable=SC2034 # `failed` is for who sources this
# What the tests of scripts share, to be sourced: `work`, a folder that is gone at the end, and
# `check`. A test ends with `exit "$failed"`.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

check() { # what, expected, seen
  if [[ $2 != "$3" ]]; then
    printf 'FAILED: %s\n--- expected\n%s\n--- seen\n%s\n' "$1" "$2" "$3"
    failed=1
  fi
}
