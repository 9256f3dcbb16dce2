// SPDX-License-Identifier: MIT
// What ARM templates deploy is what REST requests.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { deployed, literal, templatesOf } from './arm_templates.mjs';
import { projects } from './asrmap.mjs';
import { assertResource } from './azure_types.mjs';
import { assertSame } from './mappings.mjs';

function mappingOf({ type, name, apiVersion, properties }) {
  const segments = literal(name).split('/');
  assert.equal(segments.length, type.split('/').length - 1, `name and type have other lengths: ${name}`);
  const [vault, fabric, network, mapping] = segments;
  return {
    vault, fabric, network, name: mapping, apiVersion,
    kind: properties.fabricSpecificDetails.instanceType,
    recoveryFabric: literal(properties.recoveryFabricName),
    target: literal(properties.recoveryNetworkId),
  };
}

for (const project of projects)
  test(`ARM templates deploy what REST requests: ${project}`, () => {
    const mappings = deployed(templatesOf(project, /^arm\//)).map(mappingOf);
    assertSame(mappings, project, ['vault', 'fabric', 'network', 'name', 'apiVersion', 'kind', 'recoveryFabric', 'target']);
  });

test('a misspelt property, a foreign one and a wrong kind are no resource', () => {
  const [resource] = deployed(templatesOf('contoso', /^arm\//));
  for (const flaw of [
    (it) => { it.properties.recoveryFabricname = it.properties.recoveryFabricName; },
    (it) => { it.location = 'westeurope'; },
    (it) => { it.properties.fabricSpecificDetails.instanceType = 'VmmToHyperV'; },
    (it) => { delete it.properties.recoveryNetworkId; },
  ]) {
    const flawed = structuredClone(resource);
    flaw(flawed);
    assert.throws(() => assertResource(flawed));
  }
  assert.throws(() => literal("[concat('a')]"));
});
