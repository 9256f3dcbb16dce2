#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""completion_typed_test.py PROGRAM bash|zsh|zsh-autoload: types command lines into a shell, presses the tab key, and
looks at what the line became. Needs a terminal, so it makes one. Exits with 77 where there is no such shell."""
import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

program, way = os.path.abspath(sys.argv[1]), sys.argv[2]
shell = way.split("-")[0]
if shutil.which(shell) is None:
    print(f"not tested: {shell} is not installed")
    sys.exit(77)

BRANCHES = ["plain", "$(touch${IFS}RAN)", "`touch\tRAN`".replace("\t", "${IFS}"), "a;touch${IFS}RAN", "it's", 'say"hi"', "x&y|z"]
FILES = [
    "one.asrmap", "two.asrmap.toml", "no.txt", "known.json", "my site.asrmap", "$(touch RAN).asrmap", "`touch RAN`.asrmap",
    "it's.asrmap", 'say "hi".asrmap', "-dash.asrmap", "#hash.asrmap", "~tilde.asrmap", "a;b&c|d.asrmap", "st*r.asrmap",
    "é.asrmap", "back\\slash.asrmap", "co:lon.asrmap", "eq=ual.asrmap", "at@home.asrmap", "bang!bang.asrmap", "{x,y}.asrmap",
    "new\nline.asrmap", "dir/inner.asrmap", "my folder/x.asrmap", "dir/only.txt", "dashes/-dash.asrmap",
    "dashes/one.asrmap",
]

# What is typed, and what the line is then: for both shells, or for bash and for zsh.
CASES = [
    ("asrmap chec", "asrmap check "),
    ("asrmap expla", "asrmap explain "),
    ("asrmap --ver", "asrmap --version "),
    ("asrmap help lan", "asrmap help landing "),
    ("asrmap check --deny", "asrmap check --deny-warnings "),
    ("asrmap check -- --deny", "asrmap check -- --deny"),
    ("asrmap check --help --deny", ("asrmap check --help --deny-warnings ", "asrmap check --help --deny")),
    ("asrmap check --form", ("asrmap check --format ", "asrmap check --format=")),
    ("asrmap check --format sar", "asrmap check --format sarif "),
    ("asrmap check --format=sar", "asrmap check --format=sarif "),
    ("asrmap landing --format mark", "asrmap landing --format markdown "),
    ("asrmap build --target bic", ("asrmap build --target bicep ", "asrmap build --target bicep,")),
    ("asrmap build --target arm,bic", ("asrmap build --target arm,bicep ", "asrmap build --target arm,bicep,")),
    ("asrmap build --target=arm,bic", ("asrmap build --target=arm,bicep ", "asrmap build --target=arm,bicep,")),
    ("asrmap build --target bicep,bic", "asrmap build --target bicep,bic"),
    ("asrmap build --target az", ("asrmap build --target azcli ", "asrmap build --target azcli,")),
    ("asrmap build --opt bicep.a", "asrmap build --opt bicep.api-version="),
    ("asrmap explain subnet-fal", "asrmap explain subnet-fallback "),
    ("asrmap completion po", "asrmap completion powershell "),
    ("asrmap export-script vm", "asrmap export-script vmm "),
    ("asrmap check on", "asrmap check one.asrmap "),
    ("asrmap check tw", "asrmap check two.asrmap.toml "),
    ("asrmap check no", ("asrmap check no", "asrmap check no.txt ")),
    ("asrmap check kn", ("asrmap check kn", "asrmap check known.json ")),
    ("asrmap check --baseline kn", "asrmap check --baseline known.json "),
    ("asrmap check --baseline=kn", "asrmap check --baseline=known.json "),
    ("asrmap check --baseline on", ("asrmap check --baseline on", "asrmap check --baseline one.asrmap ")),
    ("asrmap check one.asrmap tw", "asrmap check one.asrmap two.asrmap.toml "),
    ("asrmap check -- on", "asrmap check -- one.asrmap "),
    ("asrmap check --format json --today 2027-01-31 on", "asrmap check --format json --today 2027-01-31 one.asrmap "),
    ("asrmap check di", "asrmap check dir/"),
    ("asrmap check dir/", "asrmap check dir/inner.asrmap "),
    ("asrmap check ./dir/i", "asrmap check ./dir/inner.asrmap "),
    ("asrmap check ~/di", "asrmap check ~/dir/"),
    ("asrmap build -o di", "asrmap build -o dir/"),
    ("asrmap build -odi", "asrmap build -odir/"),
    ("asrmap build --out=di", "asrmap build --out=dir/"),
    ("asrmap build -o on", ("asrmap build -o on", "asrmap build -o one.asrmap ")),
    ("asrmap verify di", "asrmap verify dir/"),
    ("asrmap verify dir on", "asrmap verify dir one.asrmap "),
    ("asrmap verify dir one.asrmap tw", "asrmap verify dir one.asrmap two.asrmap.toml "),
    ("asrmap init --ci github,az", ("asrmap init --ci github,azure-pipelines ", "asrmap init --ci github,azure-pipelines,")),
    ("asrmap nonsense on", "asrmap nonsense on"),
    ("asrmap rules on", "asrmap rules on"),
    ("asrmap diff one.asrmap tw", "asrmap diff one.asrmap two.asrmap.toml "),
    ("asrmap diff one.asrmap two.asrmap.toml on", "asrmap diff one.asrmap two.asrmap.toml on"),
    ("asrmap diff gi", "asrmap diff git:"),
    ("asrmap diff git:pl", "asrmap diff git:plain "),
    ("asrmap diff git:HE", "asrmap diff git:HEAD "),
    ("asrmap diff \"git:pl", "asrmap diff \"git:plain\" "),
    ("asrmap diff \"git:say", ("asrmap diff \"git:say", "asrmap diff \"git:say\\\"hi\\\"\" ")),
    ("asrmap diff git:$", ("asrmap diff git:$", "asrmap diff git:$")),
    ("asrmap diff git:\\$", "asrmap diff git:\\$\\(touch\\$\\{IFS\\}RAN\\) "),
    ("asrmap diff git:\\`", "asrmap diff git:\\`touch\\$\\{IFS\\}RAN\\` "),
    ("asrmap diff git:a", "asrmap diff git:a\\;touch\\$\\{IFS\\}RAN "),
    ("asrmap diff git:it", "asrmap diff git:it\\'s "),
    ("asrmap diff git:sa", "asrmap diff git:say\\\"hi\\\" "),
    ("asrmap diff git:x", "asrmap diff git:x\\&y\\|z "),
    ("asrmap check my\\ s", "asrmap check my\\ site.asrmap "),
    ("asrmap check \"my s", "asrmap check \"my site.asrmap\" "),
    ("asrmap check 'my s", "asrmap check 'my site.asrmap' "),
    ("asrmap check \\$", "asrmap check \\$\\(touch\\ RAN\\).asrmap "),
    ("asrmap check '$", "asrmap check '$(touch RAN).asrmap' "),
    ("asrmap check \"\\$", "asrmap check \"\\$(touch RAN).asrmap\" "),
    ("asrmap check \\`", "asrmap check \\`touch\\ RAN\\`.asrmap "),
    ("asrmap check it", "asrmap check it\\'s.asrmap "),
    ("asrmap check sa", "asrmap check say\\ \\\"hi\\\".asrmap "),
    ("asrmap check -- -da", "asrmap check -- -dash.asrmap "),
    ("asrmap check ./-d", "asrmap check ./-dash.asrmap "),
    ("asrmap check \\#", "asrmap check \\#hash.asrmap "),
    ("asrmap check \\~t", "asrmap check \\~tilde.asrmap "),
    ("asrmap check a\\;", "asrmap check a\\;b\\&c\\|d.asrmap "),
    ("asrmap check st", "asrmap check st\\*r.asrmap "),
    ("asrmap check é", "asrmap check é.asrmap "),
    ("asrmap check back", "asrmap check back\\\\slash.asrmap "),
    ("asrmap check co:", "asrmap check co:lon.asrmap "),
    ("asrmap check co", ("asrmap check co\\:lon.asrmap ", "asrmap check co:lon.asrmap ")),
    ("asrmap check eq", ("asrmap check eq\\=ual.asrmap ", "asrmap check eq=ual.asrmap ")),
    ("asrmap check at", ("asrmap check at\\@home.asrmap ", "asrmap check at@home.asrmap ")),
    ("asrmap check at@", ("asrmap check at\\@home.asrmap ", "asrmap check at@home.asrmap ")),
    ("asrmap check ban", ("asrmap check bang\\!bang.asrmap ", "asrmap check bang\\!bang.asrmap ")),
    ("asrmap check \\{", ("asrmap check \\{x\\,y\\}.asrmap ", "asrmap check \\{x,y\\}.asrmap ")),
    ("asrmap check new", ("asrmap check 'new\nline.asrmap' ", "asrmap check new$'\\n'line.asrmap")),
    ("asrmap build -o my\\ f", "asrmap build -o my\\ folder/"),
    ("asrmap build --out=\"my f", ("asrmap build --out=\"my folder\"/", "asrmap build --out=my\\ folder/")),
    ("asrmap build --out=my\\ f", "asrmap build --out=my\\ folder/"),
    ("asrmap check my\\ folder/", "asrmap check my\\ folder/x.asrmap "),
    # The tab key of zsh runs what somebody types there, before it completes anything.
    ("asrmap check $(touch RAN)", ("asrmap check $(touch RAN)", None)),
    ("asrmap check `touch RAN`/", ("asrmap check `touch RAN`/", None)),
    ("asrmap $(touch RAN) on", "asrmap $(touch RAN) on"),
    # In a folder with one other file: bash offers what would be taken for an option as `./-dash`, zsh does not.
    ("cd dashes\n", ""),
    ("asrmap check ", ("asrmap check ", "asrmap check one.asrmap ")),
]

START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], r"""
bind 'set bell-style none'; bind 'set show-all-if-ambiguous off'; bind 'set enable-bracketed-paste off'; set +o history; set +H
bind -x '"\C-x\C-p": printf %s "$READLINE_LINE" >"$SEEN.new"; mv "$SEEN.new" "$SEEN"'
source "$SCRIPT"
"""),
    "zsh": (["zsh", "-f", "-i"], r"""
fpath=("${SCRIPT:h}" $fpath)
setopt no_beep no_auto_menu no_auto_list no_list_beep; unset zle_bracketed_paste; autoload -Uz compinit; compinit -u -D
show-line() { print -rn -- "$BUFFER" >"$SEEN.new"; mv "$SEEN.new" "$SEEN" }; zle -N show-line; bindkey '^X^P' show-line; bindkey '^U' kill-whole-line
"""),
}


class Terminal:
    def __init__(self, folder, script):
        self.seen = os.path.join(script + ".seen")
        command, self.start = START[shell]
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "TERM": "dumb", "SEEN": self.seen, "SCRIPT": script,
                       "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null", "HISTFILE": ""}
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        if way == "zsh":
            self.start += 'source "$SCRIPT"\n'
        for line in self.start.strip().split("\n"):
            self.send(line + "\n")
        self.line_of("")

    def send(self, text):
        data = text.encode()
        while data:
            self.drain(0)
            data = data[os.write(self.terminal, data[:256]):]

    def drain(self, wait):
        while select.select([self.terminal], [], [], wait)[0]:
            if not os.read(self.terminal, 65536):
                return
            wait = 0

    # The line after these keys. The wait is only for a shell that hangs.
    def line_of(self, keys):
        self.send("\x15" + keys + "\x18\x10")
        for _ in range(6000):
            self.drain(0.005)
            if os.path.exists(self.seen):
                with open(self.seen, encoding="utf-8") as file:
                    line = file.read()
                os.remove(self.seen)
                return line
        sys.exit(f"{shell} does not answer: {keys!r}")


def main():
    failed = tried = 0
    with tempfile.TemporaryDirectory() as scratch:
        # Beside no other file: zsh finds the one by its name where it is to load it.
        script, folder = os.path.join(scratch, "script", "_asrmap" if way == "zsh-autoload" else "script"), os.path.join(scratch, "home")
        os.mkdir(os.path.dirname(script))
        with open(script, "w", encoding="utf-8") as file:
            subprocess.run([program, "completion", shell], stdout=file, check=True)
        for name in FILES:
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            open(path, "w", encoding="utf-8").close()
        if shutil.which("git") is None:
            print("not tested: git is not installed, so that no branch can be completed")
        else:
            git = ["git", "-C", folder, "-c", "user.name=x", "-c", "user.email=x@x", "-c", "init.defaultBranch=main"]
            subprocess.run([*git, "init", "-q"], check=True)
            subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "x"], check=True)
            for branch in BRANCHES:
                subprocess.run([*git, "branch", branch], check=True)
        terminal = Terminal(folder, script)
        for typed, expected in CASES:
            if isinstance(expected, tuple):
                expected = expected[0 if shell == "bash" else 1]
            if expected is None or ("git:" in typed and shutil.which("git") is None):
                continue
            tried += 1
            seen = terminal.line_of(typed if typed.endswith("\n") else typed + "\t")
            if seen != expected:
                print(f"FAILED: {typed!r}\n  expected {expected!r}\n  seen     {seen!r}")
                failed += 1
            if os.path.exists(os.path.join(folder, "RAN")):
                print(f"FAILED: {typed!r} ran a name")
                os.remove(os.path.join(folder, "RAN"))
                failed += 1
        os.kill(terminal.process, 9)
        os.waitpid(terminal.process, 0)
    print(f"{tried - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
