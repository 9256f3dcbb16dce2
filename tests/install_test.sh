#!/usr/bin/env bash
# install_test.sh PROGRAM CMAKE BUILD: what `cmake --install` puts where shells and man look for it.
set -euo pipefail
program=$(realpath "$1")
# shellcheck source=tests/support/check.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support/check.sh"

"$2" --install "$3" --prefix "$work/prefix" >"$work/log"
installed() { # what, path, command…
  check "$1" "$("$program" "${@:3}")" "$(cat "$work/prefix/$2")"
}
check "the program" "$("$program" --version)" "$("$work/prefix/bin/asrmap" --version)"
installed "the manual page" share/man/man1/asrmap.1 man
installed "bash" share/bash-completion/completions/asrmap completion bash
installed "zsh" share/zsh/site-functions/_asrmap completion zsh
installed "fish" share/fish/vendor_completions.d/asrmap.fish completion fish

if [[ $failed -eq 0 ]]; then echo "everything is installed where it is looked for"; fi
exit "$failed"
