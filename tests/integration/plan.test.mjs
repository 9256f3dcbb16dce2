// SPDX-License-Identifier: MIT
// `plan` against vaults that have all, nothing, or more than the files: nothing is to be
// done, all that `build` writes, or what Microsoft's client sends to delete.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { artifactsOf, planned, projects } from './asrmap.mjs';
import { optionsOf, run, shellCheck } from './az.mjs';
import { sentToDelete } from './client.mjs';
import { asListed, fromUrl, mappingsOf } from './mappings.mjs';

// Letters as some of Azure's lists have them; others stay.
const shouted = (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

for (const project of projects) {
  const deployed = () => mappingsOf(project).map(asListed);

  test(`what is deployed is in sync: ${project}`, () => {
    const { create, update, delete: deleted, unmanaged, in_sync: inSync, changes } = JSON.parse(planned(project,
      deployed().map(({ id, name, properties }, i) => (i % 2 ? { id: shouted(id), name: shouted(name), properties } :
        { id, name, properties: { recoveryNetworkId: shouted(properties.recoveryNetworkId) } })), '--format', 'json'));
    assert.deepEqual([create, update, deleted, unmanaged, changes], [[], [], [], [], []]);
    assert.equal(inSync, mappingsOf(project).length);
  });

  test(`an empty vault gets what is built: ${project}`, () => {
    for (const [target, file] of [['rest', 'rest/requests.json'], ['azcli', 'azcli/deploy.sh'], ['arm', 'arm/azuredeploy.json']]) {
      if (target === 'arm' && project === 'a thousand mappings') continue; // several files
      assert.equal(planned(project, [], '--target', target), artifactsOf(project).get(file), target);
    }
  });

  test(`what no file has is deleted as Microsoft's client would: ${project}`, async () => {
    const strays = mappingsOf(project).map((mapping) => ({ ...mapping, network: `${mapping.network}x`, name: `${mapping.name}y` }));
    const state = [...deployed(), ...strays.map(asListed)];
    assert.equal(JSON.parse(planned(project, state, '--target', 'rest')).length, 0);
    const requests = JSON.parse(planned(project, state, '--target', 'rest', '--prune'));
    assert.equal(requests.length, strays.length);
    const step = Math.ceil(requests.length / 100);
    for (let i = 0; i < requests.length; i += step) {
      const sent = await sentToDelete(strays[i]);
      assert.deepEqual(requests[i], { method: sent.method, url: sent.url });
      assert.equal(sent.body, '');
    }

    const script = planned(project, state, '--target', 'azcli', '--prune');
    const { status, stdout } = shellCheck(script);
    assert.equal(status, 0, stdout);
    const ran = run(script);
    assert.deepEqual([ran.status, ran.stdout, ran.stderr, ran.files], [0, '', '', ['az', 'calls', 'deploy.sh']]);
    assert.deepEqual(ran.argv.map(deletedBy), requests.map(({ url }) => fromUrl(url)));
  });
}

// "az site-recovery network mapping delete" and "az rest", as far as asrmap uses them.
function deletedBy(argv) {
  if (argv[0] === 'rest') {
    const { method, url, output, ...others } = optionsOf(argv.slice(1));
    assert.deepEqual([method, output, others], ['delete', 'none', {}]);
    return fromUrl(url);
  }
  assert.deepEqual(argv.slice(0, 5), ['site-recovery', 'network', 'mapping', 'delete', '--yes']);
  const options = optionsOf(argv.slice(5));
  for (const value of Object.values(options)) assert.ok(!value.startsWith('@'), `az would read a file: ${value}`);
  const {
    name, subscription, 'resource-group': resourceGroup, 'vault-name': vault, 'fabric-name': fabric, 'network-name': network, output, ...others
  } = options;
  assert.deepEqual([output, others], ['none', {}]);
  return { subscription, resourceGroup, vault, fabric, network, name, apiVersion: '2025-08-01' };
}
