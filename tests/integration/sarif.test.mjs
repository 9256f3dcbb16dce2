// SPDX-License-Identifier: MIT
// `check --format sarif` against the schema, then against Microsoft's own validator with
// what GitHub and Azure DevOps ask for, and against what `--format json` says.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

import Ajv2020 from 'ajv/dist/2020.js';

import { checked, hostileFolder, root } from './asrmap.mjs';

const multitool = createRequire(import.meta.url)('@microsoft/sarif-multitool');
// The archive has it without.
chmodSync(multitool, 0o755);

const uriReference = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/;
const matchesSchema = new Ajv2020({ strict: false, formats: { uri: uriReference, 'uri-reference': uriReference, 'date-time': true, uuid: true } })
  .compile(JSON.parse(readFileSync(join(dirname(multitool), 'sarif-2.1.0.json'), 'utf8')));

function assertSchema(log) {
  assert.ok(matchesSchema(log), JSON.stringify(matchesSchema.errors?.slice(0, 3)));
}

// Notes and the one warning that are not followed:
const accepted = new Set([
  'SARIF2002', // messages by id: GitHub shows message.text only
  'SARIF2003', // version control: not asrmap's business, and not the same on every machine
  'SARIF2005', // informationUri: asrmap has no page
  'SARIF2006', // the schema's address does not answer: see below
  'SARIF2009', // rule ids such as CA1234: ours say what they find
  'SARIF2010', 'SARIF2011', // snippets: who reads a finding has the source
  'SARIF2012', // helpUri: the rule's help is in the file
]);

// The validator would fetch the schema's address.
const nowhere = 'http://127.0.0.1:9';
const offline = { ...process.env, http_proxy: nowhere, https_proxy: nowhere, all_proxy: nowhere, no_proxy: '' };

// "level rule" of everything that the validator has to say. It says nothing of what does not
// match the schema, and exits with 0 whatever it finds.
function validated(log, rules) {
  assertSchema(log);
  const folder = mkdtempSync(join(tmpdir(), 'asrmap-sarif-'));
  try {
    const input = join(folder, 'input.sarif'), output = join(folder, 'output.sarif');
    writeFileSync(input, JSON.stringify(log));
    const run = spawnSync(multitool, ['validate', input, '-o', output, '--rule-kind', rules, '--level', 'Error;Warning;Note',
      '--max-file-size-in-kb', '1000000', '--quiet'], { encoding: 'utf8', maxBuffer: 1 << 28, env: offline });
    assert.equal(run.status, 0, run.stdout + run.stderr);
    const [{ results, invocations }] = JSON.parse(readFileSync(output, 'utf8')).runs;
    assert.deepEqual(invocations?.flatMap((each) => each.toolExecutionNotifications ?? []) ?? [], []);
    return [...new Set(results.map(({ level, ruleId }) => `${level ?? 'warning'} ${ruleId}`))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const objections = (log, rules) => validated(log, rules).filter((each) => !accepted.has(each.split(' ')[1]));

// As a pipeline of Azure DevOps hands a log on: it says which build it is from, which the log
// of a program that knows nothing of its environment can't.
function fromPipeline(log) {
  const prefix = 'azuredevops/pipeline/build/';
  const build = { buildDefinitionId: '1', buildDefinitionName: 'dr', phaseId: '0a1b2c3d-0001-4000-8000-000000000001', phaseName: 'check' };
  const copy = structuredClone(log);
  copy.runs[0].automationDetails = { id: `${prefix}1/1/1/`, properties: Object.fromEntries(Object.entries(build).map(([name, value]) => [prefix + name, value])) };
  return copy;
}

// A message as a viewer shows it, once it has found no link.
function shown(text) {
  assert.doesNotMatch(text.replace(/\\[\\[\]]/g, ''), /\[[^\]]*\]\(/);
  return text.includes('](') ? text.replace(/\\([\\[\]])/g, '$1') : text;
}

const place = ({ artifactLocation, region }) => ({
  file: decodeURIComponent(artifactLocation.uri),
  range: { start: { line: region.startLine, column: region.startColumn }, end: { line: region.endLine, column: region.endColumn } },
});

// A result as `--format json` has it.
function findingOf({ ruleId, level, message, locations, relatedLocations = [], fixes = [] }) {
  return {
    rule: ruleId,
    severity: level === 'note' ? 'info' : level,
    message: shown(message.text),
    ...place(locations[0].physicalLocation),
    related: relatedLocations.map((each) => ({ ...place(each.physicalLocation), message: shown(each.message?.text ?? '') })),
    fixes: fixes.map(({ description, artifactChanges }) => ({
      title: shown(description.text),
      edits: artifactChanges.flatMap(({ artifactLocation, replacements }) => replacements.map(({ deletedRegion, insertedContent }) =>
        ({ ...place({ artifactLocation, region: deletedRegion }), text: insertedContent.text }))),
    })),
  };
}

function assertSameFindings(log, findings) {
  const [{ results, tool, columnKind }] = log.runs;
  assert.equal(columnKind, 'unicodeCodePoints');
  assert.deepEqual(results.map(findingOf), findings.map(({ help, message, ...finding }) =>
    ({ ...finding, message: help ? `${message}\n${help}` : message })));
  for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
  const prints = results.map(({ partialFingerprints }) => partialFingerprints['asrmap/v1']);
  assert.equal(new Set(prints).size, prints.length);
}

const hostile = hostileFolder();
after(() => rmSync(hostile, { recursive: true }));

const logOf = (folder) => JSON.parse(checked(folder, 'sarif'));
const findingsOf = (folder) => JSON.parse(checked(folder, 'json')).diagnostics;

for (const [what, folder] of Object.entries({
  'the goldens': join(root, 'tests/golden/rules'),
  'the examples': join(root, 'examples'),
  'nothing to find': join(root, 'examples/contoso'),
  'hostile names': hostile,
})) {
  test(`SARIF says what JSON says: ${what}`, () => assertSameFindings(logOf(folder), findingsOf(folder)));
  test(`SARIF as GitHub wants it: ${what}`, () => assert.deepEqual(objections(logOf(folder), 'Sarif;Ghas'), []));
  test(`SARIF as Azure DevOps wants it: ${what}`, () => assert.deepEqual(objections(fromPipeline(logOf(folder)), 'Sarif;Ado'), []));
}

test('SARIF tells known findings from new ones', () => {
  const folder = join(root, 'examples'), own = mkdtempSync(join(tmpdir(), 'asrmap-known-'));
  try {
    const file = join(own, 'known.json');
    checked(folder, 'text', '--write-baseline', file);
    const baseline = JSON.parse(readFileSync(file, 'utf8'));
    const fresh = baseline.findings.pop();
    writeFileSync(file, JSON.stringify(baseline));
    const log = JSON.parse(checked(folder, 'sarif', '--baseline', file));
    const { diagnostics, summary } = JSON.parse(checked(folder, 'json', '--baseline', file));
    const [{ results }] = log.runs;
    const shownResults = results.filter(({ suppressions }) => !suppressions);
    assert.deepEqual(shownResults.map(({ ruleId }) => ruleId), diagnostics.map(({ rule }) => rule));
    assert.ok(shownResults.length > 0 && shownResults.every(({ ruleId, baselineState }) => baselineState === 'new' && ruleId === fresh.rule));
    assert.equal(results.length - shownResults.length, summary.known);
    assert.ok(results.every(({ suppressions, baselineState }) => (baselineState === 'unchanged') === (suppressions !== undefined)));
    assert.deepEqual(objections(log, 'Sarif;Ghas'), []);
    assert.deepEqual(objections(fromPipeline(log), 'Sarif;Ado'), []);
  } finally {
    rmSync(own, { recursive: true });
  }
});

test('fingerprints stay where lines move', () => {
  const folder = mkdtempSync(join(tmpdir(), 'asrmap-moved-'));
  const prints = (text) => {
    writeFileSync(join(folder, 'a.asrmap'), text);
    return logOf(folder).runs[0].results.map(({ partialFingerprints }) => partialFingerprints['asrmap/v1']);
  };
  try {
    const before = prints('vmm a { network A network B }\nmap a/A -> none\nmap a/B -> nowhere\n');
    assert.equal(before.length, 2);
    assert.deepEqual(prints('# new\n\nvmm a {\n  network A\n  network B\n}\n\nmap a/A -> none\nmap   a/B -> nowhere\n'), before);
    assert.notDeepEqual(prints('vmm a { network A network B }\nmap a/A -> none\nmap a/B -> elsewhere\n'), before);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('flaws in SARIF are found', () => {
  const flawed = (change) => {
    const log = logOf(join(root, 'examples'));
    const [run] = log.runs;
    change(run, run.results.find(({ fixes, relatedLocations }) => relatedLocations ?? fixes), log);
    return log;
  };
  for (const change of [
    (run, result) => { result.level = 'fatal'; },
    (run, result) => { result.locations[0].physicalLocation.region.startLine = 0; },
    (run, result) => { result.message = 'text'; },
    (run, result) => { result.locations[0].physicalLocation.artifactLocation.uri = 'a b'; },
    (run) => { run.columnKind = 'codePoints'; },
    (run, result) => { result.suppressions = [{ status: 'accepted' }]; },
    (run, result) => { result.baselineState = 'old'; },
  ]) {
    assert.throws(() => assertSchema(flawed(change)), change.toString());
  }
  for (const [rules, expected, change] of [
    ['Sarif', 'error SARIF1009', (run, result) => { result.ruleIndex = 500; }],
    ['Sarif', 'error SARIF1007', (run, result) => { result.locations[0].physicalLocation.region = { startLine: 2, endLine: 1 }; }],
    ['Sarif', 'error SARIF1002', (run, result) => { result.locations[0].physicalLocation.artifactLocation.uri = 'http:'; }],
    ['Sarif;Ghas', 'error GH2012', (run) => { delete run.tool.driver.rules[0].shortDescription; }],
    ['Sarif;Ado', 'error GHAzDO1018', (run) => { delete run.tool.driver.fullName; }],
    ['Sarif;Ado', 'error GHAzDO1014', (run) => { delete run.automationDetails; }],
    ['Sarif;Ado', 'error GHAzDO1020', () => {}],
  ]) {
    assert.ok(validated(flawed(change), rules).includes(expected), `${expected} in ${validated(flawed(change), rules)}`);
  }
  const folder = join(root, 'examples');
  for (const change of [
    (run, result) => { result.ruleIndex ^= 1; },
    (run, result) => { ++result.locations[0].physicalLocation.region.endColumn; },
    (run, result) => { result.relatedLocations.reverse()[0].message = { text: '[a](1)' }; },
    (run, result) => { result.partialFingerprints = run.results.find((other) => other !== result).partialFingerprints; },
  ]) {
    assert.throws(() => assertSameFindings(flawed(change), findingsOf(folder)), change.toString());
  }
});
