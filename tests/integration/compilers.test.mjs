// SPDX-License-Identifier: MIT
// clang reads the files that hang on the version of a library, with every warning an error:
// where one compiler or one version is content, another need not be.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from './asrmap.mjs';

const commands = JSON.parse(readFileSync(join(root, 'build/release/compile_commands.json'), 'utf8'));
const version = /version (\d+)/.exec(spawnSync('clang++', ['--version'], { encoding: 'utf8' }).stdout ?? '');

const files = [
  'compiler/static/fmt.cpp',           // names fmt's instantiations
  'compiler/static/tomlplusplus.cpp',
  'compiler/json/writer.cpp',          // derives from RapidJSON's writers
  'compiler/source/sha256.cpp',        // libsodium
  'compiler/read/dsl.cpp',             // PEGTL, all of the grammar
  'compiler/read/json_tree.cpp',       // PEGTL's grammar of JSON
  'compiler/cli/run.cpp',              // fmt's checks at compile time
  'tests/unit/source/sha256_test.cpp', // support/catch.h
  'tests/unit/cli/hostile_names_test.cpp',
  'compiler/source/spelling.cpp',
];

// The arguments that matter to a reader: where headers are, and what is defined.
function argumentsOf(file) {
  const entry = commands.find((command) => command.file === join(root, file));
  const given = entry === undefined ? '' : entry.command;
  return [...given.matchAll(/(?:^| )(-I|-isystem |-D)((?:\\.|[^\s\\])+)/g)]
    .flatMap(([, option, value]) => [option.trim(), value.replace(/\\(.)/g, '$1')]);
}

test('clang has nothing against what libraries are taken for', () => {
  assert.ok(version, 'there is no clang++: script/bootstrap integration installs it');
  for (const file of files) {
    const given = argumentsOf(file);
    if (file !== 'compiler/static/fmt.cpp') assert.ok(given.length > 0, `no command compiles ${file}`);
    // As in CMakeLists.txt.
    if (Number(version[1]) < 15) given.push('-DFMT_CONSTEVAL=');
    const { status, stderr } = spawnSync('clang++', ['-fsyntax-only', '-std=c++20', '-Wall', '-Wextra', '-Wpedantic', '-Wshadow',
      // As Catch2 3 has it: std::quoted and its like are better matches for a std::string than ours.
      '-Wconversion', '-Werror', '-include', 'iomanip', ...given, join(root, file)], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }
});
