// SPDX-License-Identifier: MIT
// What other programs read, against the schemas that say what it is. The schemas are
// closed: a property that they do not know is a mistake.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import Ajv from 'ajv';

import { checked, printed, root } from './asrmap.mjs';

const schema = (name) => JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));

function assertMatches(name, text) {
  const matches = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema(name));
  assert.ok(matches(JSON.parse(text)), `${name}: ${JSON.stringify(matches.errors?.slice(0, 3))}`);
}

const examples = join(root, 'examples');

test('check: the goldens, and with a baseline', () => {
  assertMatches('check', checked(join(root, 'tests/golden/rules'), 'json'));
  const own = mkdtempSync(join(tmpdir(), 'asrmap-schemas-'));
  try {
    const file = join(own, 'known.json');
    checked(examples, 'json', '--write-baseline', file);
    assertMatches('check', checked(examples, 'json', '--baseline', file));
    const baseline = JSON.parse(readFileSync(file, 'utf8'));
    baseline.findings[0].element = 'network gone/Gone';
    writeFileSync(file, JSON.stringify(baseline));
    const fixed = checked(examples, 'json', '--baseline', file);
    assert.ok(JSON.parse(fixed).fixed.length > 0);
    assertMatches('check', fixed);
  } finally {
    rmSync(own, { recursive: true });
  }
});

test('landing, of subnets and of adapters', () => {
  assertMatches('landing', printed('landing', '--format', 'json', examples));
  assertMatches('landing', printed('landing', '--format', 'json', '--vms', join(examples, 'inventory')));
});

test('ir', () => {
  for (const file of readdirSync(examples, { recursive: true }).filter((each) => /\.asrmap(\.toml)?$/.test(each)))
    if (!/conflict|after/.test(file)) assertMatches('ir', printed('ir', join(examples, file)));
});

test('plan', () => {
  const review = join(root, 'examples/review');
  for (const side of ['before', 'after'])
    assertMatches('plan', printed('plan', '--format', 'json', '--state', join(review, 'mappings.json'), join(review, `${side}.asrmap`)));
});

test('diff', () => {
  const [before, after] = ['before', 'after'].map((each) => join(examples, 'review', `${each}.asrmap`));
  assertMatches('diff', printed('diff', '--format', 'json', before, after));
  assertMatches('diff', printed('diff', '--format', 'json', after, before));
  assertMatches('diff', printed('diff', '--format', 'json', join(examples, 'contoso'), join(examples, 'inventory')));
});
