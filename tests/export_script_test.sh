#!/usr/bin/env bash
# Runs the scripts that `asrmap export-script` prints for `az` with a stub of it, which
# answers in two pages and refuses whatever does not read.
#
#   export_script_test.sh ASRMAP
set -euo pipefail

asrmap=$(realpath "$1")
# shellcheck source=tests/support/check.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support/check.sh"

mkdir "$work/bin"
cat >"$work/bin/az" <<'STUB'
#!/usr/bin/env bash
echo "$*" >>"$AZ_LOG"
vault=https://management.azure.com/subscriptions/s-1/resourceGroups/rg-dr/providers/Microsoft.RecoveryServices/vaults/dr
case "$*" in
"account show --query id --output tsv") echo s-0 ;;
"cloud show --query endpoints.resourceManager --output tsv") echo https://management.azure.com/ ;;
"network vnet list --subscription s-0 --output json") printf '[\n  {\n    "name": "vnet-0",\n    "subnets": []\n  }\n]\n' ;;
"network vnet list --subscription s-1 --output json") printf '[\n  {\n    "name": "vnet-1",\n    "tags": {"a]": "[b"},\n    "subnets": []\n  },\n  {\n    "name": "vnet-2",\n    "subnets": []\n  }\n]\n' ;;
"network vnet list --subscription empty --output json") printf '[]\n' ;;
"rest --method get --url $vault/replicationFabrics?api-version=2025-08-01 --query [nextLink, value] --output json")
  printf '[\n  "%s/replicationFabrics?api-version=2025-08-01&page=2",\n  [\n    {\n      "name": "f1",\n      "properties": {}\n    }\n  ]\n]\n' "$vault" ;;
"rest --method get --url $vault/replicationFabrics?api-version=2025-08-01&page=2 --query [nextLink, value] --output json")
  printf '[\n  null,\n  [\n    {\n      "name": "f2",\n      "properties": {}\n    }\n  ]\n]\n' ;;
"rest --method get --url $vault/replicationNetworks?api-version=2025-08-01 --query [nextLink, value] --output json")
  printf '[\n  null,\n  [\n    {\n      "name": "n1",\n      "properties": {\n        "subnets": []\n      }\n    }\n  ]\n]\n' ;;
"rest --method get --url $vault/replicationNetworkMappings?api-version=2025-08-01 --query [nextLink, value] --output json")
  [[ -z ${AZ_FAILS:-} ]] || { echo "az: no" >&2; exit 1; }
  printf '[\n  null,\n  []\n]\n' ;;
"rest --method get --url "*/vaults/elsewhere/*) printf '[\n  "https://evil.example/x",\n  []\n]\n' ;;
*) echo "az: unexpected: $*" >&2; exit 1 ;;
esac
STUB
chmod +x "$work/bin/az"
export PATH="$work/bin:$PATH" AZ_LOG="$work/log"

for kind in azure asr; do
  "$asrmap" export-script "$kind" >"$work/$kind.sh"
  bash -n "$work/$kind.sh"
  if command -v shellcheck >/dev/null; then shellcheck --severity=style "$work/$kind.sh"; fi
done
cd "$work"
compact() { tr -d ' \n' <"$1"; }

bash azure.sh 2>/dev/null
check "the current subscription" '[{"name":"vnet-0","subnets":[]}]' "$(compact vnets.json)"
bash azure.sh -o all.json empty s-1 s-0 2>/dev/null
check "several subscriptions" '[{"name":"vnet-1","tags":{"a]":"[b"},"subnets":[]},{"name":"vnet-2","subnets":[]},{"name":"vnet-0","subnets":[]}]' "$(compact all.json)"
bash azure.sh -o none.json empty 2>/dev/null
check "no VNets" '[]' "$(compact none.json)"
status=0
bash azure.sh -o all.json s-0 unknown 2>/dev/null || status=$?
check "a subscription that can't be read fails" 1 "$status"
check "and leaves the file as it was" '[{"name":"vnet-1","tags":{"a]":"[b"},"subnets":[]},{"name":"vnet-2","subnets":[]},{"name":"vnet-0","subnets":[]}]' "$(compact all.json)"

mkdir out
bash asr.sh s-1 rg-dr dr out 2>/dev/null
check "every page" '{"fabrics":[{"name":"f1","properties":{}},{"name":"f2","properties":{}}],"networks":[{"name":"n1","properties":{"subnets":[]}}]}' "$(compact out/asr.json)"
check "no mappings" '{"value":[]}' "$(compact out/mappings.json)"
rm -r out && mkdir out
status=0
AZ_FAILS=1 bash asr.sh s-1 rg-dr dr out 2>/dev/null || status=$?
check "a list that can't be read fails" 1 "$status"
check "and writes nothing" '' "$(ls out)"
status=0
bash asr.sh s-1 rg-dr elsewhere out 2>/dev/null || status=$?
check "a page on another host is not fetched" 1 "$status"
status=0
bash asr.sh s-1 'rg/../x' dr out 2>/dev/null || status=$?
check "no part of the URL can lead elsewhere" 1 "$status"
check "only the files that were asked for are there" 'all.json asr.sh azure.sh bin log none.json out vnets.json' "$(echo *)"

# asrmap reads what they write.
printf 'inventory vnets "all.json"\ninventory asr "out2/asr.json"\ninventory mappings "out2/mappings.json"\n' >p.asrmap
mkdir out2
bash asr.sh s-1 rg-dr dr out2 2>/dev/null
check "asrmap reads them" "no findings in 4 files (0 VM networks, 0 mappings)" "$("$asrmap" check p.asrmap)"

if [[ $failed -eq 0 ]]; then echo "the export scripts work"; fi
exit "$failed"
