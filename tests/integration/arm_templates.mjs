// SPDX-License-Identifier: MIT
// ARM templates against closed schemas of their frame and their resources.
import assert from 'node:assert/strict';

import Ajv from 'ajv';

import { filesOf } from './asrmap.mjs';
import { assertResource } from './azure_types.mjs';

// The frame as "Understand the structure and syntax of ARM templates" has it, as far as
// asrmap uses it.
const isTemplate = new Ajv({ strict: true }).compile({
  type: 'object',
  additionalProperties: false,
  required: ['$schema', 'contentVersion', 'resources'],
  properties: {
    $schema: { const: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#' },
    contentVersion: { const: '1.0.0.0' },
    metadata: { type: 'object' },
    resources: { type: 'array', maxItems: 800 },
  },
});

// "Syntax and expressions in ARM templates": what a string means.
export function literal(text) {
  if (!text.startsWith('[') || !text.endsWith(']')) return text;
  assert.ok(text.startsWith('[['), `an expression: ${text}`);
  return text.slice(1);
}

export function templatesOf(project, pattern) {
  return new Map(filesOf(project, pattern).map(([path, text]) => {
    assert.ok(Buffer.byteLength(text) <= 4_000_000, `${path} is larger than Azure takes`);
    const template = JSON.parse(text);
    assert.ok(isTemplate(template), `${path}: ${JSON.stringify(isTemplate.errors)}`);
    template.resources.forEach(assertResource);
    return [path.slice(path.indexOf('/') + 1), template];
  }));
}

// The resources that deploying the main template makes, through its links.
export function deployed(templates, path = 'azuredeploy.json', seen = new Set()) {
  assert.ok(templates.has(path), `no template ${path}`);
  assert.ok(!seen.has(path), `${path} is deployed twice`);
  seen.add(path);
  const resources = templates.get(path).resources.flatMap((resource) =>
    resource.type === 'Microsoft.Resources/deployments'
      ? deployed(templates, resource.properties.templateLink.relativePath, seen)
      : [resource]);
  if (path === 'azuredeploy.json') assert.deepEqual([...seen].sort(), [...templates.keys()].sort());
  return resources;
}
