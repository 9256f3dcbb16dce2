// SPDX-License-Identifier: MIT
// The scripts with which shells complete asrmap: without a complaint of ShellCheck, and PowerShell.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

import { printed } from './asrmap.mjs';
import { shellCheck } from './az.mjs';
import { syntaxTree } from './syntax_tree.mjs';

test('ShellCheck has nothing against the script for bash', () => {
  const script = printed('completion', 'bash');
  execFileSync('bash', ['-n'], { input: script });
  const { status, stdout } = shellCheck(script);
  assert.equal(status, 0, stdout);
  assert.notEqual(shellCheck(script.replace('"${words[@]}"', '${words[@]}')).status, 0);
});

test('a parser of PowerShell can read its script', async () => {
  const script = printed('completion', 'powershell');
  await syntaxTree('powershell', script);
  await assert.rejects(syntaxTree('powershell', script.replace("'check'", "'check")));
});
