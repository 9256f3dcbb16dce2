#!/usr/bin/env bash
# completion_fish_test.sh PROGRAM: what fish offers behind a command line, by its own `complete -C`.
# Exits with 77 where there is no fish.
# shellcheck disable=SC2016 # names, and text of fish
set -euo pipefail
program=$(realpath "$1")
# shellcheck source=tests/support/check.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/support/check.sh"
if ! command -v fish >/dev/null; then
  echo "not tested: fish is not installed"
  exit 77
fi

"$program" completion fish >"$work/asrmap.fish"
mkdir -p "$work/home/dir" "$work/home/my folder"
cd "$work/home"
for file in one.asrmap two.asrmap.toml no.txt known.json 'my site.asrmap' '$(touch RAN).asrmap' '(touch RAN).asrmap' "it's.asrmap" \
  'say "hi".asrmap' -dash.asrmap 'st*r.asrmap' '{x,y}.asrmap' '$HOME.asrmap' dir/inner.asrmap dir/only.txt; do
  touch -- "$file"
done

offered() { # line
  HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data LC_ALL=C.UTF-8 fish --no-config --command \
    'source $argv[1]; complete -C $argv[2]' "$work/asrmap.fish" "$1"
}
names() { offered "$1" | cut -f 1; }

check "no mistake in the script" "" "$(fish --no-config --no-execute "$work/asrmap.fish" 2>&1)"
check "commands with their summaries" "check	Find what would fail a deployment or endanger a failover" "$(offered 'asrmap chec')"
check "options of the program" "--help
--licenses
--version" "$(names 'asrmap --' | sort)"
check "an option with its meaning" "--deny-warnings	Exit with 1 on warnings too" "$(offered 'asrmap check --deny')"
check "no options of another command" "" "$(names 'asrmap rules --deny')"
check "choices" "text
json
csv
markdown" "$(names 'asrmap landing --format ')"
check "a choice behind =" "--format=sarif" "$(names 'asrmap check --format=sar')"
check "nothing else where an option wants its value" "auto
always
never" "$(names 'asrmap check --color ')"
check "a list" "arm,bicep" "$(names 'asrmap build --target arm,bic')"
check "a list behind =" "--target=arm,bicep" "$(names 'asrmap build --target=arm,bic')"
check "what a list has already" "" "$(names 'asrmap build --target bicep,bic')"
check "rules" "subnet-fallback" "$(names 'asrmap explain subnet-fal')"
check "one rule" "" "$(names 'asrmap explain subnet-fallback subnet-fal')"
check "commands behind help" "landing" "$(names 'asrmap help lan')"
check "a target's option" "bicep.api-version=" "$(names 'asrmap build --opt bicep.')"
check "mapping files" "one.asrmap" "$(names 'asrmap check on')"
check "mapping files in TOML" "two.asrmap.toml" "$(names 'asrmap check tw')"
check "no other files" "" "$(names 'asrmap check no')"
check "a second file" "two.asrmap.toml" "$(names 'asrmap check one.asrmap tw')"
check "a file behind options" "one.asrmap" "$(names 'asrmap check --format json --deny-warnings --today 2027-01-31 on')"
check "a file behind --" "one.asrmap" "$(names 'asrmap check -- on')"
check "folders too" "dir/" "$(names 'asrmap check di')"
check "in a folder" "dir/inner.asrmap" "$(names 'asrmap check dir/')"
check "JSON files" "known.json" "$(names 'asrmap check --baseline kn')"
check "JSON files behind =" "known.json" "$(names 'asrmap check --baseline=kn' | sed 's/^--baseline=//')"
check "folders" "dir/" "$(names 'asrmap build -o di')"
check "no files for a folder" "" "$(names 'asrmap build -o on')"
check "a folder, then files" "one.asrmap" "$(names 'asrmap verify dir on')"
check "a side of diff" "git:" "$(names 'asrmap diff git')"
check "no third side" "" "$(names 'asrmap diff one.asrmap dir on')"
check "nothing for a command that is none" "" "$(names 'asrmap nonsense on')"
# fish quotes what it inserts; here are the names as they are.
check "a name with a blank" "my site.asrmap" "$(names 'asrmap check my\ s')"
check "a name that would be code" '$(touch RAN).asrmap' "$(names 'asrmap check \$\(')"
check "and without a dollar" '(touch RAN).asrmap' "$(names 'asrmap check \(')"
check "a name with a quote" "it's.asrmap" "$(names 'asrmap check it')"
check "a variable" '$HOME.asrmap' "$(names "asrmap check '\$H")"
check "a star" 'st*r.asrmap' "$(names 'asrmap check st')"
check "a name that begins with a dash" './-dash.asrmap' "$(names 'asrmap check ./-d')"
check "which would be an option" "" "$(names 'asrmap check ' | grep dash || true)"
check "and is none behind --" "-dash.asrmap" "$(names 'asrmap check -- -d')"
check "what is typed is not run" "" "$(names 'asrmap check (touch RAN)/on')"
check "nor what is typed before" "one.asrmap" "$(names 'asrmap check (touch RAN) on')"
if command -v git >/dev/null; then
  git -c init.defaultBranch=main init -q
  git -c user.name=x -c user.email=x@x commit -q --allow-empty -m x
  for branch in plain '$(touch${IFS}RAN)' '(touch$IFS,RAN)' "it's"; do git branch "$branch"; done
  check "revisions" 'git:$(touch${IFS}RAN)
git:(touch$IFS,RAN)
git:HEAD
git:it'"'"'s
git:main
git:plain' "$(names 'asrmap diff git:' | LC_ALL=C sort)"
  check "the beginning of one" "git:plain" "$(names 'asrmap diff git:pl')"
else
  echo "not tested: git is not installed, so that no branch can be completed"
fi
check "no name was run" "" "$(ls RAN 2>/dev/null || true)"

if [[ $failed -eq 0 ]]; then echo "fish completes asrmap"; fi
exit "$failed"
