// SPDX-License-Identifier: MIT
// What a deployment asks of Azure, in one form for every target.
import assert from 'node:assert/strict';

import { artifactsOf } from './asrmap.mjs';

const shape = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.RecoveryServices\/vaults\/([^/]+)\/replicationFabrics\/([^/]+)\/replicationNetworks\/([^/]+)\/replicationNetworkMappings\/([^/]+)\?api-version=(\d{4}-\d\d-\d\d)$/;

// Which mapping a URL is of.
export function fromUrl(url) {
  const match = shape.exec(url);
  assert.ok(match, `not the URL of a mapping: ${url}`);
  const [subscription, resourceGroup, vault, fabric, network, name, apiVersion] = match.slice(1).map(decodeURIComponent);
  return { subscription, resourceGroup, vault, fabric, network, name, apiVersion };
}

export const fromRequest = ({ url, body }) => ({ ...fromUrl(url), properties: body.properties });

// A mapping as Azure lists it when it is deployed.
export function asListed({ subscription, resourceGroup, vault, fabric, network, name, properties }) {
  const id = `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.RecoveryServices/vaults/${vault}`
    + `/replicationFabrics/${fabric}/replicationNetworks/${network}/replicationNetworkMappings/${name}`;
  return { id, name, properties: { state: 'Paired', recoveryNetworkId: properties.recoveryNetworkId } };
}

export const requestsOf = (project) => JSON.parse(artifactsOf(project).get('rest/requests.json'));
export const mappingsOf = (project) => requestsOf(project).map(fromRequest);

const ordered = (mappings) => mappings.map((mapping) => JSON.stringify(mapping, Object.keys(mapping).sort())).sort();

// Only the given properties, whatever the order of the mappings.
export function assertSame(actual, project, keys) {
  const only = (mapping) => Object.fromEntries(keys.map((key) => [key, mapping[key]]));
  const flat = (mapping) => ({
    ...mapping,
    kind: mapping.properties.fabricSpecificDetails.instanceType,
    recoveryFabric: mapping.properties.recoveryFabricName,
    target: mapping.properties.recoveryNetworkId,
  });
  assert.deepEqual(ordered(actual.map(only)), ordered(mappingsOf(project).map(flat).map(only)));
}
