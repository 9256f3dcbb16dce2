# shellcheck shell=bash disable=SC2034 # `scripts` is for who sources this
# What the tests of the scripts that review share, to be sourced with the program as the argument:
# `check` and its like, `scripts`, and a repository with a pull request, which `clone` checks out and
# `review` reviews.
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
