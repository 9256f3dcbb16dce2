// SPDX-License-Identifier: MIT
// Bicep read by a grammar that others wrote: its resources against the types, the chain of
// parents, and the mappings against REST.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { deployed, templatesOf } from './arm_templates.mjs';
import { filesOf, projects } from './asrmap.mjs';
import { assertExisting, assertResource } from './azure_types.mjs';
import { assertSame, mappingsOf } from './mappings.mjs';
import { syntaxTree } from './syntax_tree.mjs';

// "Data types in Bicep", Strings.
function stringOf(node) {
  assert.equal(node.type, 'string', node.text);
  assert.ok(!node.children.some((child) => child.type === 'interpolation'), `interpolated: ${node.text}`);
  const text = node.text.slice(1, -1);
  let result = '';
  for (let i = 0; i < text.length; ++i) {
    if (text[i] !== '\\') {
      assert.ok(text[i] !== '$' || text[i + 1] !== '{', `interpolated: ${node.text}`);
      result += text[i];
      continue;
    }
    const unicode = /^\\u\{([0-9a-fA-F]{1,6})\}/.exec(text.slice(i));
    if (unicode) {
      result += String.fromCodePoint(parseInt(unicode[1], 16));
      i += unicode[0].length - 1;
    } else {
      const meaning = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", $: '$' }[text[++i]];
      assert.ok(meaning !== undefined, `no escape: \\${text[i]}`);
      result += meaning;
    }
  }
  return result;
}

// Strings as they are, references as { symbol, property }.
function valueOf(node) {
  switch (node.type) {
    case 'string': return stringOf(node);
    case 'object': return objectOf(node);
    case 'array': return node.namedChildren.map(valueOf);
    case 'identifier': return { symbol: node.text };
    case 'member_expression': return { symbol: node.namedChildren[0].text, property: node.namedChildren[1].text };
    case 'call_expression': return { call: node.namedChildren[0].text };
    default: assert.fail(`line ${node.startPosition.row + 1}: ${node.type}`);
  }
}

function objectOf(node) {
  const result = {};
  for (const property of node.namedChildren) {
    const [key, value] = property.namedChildren;
    assert.ok(!(key.text in result), `${key.text} twice`);
    result[key.text] = valueOf(value);
  }
  return result;
}

async function declarationsOf(text) {
  const root = await syntaxTree('bicep', text);
  const resources = new Map(), modules = [];
  for (const node of root.namedChildren) {
    if (node.type === 'module_declaration') modules.push(stringOf(node.namedChildren[1]));
    if (node.type !== 'resource_declaration') continue;
    const [symbol, typed, body] = node.namedChildren;
    const [type, apiVersion] = stringOf(typed).split('@');
    assert.ok(!resources.has(symbol.text), `${symbol.text} is declared twice`);
    resources.set(symbol.text, { type, apiVersion, exists: node.children.some((child) => child.text === 'existing'), body: objectOf(body) });
  }
  return { resources, modules };
}

async function mainOf(project, folder) {
  const files = new Map();
  for (const [path, text] of filesOf(project, new RegExp(`^${folder}/.*\\.bicep$`)))
    files.set(path.slice(folder.length + 1), await declarationsOf(text));
  const used = new Set(['main.bicep']);
  for (const path of used) for (const module of files.get(path).modules) used.add(module);
  assert.deepEqual([...used].sort(), [...files.keys()].sort());
  return files;
}

const vaultPath = ({ subscription, resourceGroup, vault }) =>
  `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.RecoveryServices/vaults/${vault}`;

function mappingsIn({ resources }, scope) {
  const named = (symbol, type) => {
    const resource = resources.get(symbol);
    assert.equal(resource?.type, type, `${symbol} is no ${type}`);
    return resource;
  };
  const fabricType = 'Microsoft.RecoveryServices/vaults/replicationFabrics';
  const networkType = `${fabricType}/replicationNetworks`;
  const result = [];
  for (const { type, apiVersion, exists, body } of resources.values()) {
    if (exists) {
      assertExisting(type, apiVersion);
      continue;
    }
    const network = named(body.parent.symbol, networkType);
    const fabric = named(network.body.parent.symbol, fabricType);
    const vault = named(fabric.body.parent.symbol, 'Microsoft.RecoveryServices/vaults');
    let { recoveryFabricName, recoveryNetworkId } = body.properties;
    if (recoveryNetworkId.symbol) {
      assert.deepEqual([recoveryFabricName.property, recoveryNetworkId.property], ['name', 'id']);
      const target = named(recoveryNetworkId.symbol, networkType);
      const targetFabric = named(target.body.parent.symbol, fabricType);
      assert.equal(recoveryFabricName.symbol, target.body.parent.symbol);
      recoveryFabricName = targetFabric.body.name;
      recoveryNetworkId = `${vaultPath({ ...scope, vault: vault.body.name })}/replicationFabrics/${targetFabric.body.name}/replicationNetworks/${target.body.name}`;
    }
    const { parent, ...rest } = body;
    assertResource({ type, apiVersion, ...rest, properties: { ...body.properties, recoveryFabricName, recoveryNetworkId } });
    result.push({
      vault: vault.body.name, fabric: fabric.body.name, network: network.body.name, name: body.name, apiVersion,
      kind: body.properties.fabricSpecificDetails.instanceType, recoveryFabric: recoveryFabricName, target: recoveryNetworkId,
    });
  }
  return result;
}

for (const project of projects) {
  test(`Bicep files deploy what REST requests: ${project}`, async () => {
    const files = await mainOf(project, 'bicep');
    const mappings = [...files.values()].flatMap((file) => mappingsIn(file, mappingsOf(project)[0]));
    assertSame(mappings, project, ['vault', 'fabric', 'network', 'name', 'apiVersion', 'kind', 'recoveryFabric', 'target']);
  });

  test(`VNets are the same in Bicep and in ARM: ${project}`, async () => {
    const files = await mainOf(project, 'vnets');
    const inBicep = [...files.values()].flatMap(({ resources }) =>
      [...resources.values()].map(({ type, apiVersion, body }) => ({ type, apiVersion, ...body })));
    inBicep.forEach(assertResource);
    assert.deepEqual(inBicep, deployed(templatesOf(project, /^vnets\/.*\.json$/)));
  });
}

test('flaws in Bicep are found', async () => {
  const [, text] = filesOf('contoso', /^bicep\/main\.bicep$/)[0];
  await assert.rejects(declarationsOf(text.replace("'Microsoft Azure'", "'Microsoft Azure")));
  await assert.rejects(declarationsOf(text.replace('existing = {', 'existing = ')));
  const file = await declarationsOf(text.replace('recoveryFabricName', 'recoveryFabricname'));
  assert.throws(() => mappingsIn(file, {}));
  const orphan = await declarationsOf(text.replace('parent: network_ams__Finance', 'parent: network_ams__Finanze'));
  assert.throws(() => mappingsIn(orphan, {}));
  await assert.rejects(declarationsOf(text.replace("'Microsoft Azure'", "'${vault.name}'")));
});
