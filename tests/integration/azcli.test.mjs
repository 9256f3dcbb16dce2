// SPDX-License-Identifier: MIT
// The Bash script: without a complaint of ShellCheck, and run with a program in the place
// of `az` that only writes down how it was called.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';

import { artifactsOf, projects } from './asrmap.mjs';
import { optionsOf, run, shellCheck } from './az.mjs';
import { fromRequest, mappingsOf } from './mappings.mjs';

// "az site-recovery network mapping create" and "az rest", as far as asrmap uses them.
function mappingOf(argv) {
  if (argv[0] === 'rest') {
    const { method, url, body, output, ...others } = optionsOf(argv.slice(1));
    assert.deepEqual([method, output, others], ['put', 'none', {}]);
    return fromRequest({ url, body: JSON.parse(body) });
  }
  assert.deepEqual(argv.slice(0, 4), ['site-recovery', 'network', 'mapping', 'create']);
  const options = optionsOf(argv.slice(4));
  for (const value of Object.values(options)) assert.ok(!value.startsWith('@'), `az would read a file: ${value}`);
  const {
    name, subscription, 'resource-group': resourceGroup, 'vault-name': vault, 'fabric-name': fabric, 'network-name': network,
    'recovery-fabric-name': recoveryFabricName, 'recovery-network-id': recoveryNetworkId, 'fabric-details': details, output, ...others
  } = options;
  assert.deepEqual([details, output, others], ['{vmm-to-azure:""}', 'none', {}]);
  return {
    subscription, resourceGroup, vault, fabric, network, name, apiVersion: '2025-08-01',
    properties: { fabricSpecificDetails: { instanceType: 'VmmToAzure' }, recoveryFabricName, recoveryNetworkId },
  };
}

for (const project of projects)
  test(`the script for the Azure CLI asks for what REST requests: ${project}`, () => {
    const script = artifactsOf(project).get('azcli/deploy.sh');
    execFileSync('bash', ['-n'], { input: script });
    const { status, stdout } = shellCheck(script);
    assert.equal(status, 0, stdout);
    const ran = run(script);
    assert.deepEqual([ran.status, ran.stdout, ran.stderr], [0, '', '']);
    // Nothing in a name was run, and nothing written.
    assert.deepEqual(ran.files, ['az', 'calls', 'deploy.sh']);
    assert.deepEqual(ran.argv.map(mappingOf), mappingsOf(project));
  });

test('the script stops at the first command that fails', () => {
  const script = artifactsOf('many to one').get('azcli/deploy.sh');
  const ran = run(script, 2);
  assert.equal(ran.status, 3);
  assert.equal(ran.argv.length, 2);
});

test('flaws in a script are found', () => {
  const script = artifactsOf('contoso').get('azcli/deploy.sh');
  assert.notEqual(shellCheck(script.replace('--name=hr-to-dr', '--name=$name')).status, 0);
  assert.notEqual(run(script.replace("--recovery-fabric-name='", '--recovery-fabric-name=')).status, 0);
  const ran = run(script.replace('--name=hr-to-dr', '--name=$(touch canary)'));
  assert.ok(ran.files.includes('canary'));
  assert.throws(() => mappingOf(['group', 'delete', '--name=rg-dr']));
  assert.ok(!existsSync('canary'));
});
