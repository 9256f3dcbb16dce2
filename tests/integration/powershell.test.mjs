// SPDX-License-Identifier: MIT
// Scripts read by a PowerShell grammar that others wrote: no mistake in them, and their
// data is what REST requests, and how the sources call it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { artifactsOf, filesOf, irOf, projects } from './asrmap.mjs';
import { mappingsOf } from './mappings.mjs';
import { nodesBelow, syntaxTree } from './syntax_tree.mjs';

// Past the levels of precedence, each of which has a node of its own.
function inner(node) {
  while (node.namedChildCount === 1 && !['array_expression', 'hash_literal_expression', 'parenthesized_expression', 'string_literal'].includes(node.type))
    node = node.namedChildren[0];
  return node;
}

// "about_Quoting_Rules": a single-quoted string, in which a doubled quote is one.
function literal(node) {
  const text = node.text;
  assert.match(text, /^'(?:[^'\u2018\u2019\u201A\u201B]|'')*'$/, `no single-quoted string: ${text}`);
  return text.slice(1, -1).replaceAll("''", "'");
}

// Operands of `+`, from left to right.
function operands(node) {
  node = inner(node);
  if (node.type === 'additive_expression') return node.namedChildren.flatMap(operands);
  return [node];
}

function stringOf(node) {
  node = inner(node);
  if (node.type === 'string_literal') return literal(node);
  assert.equal(node.type, 'parenthesized_expression', node.text);
  const [first, ...others] = operands(node.namedChildren[0]);
  return others.reduce((text, operand) => {
    const unit = /^\[char\]0x([0-9A-F]{4})$/.exec(operand.text);
    return text + (unit ? String.fromCharCode(parseInt(unit[1], 16)) : literal(operand));
  }, literal(first));
}

function valueOf(node) {
  node = inner(node);
  if (node.type === 'array_expression') return node.namedChildCount === 0 ? [] : itemsOf(node.namedChildren[0]);
  if (node.type === 'hash_literal_expression') return tableOf(node);
  return stringOf(node);
}

// Of `@( … )`: values with commas between, or one a line.
function itemsOf(list) {
  return list.namedChildren.flatMap((statement) => {
    let node = statement;
    while (node.namedChildCount === 1 && !['array_expression', 'hash_literal_expression', 'parenthesized_expression', 'string_literal'].includes(node.type))
      node = node.namedChildren[0];
    return node.type === 'array_literal_expression' ? node.namedChildren.map(valueOf) : [valueOf(node)];
  });
}

function tableOf(node) {
  const result = {};
  for (const entry of nodesBelow(node)) {
    if (entry.type !== 'hash_entry') continue;
    const [key, value] = entry.namedChildren;
    assert.ok(!(key.text in result), `${key.text} twice`);
    result[key.text] = valueOf(value);
  }
  return result;
}

// The value that the script's own text gives a variable.
function assigned(root, name) {
  for (const node of nodesBelow(root))
    if (node.type === 'assignment_expression' && node.namedChildren[0].text === `$${name}`) return valueOf(node.namedChildren.at(-1));
  assert.fail(`$${name} is not set`);
}

const ends = (ir) => new Map(ir.servers.flatMap((server) =>
  server.networks.map((network) => [`${server.fabric}/${network.id}`, { server, network }])));

for (const project of projects)
  test(`the PowerShell script has what REST requests: ${project}`, async () => {
    const root = await syntaxTree('powershell', artifactsOf(project).get('powershell/Deploy-NetworkMapping.ps1'));
    const known = ends(irOf(project));
    const vault = { subscription: assigned(root, 'vaultSubscription'), resourceGroup: assigned(root, 'vaultResourceGroup'), vault: assigned(root, 'vaultName') };
    const found = assigned(root, 'mappings').map(({ Server, LogicalNetwork, Network, TargetServer, TargetLogicalNetwork, TargetNetwork, ...row }) => {
      const source = known.get(`${row.Fabric}/${row.NetworkId}`);
      assert.deepEqual([Server, LogicalNetwork ?? null, Network], [source.server.name, source.network.logical_network, source.network.name]);
      if (row.TargetId === undefined) {
        const target = known.get(`${row.TargetFabric}/${row.TargetNetworkId}`);
        assert.deepEqual([TargetServer, TargetLogicalNetwork ?? null, TargetNetwork], [target.server.name, target.network.logical_network, target.network.name]);
      }
      return { ...vault, ...row };
    });
    const wanted = mappingsOf(project).map(({ subscription, resourceGroup, vault: name, fabric, network, name: Name, properties }) => {
      const row = { subscription, resourceGroup, vault: name, Fabric: fabric, NetworkId: network, Name };
      if (properties.fabricSpecificDetails.instanceType === 'VmmToAzure') return { ...row, TargetId: properties.recoveryNetworkId };
      const [, TargetFabric, TargetNetworkId] = /\/replicationFabrics\/([^/]+)\/replicationNetworks\/([^/]+)$/.exec(properties.recoveryNetworkId);
      assert.equal(properties.recoveryFabricName, TargetFabric);
      return { ...row, TargetFabric, TargetNetworkId };
    });
    assert.deepEqual(found, wanted);
  });

for (const project of projects)
  test(`every PowerShell script is without a mistake: ${project}`, async () => {
    const scripts = filesOf(project, /\.ps1$/);
    assert.ok(scripts.length > 0);
    for (const [, text] of scripts) await syntaxTree('powershell', text);
  });

test('flaws in PowerShell are found', async () => {
  const text = artifactsOf('contoso').get('powershell/Deploy-NetworkMapping.ps1');
  await assert.rejects(syntaxTree('powershell', text.replace("'Finance'", "'Finance")));
  await assert.rejects(syntaxTree('powershell', text.replace('  @{\n', '  @\n')));
  const root = await syntaxTree('powershell', text.replace("'Finance'", '"$(id)"'));
  assert.throws(() => assigned(root, 'mappings'));
});
