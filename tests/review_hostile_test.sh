#!/usr/bin/env bash
# Runs script/review on pull requests that want more than a review: to have a program run, to be
# compared with something else, to show a file of somebody else.
#
#   review_hostile_test.sh ASRMAP
set -euo pipefail
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/support/review.sh
source tests/support/review.sh "$1"

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

if [[ $failed -eq 0 ]]; then echo "script/review is led astray by nothing"; fi
exit "$failed"
