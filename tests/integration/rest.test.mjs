// SPDX-License-Identifier: MIT
// Microsoft's own client is asked to create each mapping, on loopback; what it sends is what
// asrmap writes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { projects } from './asrmap.mjs';
import { sentToCreate } from './client.mjs';
import { fromRequest, requestsOf } from './mappings.mjs';

// Its signatures differ between major versions; this says so rather than let all tests fail.
test('the client sends what it is told', async () => {
  const sent = await sentToCreate({
    subscription: 's', resourceGroup: 'g', vault: 'v', fabric: 'f', network: 'n', name: 'm', apiVersion: '2025-08-01',
    properties: { recoveryNetworkId: '/x', recoveryFabricName: 'y', fabricSpecificDetails: { instanceType: 'VmmToAzure' } },
  });
  assert.equal(sent.method, 'PUT');
  assert.match(sent.url, /\/vaults\/v\/replicationFabrics\/f\/replicationNetworks\/n\/replicationNetworkMappings\/m\?/);
});

for (const project of projects)
  test(`REST requests are those of Microsoft's client: ${project}`, async () => {
    const requests = requestsOf(project);
    // A thousand like each other prove no more than a few.
    const step = Math.ceil(requests.length / 100);
    for (let i = 0; i < requests.length; i += step) {
      const sent = await sentToCreate(fromRequest(requests[i]));
      assert.equal(sent.method, requests[i].method);
      assert.equal(sent.url, requests[i].url);
      assert.deepEqual(sent.body, requests[i].body);
    }
  });

test('a body without its target is refused by the client', async () => {
  const mapping = fromRequest(requestsOf('contoso')[0]);
  delete mapping.properties.recoveryNetworkId;
  await assert.rejects(sentToCreate(mapping));
});
