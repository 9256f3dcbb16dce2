// SPDX-License-Identifier: MIT
// Terraform's configuration read by HashiCorp's own parser: its arguments against the
// providers', and the mappings against REST and the names of the sources.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parse } from '@cdktf/hcl2json';

import { artifactsOf, irOf, projects } from './asrmap.mjs';
import { mappingsOf } from './mappings.mjs';

// azurerm 4: "azurerm_site_recovery_hyperv_network_mapping", all required. azapi 2:
// "azapi_resource", those that asrmap uses.
const argumentsOf = {
  azurerm_site_recovery_hyperv_network_mapping: [
    'name', 'recovery_vault_id', 'source_network_name', 'source_system_center_virtual_machine_manager_name', 'target_network_id',
  ],
  azapi_resource: ['body', 'name', 'parent_id', 'type'],
};

// hcl2json writes what stands in a string as a template again.
const literal = (text) => {
  assert.doesNotMatch(text.replace(/\$\$\{|%%\{/g, ''), /\$\{|%\{/, `a template: ${text}`);
  return text.replace(/\$\$\{/g, '${').replace(/%%\{/g, '%{');
};

async function resourcesOf(text) {
  const json = await parse('main.tf', text);
  const resources = [];
  for (const [type, named] of Object.entries(json.resource ?? {}))
    for (const [name, blocks] of Object.entries(named)) {
      assert.equal(blocks.length, 1, `${type}.${name} is declared twice`);
      assert.deepEqual(Object.keys(blocks[0]).sort(), argumentsOf[type], `arguments of ${type}`);
      resources.push({ type, given: blocks[0] });
    }
  return { json, resources };
}

function vaultOf(json) {
  const [, subscription, resourceGroup, vault] =
    /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.RecoveryServices\/vaults\/([^/]+)$/.exec(json.locals[0].recovery_vault_id);
  for (const [provider] of Object.values(json.provider)) assert.equal(provider.subscription_id, subscription);
  return { subscription, resourceGroup, vault };
}

// As azurerm sends it; the fabric and the network are found by their friendly names.
function fromAzurerm(resource, ir) {
  assert.equal(resource.recovery_vault_id, '${local.recovery_vault_id}');
  const servers = ir.servers.filter(({ name }) => name === literal(resource.source_system_center_virtual_machine_manager_name));
  assert.equal(servers.length, 1);
  const networks = servers[0].networks.filter(({ name }) => name === literal(resource.source_network_name));
  assert.equal(networks.length, 1, `azurerm would take the first of ${networks.length}`);
  return {
    fabric: servers[0].fabric, network: networks[0].id, name: literal(resource.name), kind: 'VmmToAzure',
    recoveryFabric: 'Microsoft Azure', target: literal(resource.target_network_id),
  };
}

function fromAzapi(resource) {
  const [, apiVersion] = /^Microsoft\.RecoveryServices\/vaults\/replicationFabrics\/replicationNetworks\/replicationNetworkMappings@(.*)$/.exec(resource.type);
  assert.equal(apiVersion, '2025-08-01');
  const prefix = '${local.recovery_vault_id}';
  assert.ok(resource.parent_id.startsWith(prefix));
  const [, fabric, network] = /^\/replicationFabrics\/([^/]+)\/replicationNetworks\/([^/]+)$/.exec(literal(resource.parent_id.slice(prefix.length)));
  const { fabricSpecificDetails, recoveryFabricName, recoveryNetworkId, ...others } = resource.body.properties;
  assert.deepEqual(others, {});
  return {
    fabric, network, name: literal(resource.name), kind: fabricSpecificDetails.instanceType,
    recoveryFabric: literal(recoveryFabricName), target: literal(recoveryNetworkId),
  };
}

const order = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

for (const project of projects)
  test(`Terraform deploys what REST requests: ${project}`, async () => {
    const ir = irOf(project);
    const { json, resources } = await resourcesOf(artifactsOf(project).get('terraform/main.tf'));
    const vault = vaultOf(json);
    const found = resources.map(({ type, given }) => ({
      ...vault, ...(type === 'azapi_resource' ? fromAzapi(given) : fromAzurerm(given, ir)),
    }));
    const wanted = mappingsOf(project).map(({ properties, apiVersion, subscription, resourceGroup, vault: name, ...mapping }) => ({
      subscription, resourceGroup, vault: name, ...mapping, kind: properties.fabricSpecificDetails.instanceType,
      recoveryFabric: properties.recoveryFabricName, target: properties.recoveryNetworkId,
    }));
    assert.deepEqual(found.sort(order), wanted.sort(order));
    const used = new Set(resources.map(({ type }) => type.split('_')[0]));
    assert.deepEqual(new Set(Object.keys(json.terraform[0].required_providers[0])), used);
  });

test('flaws in Terraform are found', async () => {
  const text = artifactsOf('contoso').get('terraform/main.tf');
  await assert.rejects(resourcesOf(text.replace('name  ', 'name ; ')));
  await assert.rejects(resourcesOf(text.replace('target_network_id ', 'target_netwrk_id ')));
  await assert.rejects(resourcesOf(text.replace(/ams__HR_Staff_\w+/, 'ams__Finance')));
  assert.throws(() => literal('${x}'));
});
