#!/usr/bin/env bash
# Runs the scripts that show what script/review wrote, with stubs of `gh` and `curl`: which comments
# they add to a pull request and which they update.
#
#   review_comment_test.sh ASRMAP
# shellcheck disable=SC2016 # backticks are Markdown here
set -euo pipefail
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/support/review.sh
source tests/support/review.sh "$1"

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

if [[ $failed -eq 0 ]]; then echo "the scripts that write comments work"; fi
exit "$failed"
