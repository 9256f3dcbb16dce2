#!/usr/bin/env python3
"""Makes small changes to the compiler, one at a time, and says which of them no test notices.

    script/mutate.py [COUNT] [--seed N] [--only PATH-PREFIX] [--list]

Each change is built and tested in build/mutate, from a copy of the sources there: the checkout
stays as it is. A change that survives is a line for which a test is missing, or a line that
does nothing. The same seed makes the same changes. Exit status: 0 if all were noticed, else 1.
"""
import argparse, os, pathlib, random, re, shutil, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "mutate"
COPY = BUILD / "source"

# A pattern in a line of code, and what stands there instead.
CHANGES = [
    (r" == ", " != "), (r" != ", " == "),
    (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "),
    (r" && ", " || "), (r" \|\| ", " && "),
    (r" \+ 1\b", ""), (r" - 1\b", ""), (r" \+ ", " - "),
    (r"\breturn true;", "return false;"), (r"\breturn false;", "return true;"),
    (r"\bcontinue;", ";"), (r"\bbreak;", ";"),
    (r"\bif \(!", "if ("), (r"\bif \((?=[a-z])", "if (!"),
    (r"(?<![\w.\"'])([1-9]\d*)(?![\w.\"'])", lambda match: str(int(match[1]) + 1)),
    (r"^ +[a-z_.]+(?:->|\.)[a-z_]+\(.*\);$", ";"),
]
# Text that is written as it stands: other tests hold it.
SKIPPED = ["compiler/static/"]


def places():
    """All (file, line number, column, length, new text), in order."""
    for path in sorted((ROOT / "compiler").rglob("*.cpp")):
        name = path.relative_to(ROOT).as_posix()
        if any(name.startswith(prefix) for prefix in SKIPPED):
            continue
        in_text = False
        for number, line in enumerate(path.read_text().split("\n")):
            was_in_text = in_text
            in_text = ')"' not in line if in_text else bool(re.search(r'R"\((?!.*\)")', line))
            if was_in_text or in_text:
                continue
            code = line.split("//")[0].rstrip()
            if not code.strip() or code.lstrip().startswith(("#", "static_assert", '"', "R\"")):
                continue
            texts = [match.span() for match in re.finditer(r'"(?:[^"\\]|\\.)*"', code)]
            for pattern, instead in CHANGES:
                for match in re.finditer(pattern, code):
                    if any(begin <= match.start() < end for begin, end in texts):
                        continue
                    new = instead(match) if callable(instead) else instead
                    yield name, number, match.start(), match.end() - match.start(), new


def run(*words, **options):
    return subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


def noticed():
    """How the change was noticed: by the compiler, by a test, or not. And what was printed then."""
    jobs = str(os.cpu_count() or 2)
    build = run("ninja", "-C", str(BUILD), "-j", jobs, "asrmap", "asrmap_tests")
    if build.returncode != 0:
        return "does not compile", build.stdout
    # Those that notice most come first, and all end with the first failure.
    for words in ([BUILD / "asrmap_tests", "-a", "golden"], [BUILD / "asrmap_tests", "-a", "~golden"],
                  ["ctest", "--test-dir", BUILD, "-E", "unit|golden", "--output-on-failure", "--stop-on-failure"]):
        try:
            test = run(*map(str, words), timeout=180, cwd=COPY)
        except subprocess.TimeoutExpired:
            return "noticed", f"{words[0]} took more than 180 s\n"
        if test.returncode != 0:
            return "noticed", test.stdout
    return "SURVIVED", ""


def copy_sources():
    """Makes the copy what git has here: a file that is alike keeps its time, so that nothing is built for it."""
    tracked = {ROOT / name for name in run("git", "-C", str(ROOT), "ls-files", "-z").stdout.split("\0") if name}
    wanted = {COPY / path.relative_to(ROOT): path for path in tracked if path.is_file()}
    for copy in list(COPY.rglob("*")):
        if not copy.is_dir() and copy not in wanted:
            copy.unlink()
    for copy, path in wanted.items():
        if not copy.exists() or copy.stat().st_mode != path.stat().st_mode or copy.read_bytes() != path.read_bytes():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("count", nargs="?", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="compiler/", help="change only files whose path starts so")
    parser.add_argument("--list", action="store_true", help="say what would be changed")
    options = parser.parse_args()
    chosen = [place for place in places() if place[0].startswith(options.only)]
    random.Random(options.seed).shuffle(chosen)

    if not options.list:
        copy_sources()
        # A warning about changed code is no answer to whether a test notices.
        ready = run("cmake", "-S", str(COPY), "-B", str(BUILD), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=",
                    "-DCMAKE_CXX_FLAGS=-O1", "-DASRMAP_WERROR=OFF", "-DASRMAP_STATIC=OFF")
        if ready.returncode != 0:
            sys.exit(ready.stdout + "script/mutate.py: cmake fails")
        result, said = noticed()
        if result != "SURVIVED":
            sys.exit(said + f"script/mutate.py: without any change: {result}")

    survived = done = 0
    for name, number, column, length, new in chosen:
        if done == options.count:
            break
        path = COPY / name
        text = (ROOT / name).read_text()
        lines = text.split("\n")
        old = lines[number]
        lines[number] = old[:column] + new + old[column + length:]
        result = "would be"
        if not options.list:
            path.write_text("\n".join(lines))
            result, _ = noticed()
            path.write_text(text)
        if result == "does not compile":
            continue
        done += 1
        survived += result == "SURVIVED"
        print(f"{result} {name}:{number + 1}\n  - {old.strip()}\n  + {lines[number].strip()}", flush=True)
    print(f"{survived} of {done} changes survived")
    sys.exit(1 if survived else 0)


main()
