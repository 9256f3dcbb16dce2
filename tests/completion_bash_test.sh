#!/usr/bin/env bash
# completion_bash_test.sh PROGRAM: what bash is told to put in the place of a word. The words are taken
# apart as bash does it; completion_typed_test.py sees to that.
set -uo pipefail
program=$(realpath "$1")
# shellcheck source=tests/support/check.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support/check.sh"

"$program" completion bash >"$work/asrmap.bash"
# shellcheck source=/dev/null
source "$work/asrmap.bash"
check "bash is told" "complete -F _asrmap asrmap" "$(complete -p asrmap)"
mkdir -p "$work/home/dir" "$work/home/my folder"
cd "$work/home" || exit 1
# shellcheck disable=SC2016 # they are names
hostile=('my site.asrmap' '$(touch RAN).asrmap' '`touch RAN`.asrmap' "it's.asrmap" 'say "hi".asrmap' -dash.asrmap $'new\nline.asrmap'
  $'tab\there.asrmap' ' blank.asrmap' 'st*r.asrmap' 'q?.asrmap' '[x].asrmap' 'back\slash.asrmap' $'\xff.asrmap' '~.asrmap')
for file in one.asrmap two.asrmap.toml .hidden.asrmap no.txt known.json dir/inner.asrmap dir/only.txt "${hostile[@]}"; do
  : >"$file"
done

# The replies, each in <>, for words with the cursor behind the last one; what stands in one argument
# with the word before it, without a blank between, is marked by a + in front.
replies() {
  COMP_WORDS=() COMP_LINE='' COMP_CWORD=-1
  local word
  for word; do
    [[ $word == +* || -z $COMP_LINE ]] || COMP_LINE+=' '
    COMP_WORDS+=("${word#+}")
    COMP_LINE+=${word#+}
    ((++COMP_CWORD))
  done
  COMP_POINT=${#COMP_LINE} COMPREPLY=()
  _asrmap
  [[ ${#COMPREPLY[@]} -eq 0 ]] || printf '<%s>' "${COMPREPLY[@]}"
}

check "commands" "<check><completion>" "$(replies asrmap c | sed 's/></>\n</g' | sort | tr -d '\n')"
check "options of the program" "<--version>" "$(replies asrmap --v)"
check "options" "<--today>" "$(replies asrmap check --t)"
check "no option behind --" "" "$(replies asrmap check -- --t)"
check "choices" "<text><json><csv><markdown>" "$(replies asrmap landing --format '')"
check "a choice behind =" "<sarif>" "$(replies asrmap check --format += +sar)"
check "all of them" "<auto><always><never>" "$(replies asrmap check --color +=)"
check "a value that bash did not take apart" "<--format=sarif>" "$(COMP_WORDBREAKS=' ' replies asrmap check --format=sar)"
check "a list" "<arm,bicep>" "$(replies asrmap build --target arm,b)"
check "what it has not yet" "<arm,bicep,rest,azcli>" "$(replies asrmap plan --target arm,bicep,rest,)"
check "a list behind =" "<arm,bicep>" "$(replies asrmap build --target += +arm,b)"
check "a list within quotes" "<arm,bicep>" "$(replies asrmap build --target '"arm,b')"
check "rules" "<subnet-fallback>" "$(replies asrmap explain subnet-fa)"
check "help" "<landing>" "$(replies asrmap help l)"
check "the second word of help" "" "$(replies asrmap help check l)"
check "scripts" "<vmm>" "$(replies asrmap export-script v)"
check "shells" "<zsh>" "$(replies asrmap completion z)"
check "a command that is none" "" "$(replies asrmap nonsense '')"
check "files" "<one.asrmap>" "$(replies asrmap check o)"
check "no others" "" "$(replies asrmap check no)"
check "one that is hidden" "<.hidden.asrmap>" "$(replies asrmap check .h)"
check "JSON" "<dir><known.json><my folder>" "$(replies asrmap check --baseline '')"
check "folders" "<dir><my folder>" "$(replies asrmap build -o '')"
check "a folder at its letter" "<-odir/>" "$(replies asrmap build -odi)"
check "a folder that is no operand" "<dir><my folder>" "$(replies asrmap verify --opt += +a.b += +c '')"
check "the second operand" "<one.asrmap>" "$(replies asrmap verify dir o)"
# shellcheck disable=SC2088 # it is typed so
check "home" "<~/dir>" "$(HOME=$PWD replies asrmap check '~/d')"

for name in "${hostile[@]}"; do
  [[ $name != -* ]] || continue
  printf -v typed %q "${name%.*}"
  [[ $typed != \$\'* ]] || typed="'${name%.*}" # bash would have it so, but nobody types it
  check "a name that is typed: $typed" "<$name>" "$(replies asrmap check "$typed")"
done
all=$(replies asrmap check '')
for name in "${hostile[@]}"; do
  [[ $name != -* ]] || name=./$name
  check "a name among all: $name" yes "$([[ $all == *"<$name>"* ]] && echo yes)"
done
check "a dash is none of an option's behind --" "<-dash.asrmap>" "$(replies asrmap check -- -d)"
# shellcheck disable=SC2016
for word in '$(touch RAN)' '`touch RAN`' '"$(touch RAN)' '$(touch RAN' '"`touch RAN`' '${x:=$(touch RAN)}' 'a[$(touch RAN)]' '~$(touch RAN)/'; do
  check "what is typed is not run: $word" "" "$(replies asrmap check "$word")"
  check "nor in a word before: $word" "<one.asrmap>" "$(replies asrmap check "$word" o)"
  replies asrmap "$word" --format += + >/dev/null
  replies asrmap diff "git:$word" >/dev/null
done

# Settings of the user's.
check "no globbing" "<one.asrmap>" "$(set -f; replies asrmap check o)"
check "failing patterns" "" "$(shopt -s failglob; replies asrmap check zzz 2>&1)"
check "fields" "<one.asrmap>" "$(IFS=o; replies asrmap check o)"
# shellcheck disable=SC2034
check "files that are ignored" "<one.asrmap>" "$(GLOBIGNORE='*'; replies asrmap check o)"
check "nothing that is unset" "<one.asrmap>" "$(set -u; replies asrmap check o)"
replies asrmap check '' >/dev/null
check "and they stay" "nullglob	off" "$(shopt nullglob | tr -s '\t ' '\t')"

if command -v git >/dev/null; then
  git -c init.defaultBranch=main init -q
  git -c user.name=x -c user.email=x@x commit -q --allow-empty -m x
  # shellcheck disable=SC2016
  for branch in plain '$(touch${IFS}RAN)' "it's"; do git branch "$branch"; done
  git tag v1
  check "git" "<git:>" "$(replies asrmap diff gi)"
  # shellcheck disable=SC2016,SC1003
  check "revisions" '<HEAD><\$\(touch\$\{IFS\}RAN\)><it\'"'"'s><main><plain><v1>' "$(replies asrmap diff git +:)"
  check "one that bash did not take apart" "<git:plain>" "$(COMP_WORDBREAKS=' ' replies asrmap diff git:p)"
  check "within quotes none that is code" "<git:HEAD><git:main><git:plain><git:v1>" "$(replies asrmap diff '"git:')"
else
  echo "not tested: git is not installed, so that no branch can be completed"
fi
check "no name was run" "" "$(ls RAN 2>/dev/null)"

if [[ $failed -eq 0 ]]; then echo "bash completes asrmap"; fi
exit "$failed"
