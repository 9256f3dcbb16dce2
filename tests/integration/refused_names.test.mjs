// SPDX-License-Identifier: MIT
// Names that no artifact can have are refused with their place; all others come back.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { artifactsOf, hostile, irOf, refusal } from './asrmap.mjs';
import { mappingsOf } from './mappings.mjs';

const project = ({ fabric = 'f', id = 'i', name = 'm' }) => `vault dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  fabric = "${fabric}"
  network A { id = "${id}" subnet web 10.0.0.0/24 }
}
vnet vnet-dr { subnet web 10.0.0.0/24 }
map ams/A -> vnet-dr { name = "${name}" }
`;

for (const [what, flaw, rule, line] of [
  ['a slash in a mapping', { name: 'a/b' }, 'invalid-mapping-name', 11],
  ['a line break in a mapping', { name: 'a\\nb' }, 'invalid-mapping-name', 11],
  ['no name of a mapping', { name: '' }, 'invalid-mapping-name', 11],
  ['a slash in a fabric', { fabric: 'a/b' }, 'invalid-value', 7],
  ['a line break in an id', { id: 'a\\nb' }, 'invalid-value', 8],
])
  test(`refused: ${what}`, () => {
    const { status, message } = refusal(project(flaw));
    assert.equal(status, 1);
    assert.match(message, new RegExp(`^stdin\\.asrmap:${line}:\\d+: error: .*\\[${rule}\\]$`, 'm'));
  });

test('everything else was built', () => {
  const names = irOf('hostile names').servers[0].networks.map(({ name }) => name);
  assert.deepEqual(names, hostile.map((name, i) => `n${i} ${name}`));
  assert.equal(mappingsOf('hostile names').length, hostile.length);
  assert.equal(artifactsOf('hostile names').get('rest/requests.json').includes('\u202E'), false);
});
