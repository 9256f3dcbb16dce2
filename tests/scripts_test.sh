#!/usr/bin/env bash
# Runs script/build, script/demo, script/bootstrap, script/mutate.py and script/tidy.py in a copy, with stubs of cmake,
# apt and clang-tidy: a first run is told what happens, and is told what a distribution has not got.
set -euo pipefail
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/support/check.sh
source tests/support/check.sh

mkdir "$work/bin"
cp -r script "$work/script"
cp CMakePresets.json "$work"
stub() { # name, text
  printf '#!/usr/bin/env bash\n%s\n' "$2" >"$work/bin/$1"
  chmod +x "$work/bin/$1"
}
stub nproc 'echo 2'
# shellcheck disable=SC2016 # for the stub
stub cmake 'echo "$*" >>"$CMAKE_LOG"
[[ $1 == --build ]] || exit 0
for ((i = 1; i <= STEPS; ++i)); do echo "[$i/$STEPS] Building CXX object x.o"; done
if [[ -n ${FAILS:-} ]]; then echo "x.cpp:1:1: error: no"; exit 1; fi'
export CMAKE_LOG=$work/cmake.log PATH=$work/bin:$PATH ASRMAP_SKIP_BOOTSTRAP=1

seen=$(STEPS=300 "$work/script/build" release asrmap 2>&1)
check "a long build says how far it is" "Configuring build/release
Building build/release in 300 steps: it may take 3 min on 2 processors
$(for i in 1 30 60 90 120 150 180 210 240 270 300; do echo "[$i/300]"; done)" "$seen"
check "what is built" "--preset release
--build --preset release --target asrmap --parallel 2" "$(cat "$CMAKE_LOG")"

touch "$work/build/release/build.ninja" -d tomorrow
check "a short one is silent" "" "$(STEPS=3 "$work/script/build" 2>&1)"
status=0
seen=$(STEPS=3 FAILS=1 "$work/script/build" 2>&1) || status=$?
check "one that fails" "1 x.cpp:1:1: error: no" "$status $seen"

stub asrmap 'exit 0'
: >"$CMAKE_LOG"
(cd "$work" && STEPS=3 script/demo >/dev/null 2>&1) || true
check "the demo builds the program alone" "--build --preset release --target asrmap --parallel 2" "$(cat "$CMAKE_LOG")"

unset ASRMAP_SKIP_BOOTSTRAP
stub dpkg-query 'exit 1'
stub apt-get 'exit 0'
stub sudo 'exit 0'
# shellcheck disable=SC2016 # for the stub
stub apt-cache 'case "$2" in tao-pegtl-dev) echo "  Candidate: 2.8.3-3" ;; libtomlplusplus-dev) ;; *) echo "  Candidate: 99" ;; esac'
# shellcheck disable=SC2016 # for the stub
stub dpkg '[[ $1 == --compare-versions && $2 == 2.8.3-3 ]]'
status=0
seen=$("$work/script/bootstrap" 2>&1) || status=$?
check "a distribution that is too old" "1 script/bootstrap: this distribution has too old a version, or none, of
libtomlplusplus-dev (none)
tao-pegtl-dev (2.8.3-3)" "$status $(grep -v ^Installing <<<"$seen" | head -n 3)"

# script/mutate.py, on a program of one line, which has a test of one line.
mkdir -p "$work/checkout/script" "$work/checkout/compiler" "$work/checkout/build/mutate/source"
cp script/mutate.py "$work/checkout/script"
printf 'int main(int, char**) {\n  return true;\n}\n' >"$work/checkout/compiler/main.cpp"
printf '#!/bin/sh\n' >"$work/checkout/script/run"
chmod +x "$work/checkout/script/run"
echo /build >"$work/checkout/.gitignore"
touch "$work/checkout/build/mutate/source/gone.cpp"
git -C "$work/checkout" init --quiet
git -C "$work/checkout" add --all
# shellcheck disable=SC2016 # for the stub
stub cmake 'echo "Configuring done"; echo "$*" >"$CMAKE_LOG"'
# shellcheck disable=SC2016 # for the stub
stub ninja 'printf "#!/bin/sh\n%s\n" "$UNIT" >"$2/asrmap_tests"; chmod +x "$2/asrmap_tests"'
# shellcheck disable=SC2016 # for the stub
stub ctest 'echo "$TESTS"; [ -z "$TESTS" ] || exit 1'
mutate() {
  status=0
  seen=$(UNIT=${1:-} TESTS=${2:-} "$work/checkout/script/mutate.py" 1 2>&1) || status=$?
}
mutate
check "a change that no test sees" "1 SURVIVED compiler/main.cpp:2
  - return true;
  + return false;
1 of 1 changes survived" "$status $seen"
check "what git has, and no more" "./.gitignore ./compiler/main.cpp ./script/mutate.py ./script/run" \
  "$(cd "$work/checkout/build/mutate/source" && find . -type f | sort | xargs)"
check "what may be run" "./script/mutate.py ./script/run" \
  "$(cd "$work/checkout/build/mutate/source" && find . -type f -perm -u+x | sort | xargs)"
check "warnings are none of its business" "-DASRMAP_WERROR=OFF" "$(grep -o -- '-DASRMAP_WERROR=[A-Z]*' "$CMAKE_LOG")"
# shellcheck disable=SC2016 # for the shell of the test
mutate 'grep -q true compiler/main.cpp'
check "one that a test sees" "0 noticed compiler/main.cpp:2" "$status ${seen%%$'\n'*}"
mutate 'echo "a.cpp:1: FAILED"; exit 1'
check "tests that fail already" "1 a.cpp:1: FAILED
script/mutate.py: without any change: noticed" "$status $seen"
mutate '' 'scripts failed'
check "and those of ctest" "1 scripts failed
script/mutate.py: without any change: noticed" "$status $seen"

# script/tidy.py, on three files that each have a `check`. The stub warns of each name that it reads,
# and can't read c.cpp beside others.
for file in a b c; do
  printf '#include "%s.h"\nnamespace {\n\nvoid check(int n) {\n}\n\n}  // namespace\nRule rule{.check = check, .is = "check"};\n' \
    $file >"$work/checkout/compiler/$file.cpp"
  touch "$work/checkout/compiler/$file.h"
done
# shellcheck disable=SC2016 # for the stub
stub clang-tidy 'printf "%s\n" "${@:3}" | sed "s|^/.*/||" >>"$TIDY_LOG"
if [[ $3 == *.cpp && $3 != */unit* ]]; then echo "$PWD/$3:1:1: error: alone [some-check]"; exit 1; fi
for part in $(sed -n "s/#include \"\(.*\)\"/\1/p" "$3"); do
  [[ $part != */c.cpp* ]] || echo "$part:1:1: error: no [clang-diagnostic-error]"
  echo "$part:8:1: error: $(grep -E "^(#include|void|Rule)" "$part" | tr "\n" " ")[some-check]"
done
exit 1'
export TIDY_LOG=$work/tidy.log
tidy() { # files
  status=0
  : >"$TIDY_LOG"
  seen=$("$work/checkout/script/tidy.py" "$work/bin/clang-tidy" "$work/commands.json" "$@" 2>&1) || status=$?
}
cp script/tidy.py "$work/checkout/script"
echo '[{"command": "c++ -DA=1 -Iinclude -Wall -std=c++20 -c a.cpp"}, {"command": "c++ -DA=2 -isystem lib -c b.cpp"}]' \
  >"$work/commands.json"
tidy compiler/{a,b,c}.cpp
expected='compiler/NAME.cpp:8:1: error: #include "compiler/NAME.h" void check(int n) { Rule rule{.check = check, .is = "check"}; [some-check]'
check "files in a unit, and one that compiles only alone" "1 ${expected//NAME/a}
${expected//NAME/b}
compiler/c.cpp:1:1: error: alone [some-check]
script/tidy.py: read alone, as they do not compile beside others: compiler/c.cpp" "$status $seen"
check "what a unit is read with" "unit0.cpp -- -DA=1 -Iinclude -std=c++20 -isystemlib -DFMT_CONSTEVAL= -ferror-limit=0
c.cpp -- -DA=1 -Iinclude -std=c++20 -isystemlib -DFMT_CONSTEVAL= -ferror-limit=0" \
  "$(sed 's|^compiler/||' "$TIDY_LOG" | xargs | sed 's/ c\.cpp/\nc.cpp/')"
check "a name that two files declare" 'void check_u1(int n) {
Rule rule{.check = check_u1, .is = "check"};' "$(grep -E '^(void|Rule)' "$work/checkout/build/tidy/units/compiler/b.cpp.part")"
tidy ../mutate.cpp compiler/gone.cpp "$work/checkout/compiler/a.cpp"
check "files that are not there" "2 script/tidy.py: no such file in this checkout: ../mutate.cpp compiler/gone.cpp" "$status $seen"
stub clang-tidy 'exit 0'
tidy compiler/{a,b}.cpp
check "nothing found" "0 " "$status $seen"
stub clang-tidy 'echo crashed >&2; exit 139'
tidy compiler/{a,b}.cpp
check "a reader that ends without a word" "1 crashed" "$status $seen"

exit "$failed"
