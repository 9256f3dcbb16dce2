// SPDX-License-Identifier: MIT
// Bash scripts for `az`, run with a program in its place that only writes down how it was
// called.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

// A shell's: a thousand starts of anything larger would take a minute.
const stub = `#!/bin/sh
printf '%s\\0' "$#" "$@" >>"$AZ_CALLS"
[ "$AZ_FAILS_AT" = 0 ] && exit
printf x >>"$AZ_CALLS.count"
[ "$(wc -c <"$AZ_CALLS.count")" -ne "$AZ_FAILS_AT" ] || exit 3
`;

// What the stub wrote: how many words, and the words.
function callsIn(text) {
  const words = text.split('\0').slice(0, -1);
  const calls = [];
  for (let i = 0; i < words.length; i += 1 + Number(words[i])) calls.push(words.slice(i + 1, i + 1 + Number(words[i])));
  return calls;
}

// How `az` was called, and what became of the script.
export function run(script, failsAt = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'asrmap-az-'));
  try {
    const calls = join(folder, 'calls');
    writeFileSync(calls, '');
    writeFileSync(join(folder, 'az'), stub);
    chmodSync(join(folder, 'az'), 0o755);
    writeFileSync(join(folder, 'deploy.sh'), script);
    const { status, stdout, stderr } = spawnSync('bash', [join(folder, 'deploy.sh')], {
      cwd: folder, encoding: 'utf8', input: '',
      env: { PATH: folder + delimiter + process.env.PATH, AZ_CALLS: calls, AZ_FAILS_AT: String(failsAt) },
    });
    const files = execFileSync('ls', ['-A', folder], { encoding: 'utf8' }).trim().split('\n').sort();
    return { status, stdout, stderr, files, argv: callsIn(readFileSync(calls, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The options of a call, each once.
export function optionsOf(words) {
  const options = {};
  for (const word of words) {
    const match = /^--([a-z-]+)=([\s\S]*)$/.exec(word);
    assert.ok(match && !(match[1] in options), `no option: ${word}`);
    options[match[1]] = match[2];
  }
  return options;
}

export function shellCheck(script) {
  return spawnSync('shellcheck', ['--severity=style', '-'], { input: script, encoding: 'utf8' });
}
