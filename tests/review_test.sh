#!/usr/bin/env bash
# Runs script/review in repositories as GitHub and Azure Pipelines check them out: what it compares,
# and what it writes.
#
#   review_test.sh ASRMAP
# shellcheck disable=SC2016 # backticks are Markdown here
set -euo pipefail
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/support/review.sh
source tests/support/review.sh "$1"

if command -v shellcheck >/dev/null; then
  judged=(tests/*_test.sh tests/support/*.sh)
  for file in script/*; do
    [[ $file == *.py ]] || judged+=("$file")
  done
  shellcheck --external-sources --severity=style "${judged[@]}" || failed=1
else
  echo "ShellCheck is not installed: the scripts are run, and not judged" # script/test --integration installs it
fi

for depth in 1 2; do
  clone here merge "$depth"
  review github here
  check "nothing is said on standard error (depth $depth)" "" "$(<"$work/err")"
  check "the exit status of check" 0 "$(<"$work/out/status")"
  check "annotations have paths from the root" \
    "::warning title=subnet-fallback,file=dr/site.asrmap" "$(grep -o '^::warning title=subnet-fallback,file=[^,]*' "$work/log")"
  comment=$(<"$work/out/asrmap.md")
  check "a comment starts with the marker" "<!-- asrmap -->" "${comment%%$'\n'*}"
  has "it has the changes" "**asrmap**: 2 changes to 2 VM networks, 2 VM subnets, 6 VMs" "$comment"
  has "it has what check found" '`asrmap check`: ' "$comment"
  check "what others did to the base branch is not in it" "" "$(grep Other <<<"$comment" || true)"
  check "what is left" "asrmap.md findings.sarif findings.xml status" "$(cd "$work/out" && echo *)"
  has "SARIF" '"dr/site.asrmap"' "$(<"$work/out/findings.sarif")"
  has "JUnit" '<testsuites' "$(<"$work/out/findings.xml")"
done

# The base of a run that checks out the branch itself is the event's.
clone here change 1
review github here
has "the base is fetched" "2 changes" "$(<"$work/out/asrmap.md")"
ASRMAP_BASE=refs/heads/main review github here
has "and so is a branch, as it is now" "<code>cph/Other</code> is gone" "$(<"$work/out/asrmap.md")"
clone here change 1
git -C "$work/here" remote set-url origin "$work/nowhere"
review github here
has "a base that is not to be had is told" '`fetch-depth: 2`' "$(<"$work/out/asrmap.md")"
check "and is no error" 0 "$(<"$work/out/status")"
ASRMAP_BASE='--upload-pack=touch canary' review github here
yes "a name can't become an option" test ! -e "$work/here/canary"
clone here merge 2
ASRMAP_BASE='' review azure-pipelines here
check "without a base nothing is compared" 3 "$(wc -l <"$work/out/asrmap.md")"
has "the same for Azure Pipelines" "##vso[task.logissue type=warning;code=subnet-fallback;sourcepath=dr/site.asrmap" "$(<"$work/log")"

# The first pull request with mappings has a base without.
clone here main 1
ASRMAP_BASE=$(git -C "$work/origin" rev-parse before) review github here
has "a base without mappings" "what changes is not known" "$(<"$work/out/asrmap.md")"
has "and why" "no *.asrmap or *.asrmap.toml file in this folder or below" "$(tr -d '\n' <"$work/out/asrmap.md")"

# Options.
clone here merge 2
ASRMAP_DENY_WARNINGS=true review github here
check "warnings are denied" 1 "$(<"$work/out/status")"
(cd "$work/here/dr" && "$ASRMAP" check --write-baseline known.json >/dev/null)
ASRMAP_FOLDER=dr ASRMAP_BASELINE=known.json ASRMAP_DENY_WARNINGS=true review github here
check "what a baseline knows is no reason to fail" 0 "$(<"$work/out/status")"
has "and is counted" "known finding hidden" "$(<"$work/out/asrmap.md")"
ASRMAP_FOLDER=dr review github here
has "a folder is reviewed from the root" "file=dr/site.asrmap" "$(<"$work/log")"
has "with its changes" "2 changes" "$(<"$work/out/asrmap.md")"
ASRMAP_FOLDER=dr ASRMAP_PATHS='site.asrmap' review github here
has "and so is a file in it" "2 changes" "$(<"$work/out/asrmap.md")"
ASRMAP_PATHS=$'other.asrmap\r\n\n  \ndr' review github here
has "several paths" "<pre>dr" "$(<"$work/out/asrmap.md")"
ASRMAP_PATHS='--help' review github here
check "a path can't become an option" 2 "$(<"$work/out/status")"
has "what can't be checked" "asrmap could not check the files" "$(<"$work/out/asrmap.md")"
check "has no SARIF" "asrmap.md status" "$(cd "$work/out" && echo *)"
printf 'map x -> y\n' >"$work/here/##vso[task.complete result=Failed]z.asrmap"
ASRMAP_PATHS='##vso[task.complete result=Failed]' review azure-pipelines here
check "a name can't become a command" "" "$(cat "$work/log" "$work/err" | grep -F '##vso[task.complete' || true)"
ASRMAP_PATHS='' review github here
check "errors" 1 "$(<"$work/out/status")"
has "and what they hide" "Errors in the files hide a part of what changes." "$(<"$work/out/asrmap.md")"
rm "$work/here/"*z.asrmap
mkdir "$work/here/no <b> @team"
ASRMAP_PATHS='no <b> @team' review github here
has "a path is no HTML" "no &lt;b&gt; @team" "$(<"$work/out/asrmap.md")"
git -C "$work/origin" branch --force merge main
clone here main 2
ASRMAP_BASE=$(git -C "$work/origin" rev-parse main) review github here
yes "no change is told apart" test -e "$work/out/unchanged"

# Where the checks ask less than before stands above all, whatever there is to tell.
clone here main 2
base=$(git -C "$work/here" rev-parse HEAD)
told() { sed -n '/^- /p' "$work/out/asrmap.md"; }
cp examples/review/after.asrmap "$work/here/dr/site.asrmap"
git -C "$work/here" commit --quiet --all --message after
base=$(git -C "$work/here" rev-parse HEAD)
ASRMAP_BASE=$base review github here
yes "without that nothing is told" test -e "$work/out/unchanged" -a -z "$(told)"
printf '[lint]\nsubnet-fallback = "off"\n' >"$work/here/asrmap.toml"
ASRMAP_BASE=$base review github here
check "a level that is lower" '- <code>subnet-fallback</code> is off and was warning, by <code>\[lint\]</code> of <code>asrmap.toml</code>' "$(told)"
check "is the second line" '**asrmap**: ⚠️ the checks ask less than before' "$(sed -n 2p "$work/out/asrmap.md")"
yes "and worth a comment" test ! -e "$work/out/unchanged"
rm "$work/here/asrmap.toml"
sed -i 's/  network Shop {/&\n    allow = [ # much\n "subnet-fallback: <b>" ]/' "$work/here/dr/site.asrmap"
for paths in '' dr $'other.asrmap\ndr' $'dr\ndr/site.asrmap'; do
  ASRMAP_PATHS=$paths ASRMAP_BASE=$base review github here
  check "an allow ($paths)" '- line 14 of <code>dr/site.asrmap</code> allows <code>subnet-fallback</code> at <code>network ham/Shop</code>: <code>&lt;b&gt;</code>' "$(told)"
  check "above all ($paths)" 2 "$(grep -n 'ask less' "$work/out/asrmap.md" | cut -d : -f 1)"
done
git -C "$work/here" checkout --quiet dr
(cd "$work/here/dr" && "$ASRMAP" check --write-baseline known.json >/dev/null)
for paths in '' $'site.asrmap\n.'; do
  ASRMAP_FOLDER=dr ASRMAP_BASELINE=known.json ASRMAP_PATHS=$paths ASRMAP_BASE=$base review github here
  check "a baseline ($paths)" '- the baseline <code>dr/known.json</code> hides 1 more finding of <code>subnet-fallback</code> at <code>subnet ham/Shop/db</code> in <code>site.asrmap</code>' "$(told)"
done
rm "$work/here/dr/known.json"

# A comment never gets longer than GitHub takes.
(
  printf 'vnet v { subnet web 10.0.0.0/8 }\nvmm a {\n'
  for i in {1..2000}; do
    printf '  network a-rather-long-name-of-a-network-%d { subnet web 10.%d.%d.0/24 }\n' "$i" $((i / 256)) $((i % 256))
  done
  printf '}\nmap a/* -> v\n'
) >"$work/here/many.asrmap"
sed 's/subnet web 10.0.0.0\/8/subnet wob 10.0.0.0\/8/' "$work/here/many.asrmap" >"$work/here/others.asrmap"
git -C "$work/here" add --all
git -C "$work/here" commit --quiet --message many
sed -i 's/subnet w.b 10.0.0.0\/8/subnet app 10.0.0.0\/8/' "$work/here/many.asrmap" "$work/here/others.asrmap"
for paths in many.asrmap $'many.asrmap\nothers.asrmap'; do
  ASRMAP_BASE=$(git -C "$work/here" rev-parse HEAD) ASRMAP_PATHS=$paths review github here
  size=$(wc -c <"$work/out/asrmap.md")
  yes "a long comment has $size bytes" test "$size" -gt 50000 -a "$size" -le 65536
done
has "what is left out is told" "which a comment has no room for" "$(<"$work/out/asrmap.md")"

status=0
"$scripts/review" gitlab "$work/out" 2>/dev/null || status=$?
check "an unknown service" 2 "$status"
yes "a hash of the sources" grep -Eqx '[0-9a-f]{40}' <("$scripts/source-hash")

if [[ $failed -eq 0 ]]; then echo "script/review works"; fi
exit "$failed"
