// SPDX-License-Identifier: MIT
// `check` for GitHub and for Azure Pipelines, byte for byte against what the libraries of
// both print for the same findings.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import * as github from '@actions/core';

import { checked, hostileFolder, root } from './asrmap.mjs';

const hostile = hostileFolder();
after(() => rmSync(hostile, { recursive: true }));

// What is written to standard output meanwhile.
async function printed(action) {
  const write = process.stdout.write;
  let text = '';
  process.stdout.write = (chunk) => { text += chunk; return true; };
  try {
    await action();
  } finally {
    process.stdout.write = write;
  }
  return text;
}

// It prints when it is loaded, and leaves a file in the current folder.
const here = process.cwd();
process.chdir(hostile);
let azure;
await printed(async () => { azure = (await import('azure-pipelines-task-lib/task.js')).default; });
process.chdir(here);
rmSync(join(hostile, '.taskkey'), { force: true });

// What no agent may take for a command of a name's own, and what nobody sees. The libraries
// leave both as they are.
const kHidden = new RegExp('[\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F'
  + '\\u2028-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\u{E0000}-\\u{E0FFF}]', 'gu');
const harmless = (text) => text.replace(/#([^\0-\x7F]*)#(?=(?:[A-Za-z]|[^\0-\x7F])*\[)/g, '#$1 #')
  .replace(kHidden, '\uFFFD').replaceAll('\t', '    ');
const messageOf = ({ message, help }) => harmless(help ? `${message}\n${help}` : message);
const fileOf = ({ file }) => harmless(file);

const asGithub = (findings) => printed(() => {
  for (const finding of findings) {
    const { start, end } = finding.range;
    const columns = start.line === end.line ? { startColumn: start.column, endColumn: end.column } : {};
    const print = { error: github.error, warning: github.warning, info: github.notice }[finding.severity];
    print(messageOf(finding), { title: finding.rule, file: fileOf(finding), startLine: start.line, endLine: end.line, ...columns });
  }
});

const asAzure = (findings) => printed(() => {
  azure.setStdStream(process.stdout);
  for (const finding of findings) {
    const { line, column } = finding.range.start;
    const type = { error: azure.IssueType.Error, warning: azure.IssueType.Warning }[finding.severity];
    azure.logIssue(type, messageOf(finding), fileOf(finding), line, column, finding.rule);
  }
});

// The lines but for the last, which counts.
function commandsOf(text) {
  const lines = text.split('\n');
  assert.equal(lines.pop(), '');
  assert.match(lines.pop(), /^(\d+ (error|warning|info)s?(, )?)+ in (\d+ projects, )?\d+ files?$/);
  return lines;
}

// The worst come first, because GitHub shows only so many.
async function assertGithub(text, findings) {
  const worstFirst = ['error', 'warning', 'info'].flatMap((wanted) => findings.filter(({ severity }) => severity === wanted));
  assert.equal(commandsOf(text).join('\n') + '\n', await asGithub(worstFirst));
}

async function assertAzure(text, findings) {
  const lines = commandsOf(text);
  assert.equal(lines.length, findings.length);
  const isPlain = (line, i) => findings[i].severity === 'info';
  // An agent looks for this everywhere in a line, and takes the first.
  for (const line of lines.filter(isPlain)) assert.ok(!/##vso/i.test(line), line);
  const commands = lines.filter((line, i) => !isPlain(line, i)).join('\n') + '\n';
  assert.equal(commands, await asAzure(findings.filter(({ severity }) => severity !== 'info')));
}

const folders = {
  'the goldens': join(root, 'tests/golden/rules'),
  'the examples': join(root, 'examples'),
  'hostile names': hostile,
};
const findingsOf = (folder) => JSON.parse(checked(folder, 'json')).diagnostics;

for (const [what, folder] of Object.entries(folders)) {
  test(`annotations are what @actions/core prints: ${what}`, async () => {
    await assertGithub(checked(folder, 'github'), findingsOf(folder));
  });
  test(`issues are what azure-pipelines-task-lib prints: ${what}`, async () => {
    await assertAzure(checked(folder, 'azure-pipelines'), findingsOf(folder));
  });
}

test('the findings have all that is compared', () => {
  const findings = Object.values(folders).flatMap(findingsOf);
  for (const severity of ['error', 'warning', 'info']) assert.ok(findings.some((finding) => finding.severity === severity));
  assert.ok(findings.some(({ range }) => range.start.line !== range.end.line));
  assert.ok(findings.some(({ help }) => help === ''));
  for (const character of '%\n\r:,;]"<&\u001bé ') assert.ok(findings.some(({ file }) => file.includes(character)), character);
});

test('flaws in annotations are found', async () => {
  const findings = findingsOf(hostile);
  const text = checked(hostile, 'github');
  for (const [from, to] of [
    ['%25', '%'], ['%0A', '%0a'], ['%3A', ':'], ['%2C', ','], ['::error title=', '::error file='], [',endLine=', ',endline='],
    [',col=', ',column='], ['::warning', '::notice'], ['endColumn=', 'endColumn=1'],
  ]) {
    assert.ok(text.includes(from), from);
    await assert.rejects(assertGithub(text.replace(from, to), findings), from);
  }
});

test('flaws in issues are found', async () => {
  const findings = findingsOf(hostile);
  const text = checked(hostile, 'azure-pipelines');
  for (const [from, to] of [
    ['%AZP25', '%25'], ['%5D', ']'], ['%3B', ';'], ['%0D', '\r'], [';]', ']'], ['type=error', 'type=warning'], ['# #vso', '##vso'],
    ['code=', 'Code='], [';columnnumber=', ';columnnumber=1'],
  ]) {
    assert.ok(text.includes(from), from);
    await assert.rejects(assertAzure(text.replace(from, to), findings), from);
  }
});
