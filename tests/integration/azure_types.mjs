// SPDX-License-Identifier: MIT
// Closed schemas: a misspelt property, which Azure's own schemas let pass, is an error.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import Ajv from 'ajv';

const types = JSON.parse(readFileSync(new URL('azure_types.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: true, allErrors: true });
const compiled = new Map();

function schemaOf(type) {
  const facts = types[type];
  const properties = {
    type: { const: type },
    apiVersion: { enum: facts.apiVersions },
    name: { type: 'string', minLength: 1 },
    properties: facts.properties,
    ...(facts.location && { location: { type: 'string' } }),
    ...(facts.scoped && { subscriptionId: { type: 'string' }, resourceGroup: { type: 'string' } }),
  };
  const optional = ['subscriptionId', 'resourceGroup'];
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, required, properties };
}

// A resource as in an ARM template.
export function assertResource(resource) {
  assert.ok(types[resource.type] && !types[resource.type].existing, `no type to deploy: ${resource.type}`);
  if (!compiled.has(resource.type)) compiled.set(resource.type, ajv.compile(schemaOf(resource.type)));
  const validate = compiled.get(resource.type);
  assert.ok(validate(resource), `${resource.name}: ${ajv.errorsText(validate.errors)}`);
}

export function assertExisting(type, apiVersion) {
  assert.ok(types[type]?.existing, `no type that exists: ${type}`);
  assert.ok(types[type].apiVersions.includes(apiVersion), `${type} has no version ${apiVersion}`);
}
