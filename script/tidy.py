#!/usr/bin/env python3
"""Has clang-tidy read many files at the price of a few.

    script/tidy.py CLANG-TIDY COMPILE-COMMANDS FILE…        (script/lint --tidy calls it)

Nearly all of the time that clang-tidy takes for a file goes into what it includes. So files are
read in units: a unit includes copies of some fifty files, below build/tidy/units. What two of them
declare in an anonymous namespace under one name gets the number of its file in the copy: `check`
becomes `check_u12`. A file that does not compile beside the others all the same is read alone.
As many units at once as there are processors, or JOBS. Exit status: 0 if no check warns, else 1.
"""
import collections, concurrent.futures, json, os, pathlib, re, shlex, shutil, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
UNITS = ROOT / "build" / "tidy" / "units"
LINES_A_UNIT = 6000
# A copy does not end in .cpp, which clang-tidy would rather not see included.
COPY = ".part"

# What begins a declaration in the first column, and the name that it gives.
TYPE = re.compile(r"(?:struct|class|union|enum(?: class)?|using|concept) (\w+)(?: final)?(?: :| =|;| \{|$)")
NAMED = re.compile(r"(?:[\w:<>,&*\[\]. ]+ )?[&*]*(\w+)(\(| =|;|\{|\[)")
ENTRY = re.compile(r"(?:extern \"C\" )?[\w:]+ (main|LLVMFuzzer\w+)\(")
NOT_ONE = ("template", "namespace", "extern", "using namespace", "TEST_CASE", "static_assert", "}", "#", "//", "return")


def flags(compile_commands):
    """Every -D, -I, -isystem and -std of the project; of two definitions of one macro the first."""
    found, macros = [], set()
    for command in json.loads(compile_commands.read_text()):
        words = iter(shlex.split(command["command"]))
        for word in words:
            if word == "-isystem":
                word = "-isystem" + next(words)
            if word.startswith("-D"):
                if word.split("=")[0] in macros:
                    continue
                macros.add(word.split("=")[0])
            elif not word.startswith(("-I", "-isystem", "-std=")):
                continue
            if word not in found:
                found.append(word)
    # As compiler/CMakeLists.txt has it for clang 14.
    return found + ["-DFMT_CONSTEVAL=", "-ferror-limit=0"]


def declared(text, everywhere=False):
    """(name, whether a function) of what the anonymous namespaces of a file, or all of it, declare."""
    names, inside = set(), everywhere
    for line in re.sub(r'R"(\w*)\(.*?\)\1"', "", text, flags=re.DOTALL).splitlines():
        if line.startswith("namespace {"):
            inside = True
        elif line.startswith("}  // namespace"):
            inside = everywhere
        elif found := ENTRY.match(line):
            names.add((found[1], True))
        elif inside and line and not line[0].isspace() and not line.startswith(NOT_ONE):
            if match := TYPE.match(line):
                names.add((match[1], False))
            elif match := NAMED.match(line):
                names.add((match[1], match[2] == "(" and not re.match("k[A-Z]", match[1])))
    return names


def copy(path, text, number, ambiguous, headers):
    """Writes the copy of a file and returns where."""
    included = set().union(*(headers.get(name, ()) for name in re.findall(r'^#include "([^"]+)"', text, re.MULTILINE)))
    for name, is_function in declared(text) & ambiguous:
        # An overload of what the file includes.
        if is_function and (name, True) in included:
            continue
        # Not a member, another namespace's, or a comment before an argument.
        pattern = rf"(?<![\w.:>\"]){name}\b(?!\*/)"
        if is_function:
            # Called or handed on; behind a type it names a variable.
            pattern += rf"(?:(?=[(<])|(?:(?<=[(,={{?:] {name})|(?<=[({{&!]{name})|(?<=return {name}))(?=[),;}}]| [:?]))"
        text = re.sub(rf"^#include.*|{pattern}", lambda found: found[0] if found[0][0] == "#" else f"{name}_u{number}", text,
                      flags=re.MULTILINE)

    def from_root(match):
        beside = (ROOT / path).parent / match[1]
        return f'#include "{beside}"' if beside.exists() else match[0]

    place = UNITS / (path + COPY)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(re.sub(r'#include "([^"]+)"', from_root, text))
    return place


class Reader:
    def __init__(self, clang_tidy, flags):
        self.clang_tidy, self.flags, self.alone = clang_tidy, flags, []

    def read(self, path):
        """What clang-tidy says about a file, with the places and names that it was copied from."""
        done = subprocess.run([self.clang_tidy, "--quiet", "--warnings-as-errors=*", str(path), "--", *self.flags],
                              cwd=ROOT, capture_output=True, text=True)
        # A status that no warning explains.
        said = done.stdout or (done.stderr if done.returncode else "")
        said = re.sub(rf"{re.escape(str(UNITS))}/(\S+?){re.escape(COPY)}\b", r"\1", said).replace(f"{ROOT}/", "")
        return re.sub(r"(\w)_u\d+\b", r"\1", said)

    def read_unit(self, number, copies):
        """The same of a unit of copies, or of the file itself if its copy does not compile there."""
        unit = UNITS / f"unit{number}.cpp"
        unit.write_text("".join(f'#include "{place}"\n' for place in copies.values()))
        warnings = re.split(r"^(?=\S+?:\d+:\d+: (?:warning|error): )", self.read(unit), flags=re.MULTILINE)
        # What a header complains about is a matter of the copy that its note names.
        place_of = lambda warning: re.findall(r"^(\S+?):\d+:\d+: ", warning, re.MULTILINE) or [""]
        file_of = lambda warning: next((place for place in place_of(warning) if place in copies), place_of(warning)[0])
        alone = {file_of(warning) for warning in warnings if "[clang-diagnostic-error" in warning} & copies.keys()
        said = "".join(warning for warning in warnings if file_of(warning) not in alone)
        for path in sorted(alone):
            self.alone.append(path)
            said += self.read(path)
        return said


def main():
    clang_tidy, compile_commands, *paths = sys.argv[1:]
    paths = [os.path.relpath(ROOT / path, ROOT) for path in paths]
    if unread := [path for path in paths if path.startswith("..") or not (ROOT / path).is_file()]:
        print(f"script/tidy.py: no such file in this checkout: {' '.join(unread)}", file=sys.stderr)
        return 2
    shutil.rmtree(UNITS, ignore_errors=True)
    UNITS.mkdir(parents=True)
    text = {path: (ROOT / path).read_text() for path in sorted(paths)}
    headers = {str(header.relative_to(folder)): declared(header.read_text(), everywhere=True)
               for folder in (ROOT / "compiler", ROOT / "grammar", ROOT / "tests" / "support")
               for header in folder.rglob("*.h")}
    shared = set().union(*headers.values())
    count = collections.Counter(name for body in text.values() for name in declared(body))
    ambiguous = {name for name in count if count[name] > 1 or name in shared or not name[1]}

    copies = {path: copy(path, body, number, ambiguous, headers) for number, (path, body) in enumerate(text.items())}
    units = max(1, round(sum(body.count("\n") for body in text.values()) / LINES_A_UNIT))
    # Neighbours include the same headers.
    size = sum(map(len, text.values())) / units
    parts, seen = [{} for _ in range(units)], 0
    for path, body in text.items():
        parts[min(units - 1, int(seen / size))][path] = copies[path]
        seen += len(body)

    reader, failed = Reader(clang_tidy, flags(pathlib.Path(compile_commands))), False
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS") or os.cpu_count())) as pool:
        for said in pool.map(reader.read_unit, range(units), parts):
            failed |= bool(said)
            print(said, end="", flush=True)
    if reader.alone:
        print(f"script/tidy.py: read alone, as they do not compile beside others: {' '.join(sorted(reader.alone))}",
              file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
