#!/usr/bin/env bash
# Exports what Site Recovery knows of VMM servers, VM networks and mappings for asrmap.
# Printed by `asrmap export-script asr`.
#
#   bash export-asr.sh SUBSCRIPTION RESOURCE_GROUP VAULT [FOLDER]
#
# Writes asr.json and mappings.json to FOLDER, the current one by default. It reads only;
# the role "Site Recovery Reader" is enough. Put the files beside the mapping files and
# name them there:
#
#   inventory asr      "asr.json"
#   inventory mappings "mappings.json"
set -euo pipefail

fail() {
  echo "export-asr: $*" >&2
  exit 1
}

[[ $# -ge 3 && $# -le 4 ]] || fail "usage: export-asr.sh SUBSCRIPTION RESOURCE_GROUP VAULT [FOLDER]"
for part in "${@:1:3}"; do
  [[ -n $part && $part != *[/?#%\&[:space:]]* ]] || fail "'$part' is no name that can stand in a URL"
done
folder=${4:-.}

# Public Azure, or the sovereign cloud that `az` is signed in to.
endpoint=$(az cloud show --query endpoints.resourceManager --output tsv)
endpoint=${endpoint%/}
vault="$endpoint/subscriptions/$1/resourceGroups/$2/providers/Microsoft.RecoveryServices/vaults/$3"

# All pages of a list, as one array.
list() {
  local url="$vault/$1?api-version=2025-08-01" page elements separator='['
  while [[ -n $url ]]; do
    page=$(az rest --method get --url "$url" --query '[nextLink, value]' --output json) ||
      fail "$1 can't be listed"
    # `az` prints the link, or null, on the second line, and the array behind it.
    url=$(sed -n '2s/^ *"\(.*\)",$/\1/p' <<<"$page")
    [[ -z $url || $url == "$endpoint/"* ]] || fail "the next page is elsewhere: $url"
    elements=$(sed '1,2d;$d' <<<"$page" | sed '1s/^ *\[//;$s/\] *$//')
    [[ $elements == *[![:space:]]* ]] || continue
    printf '%s%s' "$separator" "$elements"
    separator=','
  done
  [[ $separator == ',' ]] || printf '['
  printf ']'
}

# The old files stay until the new ones are whole.
new=$(mktemp -d "$folder/export-asr.XXXXXX")
trap 'rm -rf "$new"' EXIT

fabrics=$(list replicationFabrics)
networks=$(list replicationNetworks)
mappings=$(list replicationNetworkMappings)
printf '{"fabrics": %s,\n"networks": %s}\n' "$fabrics" "$networks" >"$new/asr.json"
printf '{"value": %s}\n' "$mappings" >"$new/mappings.json"

chmod 644 "$new/asr.json" "$new/mappings.json"
mv "$new/asr.json" "$new/mappings.json" "$folder/"
echo "$folder/asr.json and $folder/mappings.json written" >&2
