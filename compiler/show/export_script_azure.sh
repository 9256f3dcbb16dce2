#!/usr/bin/env bash
# Exports the virtual networks of Azure for asrmap. Printed by `asrmap export-script azure`.
#
#   bash export-azure.sh [-o FILE] [SUBSCRIPTION…]
#
# Takes the current subscription if none is named, and writes one list of all VNets to
# FILE, vnets.json by default. It reads only; the role "Reader" is enough. Put the file
# beside the mapping files and name it there:
#
#   inventory vnets "vnets.json"
set -euo pipefail

fail() {
  echo "export-azure: $*" >&2
  exit 1
}

out=vnets.json
if [[ ${1:-} == -o ]]; then
  [[ $# -ge 2 ]] || fail "-o takes a file"
  out=$2
  shift 2
fi
[[ ${1:-} != -* ]] || fail "usage: export-azure.sh [-o FILE] [SUBSCRIPTION…]"

subscriptions=("$@")
if [[ ${#subscriptions[@]} -eq 0 ]]; then
  subscriptions=("$(az account show --query id --output tsv)")
fi

# The old file stays until the new one is whole.
new=$(mktemp "$out.XXXXXX")
trap 'rm -f "$new"' EXIT

separator='['
for subscription in "${subscriptions[@]}"; do
  # `list` follows the pages itself.
  list=$(az network vnet list --subscription "$subscription" --output json)
  [[ $list == \[*\] ]] || fail "no list of VNets was printed"
  list=${list#\[}
  list=${list%\]}
  [[ $list == *[![:space:]]* ]] || continue
  printf '%s%s' "$separator" "$list" >>"$new"
  separator=','
done
if [[ $separator == '[' ]]; then
  printf '[' >>"$new"
fi
printf ']\n' >>"$new"

chmod 644 "$new"
mv "$new" "$out"
echo "$out written" >&2
