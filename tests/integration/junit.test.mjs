// SPDX-License-Identifier: MIT
// `check --format junit` read by a strict XML parser, and against what `--format json` says.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { SaxesParser } from 'saxes';

import { checked, hostileFolder, root } from './asrmap.mjs';

// The root element as { name, attributes, children, text }.
function parsed(xml) {
  const parser = new SaxesParser({ defaultXMLVersion: '1.0', forceXMLVersion: true });
  const open = [{ children: [] }];
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => { if (open.length > 1) open.at(-1).text += text; });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return open[0].children[0];
}

function only(elements, name) {
  for (const element of elements) assert.equal(element.name, name);
  return elements;
}

function assertCounts({ attributes }, cases) {
  assert.equal(Number(attributes.tests), cases.length);
  assert.equal(Number(attributes.failures), cases.filter(({ children }) => children[0]?.name === 'failure').length);
  assert.equal(attributes.errors, '0');
  assert.equal(attributes.time, '0');
}

// XML can't hold all that JSON can.
const held = (text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

function assertReport(xml, findings) {
  const report = parsed(xml);
  assert.equal(report.name, 'testsuites');
  const suites = only(report.children, 'testsuite');
  const cases = suites.flatMap(({ children }) => only(children, 'testcase'));
  assertCounts(report, cases);
  for (const suite of suites) assertCounts(suite, suite.children);
  // A service takes cases of one class and name for one.
  assert.equal(new Set(cases.map(({ attributes }) => JSON.stringify([attributes.classname, attributes.name]))).size, cases.length);
  if (findings.length === 0) {
    assert.deepEqual(cases.map(({ children }) => children.length), [0]);
    return;
  }
  assert.deepEqual(suites.map(({ attributes }) => attributes.name), [...new Set(findings.map(({ file }) => held(file)))]);
  assert.equal(cases.length, findings.length);
  findings.forEach(({ rule, severity, message, help, file, range }, i) => {
    const { attributes, children: [outcome, ...others] } = cases[i];
    assert.deepEqual(others, []);
    assert.equal(attributes.file, held(file));
    assert.equal(attributes.classname, `asrmap.${rule}`);
    assert.ok(attributes.name.startsWith(`${rule} ${held(file)}:${range.start.line}:${range.start.column}`));
    assert.equal(outcome.name, severity === 'info' ? 'system-out' : 'failure');
    if (severity !== 'info') assert.deepEqual({ ...outcome.attributes }, { type: severity, message: held(message) });
    assert.ok(outcome.text.includes(`${severity}: `) && outcome.text.includes(`[${rule}]`), outcome.text);
    assert.equal(outcome.text.includes(' = help: '), help !== '');
  });
}

const hostile = hostileFolder();
after(() => rmSync(hostile, { recursive: true }));
const findingsOf = (folder) => JSON.parse(checked(folder, 'json')).diagnostics;

for (const [what, folder] of Object.entries({
  'the goldens': join(root, 'tests/golden/rules'),
  'the examples': join(root, 'examples'),
  'nothing to find': join(root, 'examples/contoso'),
  'hostile names': hostile,
}))
  test(`JUnit XML says what JSON says: ${what}`, () => assertReport(checked(folder, 'junit'), findingsOf(folder)));

test('flaws in JUnit XML are found', () => {
  const findings = findingsOf(hostile);
  const xml = checked(hostile, 'junit');
  assertReport(xml, findings);
  for (const [from, to] of [
    ['&amp;', '&'], ['&lt;', '<'], ['&quot;', '"'], ['&#10;', '\n'], ['&#13;', '\r'], [/(>[^<]*\]\])&gt;/, '$1>'], ['\uFFFD', '\u0001'],
    ['</testcase>', ''], ['<failure', '<error'], ['failures="', 'failures="1'], ['tests="', 'tests="1'],
    ['type="error"', 'type="warning"'], ['message="', 'message=" '], ['classname="asrmap.', 'classname="'],
  ]) {
    const flawed = xml.replace(from, to);
    assert.notEqual(flawed, xml, `${from}`);
    assert.throws(() => assertReport(flawed, findings), `${from}`);
  }
  const [, first, second] = xml.match(/(<testcase[^>]*name="[^"]*")[^]*?(<testcase[^>]*name="[^"]*")/);
  assert.throws(() => assertReport(xml.replace(second, first), findings));
});
