// SPDX-License-Identifier: MIT
// Trees of the languages that tree-sitter reads here.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
const parsers = new Map();

async function parserOf(language) {
  if (parsers.size === 0) await Parser.init();
  if (!parsers.has(language)) {
    const folder = dirname(require.resolve(`tree-sitter-${language}/package.json`));
    const parser = new Parser();
    parser.setLanguage(await Language.load(join(folder, `tree-sitter-${language}.wasm`)));
    parsers.set(language, parser);
  }
  return parsers.get(language);
}

export function* nodesBelow(node) {
  yield node;
  for (const child of node.children) yield* nodesBelow(child);
}

// The root of a text without mistakes.
export async function syntaxTree(language, text) {
  const { rootNode } = (await parserOf(language)).parse(text);
  if (rootNode.hasError)
    for (const node of nodesBelow(rootNode))
      if (node.isError || node.isMissing)
        assert.fail(`${language}, line ${node.startPosition.row + 1}: ${node.isMissing ? 'missing' : 'not understood'}: ${node.text.slice(0, 80)}`);
  return rootNode;
}
