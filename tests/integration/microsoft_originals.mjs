// SPDX-License-Identifier: MIT
// Microsoft's own files, for whoever has them: ASRMAP_AZURE_REFERENCE names a folder with
// `arm-schemas/schemas` of azure-resource-manager-schemas and `bicep-types/generated` of
// bicep-types-az. Run by name, since the suite has to do without:
//
//   ASRMAP_AZURE_REFERENCE=FOLDER node --test microsoft_originals.mjs
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import Ajv from 'ajv-draft-04';

import { deployed, templatesOf } from './arm_templates.mjs';
import { projects } from './asrmap.mjs';

const folder = process.env.ASRMAP_AZURE_REFERENCE;
assert.ok(folder, "ASRMAP_AZURE_REFERENCE has to name a folder with Microsoft's files");
const mapping = 'Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings';

const jsonIn = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

// Published schemas let properties pass that they don't know.
function close(schema) {
  if (schema === null || typeof schema !== 'object') return;
  if (schema.type === 'object' && Object.keys(schema.properties ?? {}).length > 0) schema.additionalProperties = false;
  Object.values(schema).forEach(close);
}

test("mappings fit Microsoft's resource schema", () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema(jsonIn('arm-schemas/schemas/common/definitions.json'));
  const schema = jsonIn('arm-schemas/schemas/2025-08-01/Microsoft.RecoveryServices.SiteRecovery.json');
  close(schema);
  ajv.addSchema(schema, 'SiteRecovery');
  const definition = 'vaults_replicationFabrics_replicationNetworks_replicationNetworkMappings';
  const validate = ajv.getSchema(`SiteRecovery#/resourceDefinitions/${definition}`);
  let seen = 0;
  for (const project of projects)
    for (const resource of deployed(templatesOf(project, /^arm\//))) {
      ++seen;
      assert.ok(validate(resource), `${resource.name}: ${ajv.errorsText(validate.errors)}`);
      assert.ok(!validate({ ...resource, properties: { ...resource.properties, recoveryFabricname: 'x' } }));
    }
  assert.ok(seen > 1000);
});

test("mappings fit Bicep's type table", () => {
  const generated = 'bicep-types/generated/recoveryservicessiterecovery/microsoft.recoveryservices';
  const [version] = readdirSync(join(folder, generated)).sort().reverse();
  const types = jsonIn(generated, version, 'types.json');
  const followed = ({ $ref }) => types[Number($ref.slice(2))];
  const required = 1, readOnly = 2;
  function fits(value, type, where) {
    if (type.$type === 'StringType') return assert.equal(typeof value, 'string', where);
    if (type.$type === 'StringLiteralType') return assert.equal(value, type.value, where);
    if (type.$type === 'DiscriminatedObjectType') {
      const element = type.elements[value[type.discriminator]];
      assert.ok(element, `${where}: no ${value[type.discriminator]}`);
      return fits(value, followed(element), where);
    }
    assert.equal(type.$type, 'ObjectType', where);
    for (const [key, property] of Object.entries(value)) {
      const known = type.properties[key];
      assert.ok(known && !(known.flags & readOnly), `${where}.${key} is unknown or read-only`);
      fits(property, followed(known.type), `${where}.${key}`);
    }
    for (const [key, { flags }] of Object.entries(type.properties))
      assert.ok(!(flags & required) || key in value, `${where}.${key} is missing`);
  }
  const resource = types.find(({ $type, name }) => $type === 'ResourceType' && name.startsWith(`${mapping}@`));
  const properties = followed(followed(resource.body).properties.properties.type);
  for (const project of projects)
    for (const { name, properties: value } of deployed(templatesOf(project, /^arm\//))) fits(value, properties, name);
  assert.throws(() => fits({ recoveryFabricName: 'x' }, properties, 'flawed'));
  assert.throws(() => fits({ recoveryNetworkId: 'x', state: 'Paired' }, properties, 'flawed'));
});
