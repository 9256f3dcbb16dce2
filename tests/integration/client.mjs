// SPDX-License-Identifier: MIT
// Microsoft's own client, on loopback: what it sends when it is asked to.
import { createServer } from 'node:http';

import { SiteRecoveryManagementClient } from '@azure/arm-recoveryservices-siterecovery';

let seen;

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (piece) => (body += piece));
  request.on('end', () => {
    seen.push({ method: request.method, url: request.url, body: body && JSON.parse(body) });
    response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end('{}');
  });
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
server.unref();
const endpoint = `http://127.0.0.1:${server.address().port}`;

async function sentBy(mapping, ask) {
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
  await ask(client.replicationNetworkMappings, [mapping.vault, mapping.resourceGroup, mapping.fabric, mapping.network, mapping.name]);
  return seen[0];
}

export const sentToCreate = (mapping) =>
  sentBy(mapping, (mappings, names) => mappings.beginCreateAndWait(...names, { properties: mapping.properties }));
export const sentToDelete = (mapping) => sentBy(mapping, (mappings, names) => mappings.beginDeleteAndWait(...names));

