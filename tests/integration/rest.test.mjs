// SPDX-License-Identifier: MIT
// Microsoft's own client is asked to create each mapping, on loopback; what it sends is what
// asrmap writes.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';

import { SiteRecoveryManagementClient } from '@azure/arm-recoveryservices-siterecovery';

import { projects } from './asrmap.mjs';
import { fromRequest, requestsOf } from './mappings.mjs';

let seen;

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (piece) => (body += piece));
  request.on('end', () => {
    seen.push({ method: request.method, url: request.url, body: JSON.parse(body) });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
server.unref();
const endpoint = `http://127.0.0.1:${server.address().port}`;

async function sentByClient(mapping) {
  const credential = { getToken: async () => ({ token: 'x', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const client = new SiteRecoveryManagementClient(credential, mapping.subscription, {
    endpoint,
    allowInsecureConnection: true,
    apiVersion: mapping.apiVersion,
    retryOptions: { maxRetries: 0 },
  });
  // It would refuse a token without TLS.
  client.pipeline.removePolicy({ name: 'bearerTokenAuthenticationPolicy' });
  seen = [];
  await client.replicationNetworkMappings.beginCreateAndWait(
    mapping.vault, mapping.resourceGroup, mapping.fabric, mapping.network, mapping.name, { properties: mapping.properties });
  return seen[0];
}

// Its signatures differ between major versions; this says so rather than let all tests fail.
test('the client sends what it is told', async () => {
  const sent = await sentByClient({
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
      const sent = await sentByClient(fromRequest(requests[i]));
      assert.equal(sent.method, requests[i].method);
      assert.equal(sent.url, requests[i].url);
      assert.deepEqual(sent.body, requests[i].body);
    }
  });

test('a body without its target is refused by the client', async () => {
  const mapping = fromRequest(requestsOf('contoso')[0]);
  delete mapping.properties.recoveryNetworkId;
  await assert.rejects(sentByClient(mapping));
});
