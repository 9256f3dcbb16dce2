#!/usr/bin/env bash
# Runs what reviews pull requests, script/review and the scripts that show what it wrote, in
# repositories as GitHub and Azure Pipelines check them out, with stubs of `gh` and `curl`.
#
#   review_test.sh ASRMAP
# shellcheck disable=SC2016 # backticks are Markdown here
set -euo pipefail
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
scripts=$PWD/script
ASRMAP=$(realpath "$1")
export ASRMAP
# shellcheck source=tests/support/check.sh
source tests/support/check.sh

has() { # what, a part, the whole
  if [[ $3 != *"$2"* ]]; then
    printf 'FAILED: %s\n--- expected a text with\n%s\n--- seen\n%s\n' "$1" "$2" "$3"
    failed=1
  fi
}
yes() { # what, command…
  local what=$1
  shift
  if ! "$@"; then
    printf 'FAILED: %s\n' "$what"
    failed=1
  fi
}

if command -v shellcheck >/dev/null; then
  judged=(tests/*_test.sh tests/support/*.sh)
  for file in script/*; do
    [[ $file == *.py ]] || judged+=("$file")
  done
  shellcheck --external-sources --severity=style "${judged[@]}" || failed=1
else
  echo "ShellCheck is not installed: the scripts are run, and not judged" # script/test --integration installs it
fi

# The world of a pull request: `main` moves on after the branch has left it, and what is
# checked out is the merge of both, which a service makes.
unset GITHUB_STEP_SUMMARY GH_TOKEN GITHUB_WORKSPACE BUILD_SOURCESDIRECTORY
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_COMMON_DIR GIT_OBJECT_DIRECTORY GIT_PREFIX GIT_NAMESPACE
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.com GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.com
commit() {
  git -C "$work/origin" add --all
  git -C "$work/origin" commit --quiet --message "$1"
}
git init --quiet --initial-branch main "$work/origin"
git -C "$work/origin" config uploadpack.allowAnySHA1InWant true
mkdir -p "$work/origin/dr"
echo nothing >"$work/origin/README"
commit empty
git -C "$work/origin" branch before
cp examples/review/before.asrmap "$work/origin/dr/site.asrmap"
commit site
event_base=$(git -C "$work/origin" rev-parse HEAD)
git -C "$work/origin" switch --quiet --create change
cp examples/review/after.asrmap "$work/origin/dr/site.asrmap"
commit change
head=$(git -C "$work/origin" rev-parse HEAD)
git -C "$work/origin" switch --quiet main
printf 'vmm cph { network Other }\nmap cph/Other -> none "not ours"\n' >"$work/origin/other.asrmap"
commit other
git -C "$work/origin" switch --quiet --detach main
git -C "$work/origin" merge --quiet --no-edit "$head"
git -C "$work/origin" branch merge
git -C "$work/origin" switch --quiet main

clone() { # name, branch, depth
  rm -rf "${work:?}/$1"
  git clone --quiet --depth "$3" --branch "$2" "file://$work/origin" "$work/$1" 2>/dev/null
}
review() { # format, folder to run in; the environment decides on the rest
  (cd "$work/$2" && "$scripts/review" "$1" "$work/out") >"$work/log" 2>"$work/err"
}
export ASRMAP_BASE=$event_base ASRMAP_HEAD=$head

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

# A pull request is reviewed in the checkout of the service, and chooses no program.
refused() { # what, line, format, folder to run in
  local status=0
  rm -rf "$work/out"
  review "$3" "$4" || status=$?
  check "$1: is refused" 2 "$status"
  check "$1: in one line" "script/review: $2" "$(<"$work/err")"
  check "$1: and nothing is printed or written" "" "$(cat "$work/log"; ls -A "$work/out" 2>/dev/null)"
  yes "$1: and no program is run" test ! -e "$work/RAN"
}
# A repository as plain files, whose content has to be fetched from a program.
hide_repository() { # folder, settings
  local blob tree commit object
  git init --quiet "$work/source"
  blob=$(echo 'vnet x {}' | git -C "$work/source" hash-object -w --stdin)
  tree=$(printf '100644 blob %s\tsite.asrmap\n' "$blob" | git -C "$work/source" mktree)
  commit=$(git -C "$work/source" commit-tree -m x "$tree")
  mkdir -p "$1/refs/heads" "$1/objects"
  for object in "$tree" "$commit"; do
    mkdir -p "$1/objects/${object:0:2}"
    cp "$work/source/.git/objects/${object:0:2}/${object:2}" "$1/objects/${object:0:2}/"
  done
  echo "$commit" >"$1/refs/heads/main"
  echo 'ref: refs/heads/main' >"$1/HEAD"
  printf '[core]\nrepositoryformatversion=1\n%b\n[protocol]\nallow=always\n[protocol "ext"]\nallow=always\n[remote "origin"]\nurl=ext::sh payload\npromisor=true\n[extensions]\npartialClone=origin\n' "$2" >"$1/config"
  echo "touch '$work/RAN'" >"$1/payload"
  cp "$1/payload" "$work/payload"
}
bare='the folder to review looks like a bare git repository, whose settings could run a program'
for settings in 'bare=false\nworktree=.' 'bare=false\nworktree=..' 'bare=true' 'fsmonitor=sh payload\nsshCommand=sh payload\nhooksPath=.'; do
  clone here change 2
  mkdir "$work/here/other"
  hide_repository "$work/here/dr" "$settings"
  mkdir "$work/here/dr/below"
  for service in github azure-pipelines; do
    ASRMAP_FOLDER=dr refused "a bare repository ($settings)" "$bare: $work/here/dr" "$service" here
    ASRMAP_FOLDER=dr/below refused "a folder in it ($settings)" "$bare: $work/here/dr" "$service" here
    refused "where it is run ($settings)" "$bare: $work/here/dr" "$service" here/dr
  done
  GITHUB_WORKSPACE=$work/here ASRMAP_FOLDER=dr refused "in the workspace ($settings)" "$bare: $work/here/dr" github here
  BUILD_SOURCESDIRECTORY=$work/here ASRMAP_FOLDER=dr refused "in the sources ($settings)" "$bare: $work/here/dr" azure-pipelines here
  GITHUB_WORKSPACE=$work/here/dr ASRMAP_FOLDER=. refused "as the workspace ($settings)" "the folder to review is in no repository: ." github here/dr
done
mv "$work/here/dr/objects" "$work/here/dr/refs" "$work/here/other"
echo ../other >"$work/here/dr/commondir"
ASRMAP_FOLDER=dr refused "one whose objects are elsewhere" "$bare: $work/here/dr" github here
rm -rf "$work/here/dr/HEAD"
git init --quiet "$work/here/dr"
ASRMAP_FOLDER=dr refused "another repository" "the folder to review is in another repository than the checkout: $work/here/dr" github here
clone here merge 2
ln -s "$work/origin/dr" "$work/here/link"
for folder in link .. "$work/origin/dr" dr/../../origin; do
  GITHUB_WORKSPACE=$work/here ASRMAP_FOLDER=$folder refused "outside ($folder)" "the folder to review is not in the checkout $work/here: $folder" github here
  BUILD_SOURCESDIRECTORY=$work/here ASRMAP_FOLDER=$folder refused "outside ($folder)" "the folder to review is not in the checkout $work/here: $folder" azure-pipelines here
done
ASRMAP_FOLDER=$'no\n##vso[task.x]' refused "no folder" "there is no folder to review: no?# # vso[task.x]" azure-pipelines here
# What nobody sees, and an agent may pass over, is no way around.
ASRMAP_FOLDER='###vso[x]' refused "a command behind a #" "there is no folder to review: # # # vso[x]" azure-pipelines here
ASRMAP_FOLDER=$'#\u200b#vso[x]' refused "a command with a blank of no width" "there is no folder to review: # ???# vso[x]" azure-pipelines here
ASRMAP_FOLDER=$'#\u00ad#vso[x]' refused "a command with a soft hyphen" "there is no folder to review: # ??# vso[x]" azure-pipelines here
ASRMAP_FOLDER=README refused "a file" "what to review is no folder: README" github here
GITHUB_WORKSPACE=$work/nowhere refused "no workspace" "there is no folder $work/nowhere, where the checkout should be" github here
refused "no repository" "no repository is around this folder" github .
git -C "$work/here" config core.worktree "$work/origin"
refused "a .git that leads elsewhere" "the .git in the checkout $work/here leads to another repository" github here
# As a git answers that is too old to refuse a bare repository.
mkdir "$work/old"
printf '#!/bin/sh\necho "%s"\n' "$work/here" >"$work/old/git"
chmod +x "$work/old/git"
PATH=$work/old:$PATH refused "a root that is its own repository" "the .git in the checkout $work/here leads to another repository" github here
# Whoever turns the folder into a link would choose what is compared, on both sides.
clone here change 2
mkdir "$work/here/other"
cp examples/review/before.asrmap "$work/here/other/o.asrmap"
mv "$work/here/dr" "$work/here/was"
ln -s other "$work/here/dr"
ln -s . "$work/here/around"
linked='a link leads to the folder to review, so that it could become another one; name the folder itself'
for way in dr:here dr/:here other/../dr:here around/other:here "$work/here/dr:." here/dr:. .:here/dr ../dr:here/was; do
  GITHUB_WORKSPACE=$work ASRMAP_FOLDER=${way%:*} refused "a link ($way)" "$linked: ${way%:*}" github "${way##*:}"
done
ASRMAP_FOLDER=other review github here
check "the folder itself" 0 "$(<"$work/out/status")"
ln -s here "$work/by-link"
GITHUB_WORKSPACE=$work/by-link ASRMAP_FOLDER=$work/by-link/other review github here
check "a link above the checkout" 0 "$(<"$work/out/status")"
rm "$work/by-link"
# Nor do the paths lead elsewhere.
mkdir "$work/secret"
echo 'password {' >"$work/secret/s.asrmap"
ln -s "$work/secret" "$work/here/other/away"
ln -s "$work/secret/s.asrmap" "$work/here/other/away.asrmap"
for path in other/away other/away.asrmap other/away/s.asrmap other/../../secret; do
  ASRMAP_PATHS=$'other/o.asrmap\n'$path refused "a path ($path)" "a path leads out of the checkout $work/here: $path" github here
  ASRMAP_FOLDER=other ASRMAP_PATHS=${path#other/} refused "a path in a folder ($path)" "a path leads out of the checkout $work/here: $path" azure-pipelines here
  ASRMAP_BASELINE=$path refused "a baseline ($path)" "a path leads out of the checkout $work/here: $path" github here
done
# A service may check out into a folder of its workspace.
clone here change 2
GITHUB_WORKSPACE=$work ASRMAP_FOLDER=here/dr review github .
has "a checkout below the workspace" "2 changes" "$(<"$work/out/asrmap.md")"
BUILD_SOURCESDIRECTORY=$work ASRMAP_FOLDER=here/dr review azure-pipelines .
has "and for Azure Pipelines" "2 changes" "$(<"$work/out/asrmap.md")"
GITHUB_WORKSPACE=$work/here BUILD_SOURCESDIRECTORY=/nowhere ASRMAP_FOLDER=dr review github here/dr/..
has "the checkout of the service" "2 changes" "$(<"$work/out/asrmap.md")"

# What git is told wherever it is run, and what the environment can't change.
mkdir "$work/seen" "$work/here/bin"
cat >"$work/seen/git" <<STUB
#!/bin/sh
{ printf '%s ' "\$@"; env | grep ^GIT_ | LC_ALL=C sort | tr '\n' ' '; echo; } >>"$work/git.log"
exec $(command -v git) "\$@"
STUB
printf '#!/bin/sh\ntouch "%s"\n' "$work/RAN" | tee "$work/here/git" "$work/here/sed" "$work/here/realpath" >"$work/here/bin/git"
chmod +x "$work/seen/git" "$work/here/git" "$work/here/sed" "$work/here/realpath" "$work/here/bin/git"
clone there change 1
(
  export GIT_DIR=$work/origin/.git GIT_WORK_TREE=$work/origin GIT_EXTERNAL_DIFF=x GIT_OBJECT_DIRECTORY=/x GIT_CONFIG_PARAMETERS="'core.fsmonitor'='x'"
  PATH=.:bin::$work/seen:$PATH ASRMAP_BASE=refs/heads/main review github there
)
has "the changes of this checkout" "<code>cph/Other</code> is gone" "$(<"$work/out/asrmap.md")"
settings='--no-pager -c safe.bareRepository=explicit -c core.fsmonitor=false -c core.hooksPath=/dev/null -c core.alternateRefsCommand=: -c protocol.ext.allow=never -c fetch.recurseSubmodules=false -c submodule.recurse=false -c gc.auto=0 -c maintenance.auto=false'
check "each git is disarmed" "" "$(grep -v -e "^$settings " -e '^--no-pager -C ' "$work/git.log" || true)"
yes "also the one that fetches" grep -q -F -e "$settings fetch --quiet --no-tags --no-recurse-submodules --upload-pack=git-upload-pack --depth=1 -- origin refs/heads/main GIT_" "$work/git.log"
for variable in ALLOW_PROTOCOL=file:http:https:ssh GRAFT_FILE=/dev/null/none NO_LAZY_FETCH=1 NO_REPLACE_OBJECTS=1 OPTIONAL_LOCKS=0 TERMINAL_PROMPT=0; do
  check "and by GIT_$variable" "" "$(grep -v -e " GIT_$variable " -e '^--no-pager -C ' "$work/git.log" || true)"
done
for variable in DIR WORK_TREE EXTERNAL_DIFF OBJECT_DIRECTORY CONFIG_PARAMETERS; do
  check "without GIT_$variable" "" "$(grep " GIT_$variable=" "$work/git.log" || true)"
done
PATH=.:bin::$PATH review github here
yes "a relative folder of PATH has no programs" test ! -e "$work/RAN"

# Names that are more than a name to git.
clone here change 1
git -C "$work/here" config protocol.ext.allow always
git -C "$work/here" config remote.origin.uploadpack "touch $work/RAN; git-upload-pack"
for base in -h --upload-pack=x :/x 'HEAD^{/x}' '@{-1}' HEAD:dr +main:refs/heads/main main:refs/heads/stolen 'refs/heads/*' 'ma in' $'main\nx' 'ext::sh payload' "$(printf 'x%.0s' {1..5000})"; do
  ASRMAP_BASE=$base review github here
  has "a base that is none (${base:0:40})" "what changes is not known" "$(<"$work/out/asrmap.md")"
done
ASRMAP_BASE=main review github here
has "a branch by its short name" "<code>cph/Other</code> is gone" "$(<"$work/out/asrmap.md")"
check "and no reference is written" "" "$(git -C "$work/here" for-each-ref | grep stolen || true)"
git -C "$work/here" config remote.origin.url "ext::sh -c touch% $work/RAN"
ASRMAP_BASE=refs/heads/other review github here
has "no protocol that runs a program" "what changes is not known" "$(<"$work/out/asrmap.md")"
yes "no program is run" test ! -e "$work/RAN"

# What GitHub is asked for.
mkdir "$work/bin"
cat >"$work/bin/gh" <<'STUB'
#!/usr/bin/env bash
printf 'call' >>"$WORK/gh.log"
body=
for word; do
  case $word in
    query=query*) kind=find ;;
    query=mutation*updateIssueComment*) kind=update ;;
    query=mutation*addComment*) kind=add ;;
    body=@*) body=${word#body=@} ;;
    id=* | pull=*) printf ' %s' "$word" >>"$WORK/gh.log" ;;
  esac
done
printf ' %s host=%s\n' "$kind" "${GH_HOST:-}" >>"$WORK/gh.log"
[[ " ${GH_FAILS:-} " != *" $kind "* ]] || { echo "gh: Resource not accessible by integration" >&2; exit 1; }
if [[ $kind == find ]]; then
  while [[ $1 != --jq ]]; do shift; done
  jq -r "$2" "$WORK/comments.json"
else
  cp "$body" "$WORK/sent"
fi
STUB
cat >"$work/bin/curl" <<'STUB'
#!/usr/bin/env bash
header=$(cat)
[[ $header == 'header = "Authorization: Bearer secret"' ]] || { echo "curl: $header" >&2; exit 1; }
[[ "$*" != *secret* ]] || exit 1
while [[ $# -gt 1 ]]; do
  case $1 in
    --request) method=$2 ;;
    --data-binary) cp "${2#@}" "$WORK/sent.json" ;;
  esac
  shift
done
printf '%s %s\n' "$method" "$1" >>"$WORK/curl.log"
[[ " ${CURL_FAILS:-} " != *" $method "* ]] || { echo "curl: (22) 403" >&2; exit 22; }
[[ $method != GET ]] || cat "$WORK/threads.json"
STUB
chmod +x "$work/bin/gh" "$work/bin/curl"
export PATH="$work/bin:$PATH" WORK=$work

mkdir "$work/shown"
printf '<!-- asrmap -->\n**asrmap**: 1 change; "quoted" $(touch canary) `x`\n' >"$work/shown/asrmap.md"
nodes() { # nodes of comments
  printf '{"data":{"node":{"comments":{"nodes":[%s],"pageInfo":{"hasNextPage":false}}}}}' "$1" >"$work/comments.json"
}
show_github() {
  rm -f "$work/gh.log" "$work/sent" "$work/summary"
  touch "$work/gh.log" "$work/summary"
  (cd "$work" && GITHUB_STEP_SUMMARY=$work/summary GITHUB_SERVER_URL=https://github.com "$@" "$scripts/review-github") >"$work/log" 2>&1
}
theirs='{"id":"IC_theirs","viewerDidAuthor":false,"body":"<!-- asrmap -->\nno changes"}'
other='{"id":"IC_other","viewerDidAuthor":true,"body":"<!-- other -->"}'
ours='{"id":"IC_ours","viewerDidAuthor":true,"body":"<!-- asrmap -->\nold"}'
with=(env ASRMAP_TEXT="$(<"$work/shown/asrmap.md")" ASRMAP_PULL_REQUEST=PR_1 GH_TOKEN=secret)
if command -v jq >/dev/null; then
  nodes "$theirs,$other"
  show_github "${with[@]}"
  check "a comment is added" "call pull=PR_1 find host=
call pull=PR_1 add host=" "$(<"$work/gh.log")"
  check "with the text as it is" "$(<"$work/shown/asrmap.md")" "$(<"$work/sent")"
  check "the summary is the review's" "" "$(<"$work/summary")"
  nodes "$theirs,$other,$ours,$ours"
  show_github "${with[@]}" GITHUB_SERVER_URL=https://git.contoso.com
  check "our own one is updated" "call pull=PR_1 find host=git.contoso.com
call id=IC_ours update host=git.contoso.com" "$(<"$work/gh.log")"
  show_github "${with[@]}" ASRMAP_UNCHANGED=true
  check "also when nothing changes any more" "call id=IC_ours update host=" "$(tail -n 1 "$work/gh.log")"
  nodes "$theirs"
  show_github "${with[@]}" ASRMAP_UNCHANGED=true
  check "but nobody is bothered for it" "call pull=PR_1 find host=" "$(<"$work/gh.log")"
  for fails in find add update; do
    if [[ $fails == update ]]; then nodes "$ours"; fi
    show_github "${with[@]}" GH_FAILS="$fails"
    has "a token that may not is no error ($fails)" "::notice title=asrmap::no comment was written: " "$(<"$work/log")"
    has "and the summary says so" "*No comment was written: " "$(<"$work/summary")"
  done
fi
show_github "${with[@]}" GH_TOKEN=
has "without a token" "there is no token" "$(<"$work/summary")"
show_github "${with[@]}" ASRMAP_PULL_REQUEST=
check "no pull request, no comment" "" "$(<"$work/gh.log")"
for text in '' 'vnet x' $'\n<!-- asrmap -->' '<!-- asrmap --> x'; do
  show_github "${with[@]}" ASRMAP_TEXT="$text"
  check "a text of somebody else is not sent" "" "$(<"$work/gh.log")"
  has "and it is said" "the text is none of asrmap's" "$(<"$work/log")"
done
printf '#!/bin/sh\ntouch "%s"\n' "$work/RAN" >"$work/gh"
chmod +x "$work/gh"
show_github "${with[@]}" PATH=".:$PATH"
rm "$work/gh"
yes "a program of the folder is not run" test ! -e "$work/RAN"

# What Azure Pipelines and Azure Repos are asked for.
show_azure() {
  rm -f "$work/curl.log" "$work/sent.json"
  touch "$work/curl.log"
  (cd "$work" && env SYSTEM_COLLECTIONURI=https://dev.azure.com/contoso/ SYSTEM_TEAMPROJECTID=p-1 BUILD_REPOSITORY_ID=r-1 \
    BUILD_REPOSITORY_PROVIDER=TfsGit SYSTEM_PULLREQUEST_PULLREQUESTID=7 SYSTEM_ACCESSTOKEN=secret "$@" \
    "$scripts/review-azure-pipelines" shown) >"$work/log" 2>&1
}
threads=https://dev.azure.com/contoso/p-1/_apis/git/repositories/r-1/pullRequests/7/threads
thread() { # id, content, deleted
  printf '{"id":%s,"isDeleted":%s,"comments":[{"id":1,"content":"%s"}]}' "$1" "${3:-false}" "$2"
}
show_azure SYSTEM_PULLREQUEST_PULLREQUESTID=
check "no pull request, no comment" "" "$(<"$work/curl.log")"
mkdir "$work/other"
echo 'vnet x' >"$work/other/asrmap.md"
rm -f "$work/curl.log"
(cd "$work" && env SYSTEM_PULLREQUEST_PULLREQUESTID=7 BUILD_REPOSITORY_PROVIDER=TfsGit SYSTEM_ACCESSTOKEN=secret "$scripts/review-azure-pipelines" other) >"$work/log"
has "a text of somebody else is not sent" "the text is none of asrmap's" "$(<"$work/log")"
yes "nor anybody asked" test ! -e "$work/curl.log"
if command -v jq >/dev/null; then
  printf '{"value":[%s,%s,{"id":5,"comments":[]},{"id":6,"comments":[{"id":1}]}]}' "$(thread 3 other)" \
    "$(thread 4 '<!-- asrmap -->' true)" >"$work/threads.json"
  show_azure
  check "a thread is added" "GET $threads?api-version=6.0
POST $threads?api-version=6.0" "$(<"$work/curl.log")"
  check "with the text as it is" "$(<"$work/shown/asrmap.md")" "$(jq -r '.comments[0].content' "$work/sent.json")"
  printf '{"value":[%s,%s]}' "$(thread 3 other)" "$(thread 8 '<!-- asrmap -->\nold')" >"$work/threads.json"
  show_azure
  check "our own one is updated" "PATCH $threads/8/comments/1?api-version=6.0" "$(tail -n 1 "$work/curl.log")"
  check "with the text as it is" "$(<"$work/shown/asrmap.md")" "$(jq -r .content "$work/sent.json")"
  show_azure CURL_FAILS=PATCH
  check "somebody else's can't be, and is left" "POST $threads?api-version=6.0" "$(tail -n 1 "$work/curl.log")"
  for fails in GET 'PATCH POST'; do
    show_azure CURL_FAILS="$fails"
    has "a token that may not is no error ($fails)" "##vso[task.logissue type=warning]no comment was written: " "$(<"$work/log")"
  done
fi
show_azure BUILD_REPOSITORY_PROVIDER=GitHub
has "not in Azure Repos" "the repository is not in Azure Repos" "$(<"$work/log")"
yes "nothing in a text was run" test ! -e "$work/canary"

status=0
"$scripts/review" gitlab "$work/out" 2>/dev/null || status=$?
check "an unknown service" 2 "$status"
yes "a hash of the sources" grep -Eqx '[0-9a-f]{40}' <("$scripts/source-hash")

if [[ $failed -eq 0 ]]; then echo "the review scripts work"; fi
exit "$failed"
