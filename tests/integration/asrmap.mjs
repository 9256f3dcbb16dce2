// SPDX-License-Identifier: MIT
// The program under test, and the projects that it builds.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const program = resolve(process.env.ASRMAP ?? join(root, 'build/release/asrmap'));

function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

// The artifacts by path, with '/' between folders.
function buildFile(file) {
  const folder = mkdtempSync(join(tmpdir(), 'asrmap-integration-'));
  try {
    execFileSync(program, ['build', '--target', 'all', '-o', folder, file], { stdio: ['ignore', 'ignore', 'pipe'] });
    // What was built is also what asrmap itself reads back.
    execFileSync(program, ['verify', folder, file], { stdio: ['ignore', 'ignore', 'pipe'] });
    const ir = execFileSync(program, ['ir', file], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8', maxBuffer: 1 << 28 });
    const artifacts = filesBelow(folder).map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]);
    return { artifacts: new Map(artifacts), ir: JSON.parse(ir) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function buildText(text) {
  const folder = mkdtempSync(join(tmpdir(), 'asrmap-project-'));
  try {
    const file = join(folder, 'project.asrmap');
    writeFileSync(file, text);
    return buildFile(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// What `asrmap` says of a text that it does not build.
export function refusal(text) {
  const result = spawnSync(program, ['build', '--target', 'all', '-o', join(tmpdir(), 'asrmap-refused'), '-'], { input: text, encoding: 'utf8' });
  return { status: result.status, message: result.stderr };
}

// What `asrmap check` prints in one format for what lies in a folder: its findings are
// the matter here, whatever the exit status.
export function checked(folder, format, ...options) {
  const result = spawnSync(program, ['check', '--format', format, ...options], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ok(result.status === 0 || result.status === 1, result.stderr);
  assert.equal(result.stderr, '');
  return result.stdout;
}

// A folder whose paths have whatever some format takes for more than a character, with a
// finding of each severity in each of its files. The caller removes it.
export function hostileFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'asrmap-hostile-'));
  const names = [...new Set(hostile.map((name) => name.replaceAll('/', '')))].filter((name) => !name.startsWith('.'));
  for (const [i, name] of [...names, ...hostilePaths].entries()) {
    const file = join(folder, `${i}${name}.asrmap`);
    mkdirSync(dirname(file), { recursive: true });
    const network = quoted(`${name} ##vso[task.setvariable variable=x]y`);
    writeFileSync(file, `vmm ${quoted(name)} { network ${network} network B network C }
map ${quoted(name)}/${network} -> none
map ${quoted(name)}/B -> vnet-dr
`);
  }
  return folder;
}

const vault = `vault dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg(é)-dr"
  location       = "westeurope"
}
`;

const id = (server, number) => `0a1b2c3d-000${server}-4000-8000-${String(number).padStart(12, '0')}`;

// So many mappings that templates have parts; every tenth leads to a VM network.
function mixed() {
  const count = 1000;
  let text = vault;
  const maps = [];
  for (const server of [1, 2]) {
    text += `vmm s${server} {\n  name = "vmm-${server}.contoso.com"\n  fabric = "${String(server).repeat(64)}"\n`;
    for (let i = 0; i < count; ++i) {
      text += `  network n${i} { id = "${id(server, i)}" subnet web-${server}-${i} 10.${server}.${i >> 5}.${(i & 31) * 8}/29 }\n`;
      if (i % 10 === 0) maps.push(`map s${server}/n${i} -> s${3 - server}/n${i}`);
      else maps.push(`map s${server}/n${i} -> vnet-${server}`);
    }
    text += '}\n';
  }
  for (const server of [1, 2])
    text += `vnet vnet-${server} {\n  resource_group = "rg-${server}"\n  allow = [merged-subnets, subnet-fallback, collapsed-subnets]\n  subnet all 10.${server}.0.0/16\n}\n`;
  return text + maps.join('\n') + '\n';
}

// A word of the language.
const quoted = (text) =>
  '"' + text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t') + '"';

// What some language takes for more than a character.
const pieces = [
  "it's", "''", '"', 'say "hi"', '`id`', '$(id)', '${x}', '$${x}', '$$${x}', '$', '%{if x}', '%%{x}', '%', '\\', 'a\\', '\\u0041', '\\n',
  'a#b', '@file', "'@", '@"', '-x', '--name', 'null', '[a]', '[[a]', '{a:b}', '{{0}}', '//', '<# #>', ';rm', '|', '&&', '> f', '~', '!x',
  'é', '東京', '😀', 'a\u200Fb', 'a\u202Eb', 'a\u2028b', '\uFEFF', '‘x’', ' ', '=', ',', '\uFFFF', '\u{10FFFF}', ']', '}', ')',
];

// Each by itself, and three at a time in an order that is always the same.
export const hostile = [...pieces, ...Array.from({ length: 150 }, (_, i) =>
  [7 * i + 3, 11 * i * i + 5, 13 * i + i * i * i].map((at) => pieces[at % pieces.length]).join(''))];

// More of that, in the paths of files only.
const hostilePaths = [
  'a\nb', 'a\rb', 'a\r\n::error::b', '::error::b', 'a:b', 'a,line=7', 'a;type=warning', '##vso[task.complete]', '##[error]', '100%',
  '%0A', '%25', '%AZP25', 'a b/c d', '<![CDATA[x]]>', '<&>"\'', '&amp;', ']]>', 'a\tb', 'a\u0001b', 'a\u001b[1mb', 'a\u007fb', '?x#y', 'a+b', '[a](1)', '\\[a](1)',
];

function withHostileNames() {
  let text = vault;
  text += `vmm ${quoted("s'$(id)`${x}")} {\n  name = ${quoted("vmm'\"`$(id)${x}%{y}\\#\u202E")}\n  fabric = ${quoted("f'\"`$(id)${x}%{y}#")}\n`;
  const maps = [];
  hostile.forEach((name, i) => {
    const network = `n${i} ${name}`;
    text += `  network ${quoted(network)} { id = ${quoted(`i${i}` + name.replaceAll('/', ''))} subnet web-${i} 10.0.${i}.0/24 }\n`;
    maps.push(`map ${quoted("s'$(id)`${x}")}/${quoted(network)} -> vnet-dr { name = ${quoted(name.replaceAll('/', '') || 'x')} }`);
  });
  text += '}\nvnet vnet-dr {\n  allow = [merged-subnets, subnet-fallback, collapsed-subnets]\n  subnet all 10.0.0.0/16\n}\n';
  return text + maps.join('\n') + '\n';
}

// Files, or what makes the text of one.
const sources = {
  contoso: 'examples/contoso/contoso.asrmap',
  'contoso in TOML': 'examples/contoso-toml/contoso.asrmap.toml',
  inventory: 'examples/inventory/mended.asrmap',
  'many to one': 'examples/many-to-one/mended.asrmap',
  'VMM to VMM': 'examples/vmm-to-vmm/sites.asrmap',
  "Microsoft's sample": 'examples/microsoft-sample/sample.asrmap',
  'a thousand mappings': mixed,
  'hostile names': withHostileNames,
};

const built = new Map();

// Each project is built once a process.
function buildOf(project) {
  const source = sources[project];
  if (!built.has(project)) built.set(project, typeof source === 'string' ? buildFile(join(root, source)) : buildText(source()));
  return built.get(project);
}
export const artifactsOf = (project) => buildOf(project).artifacts;
// What `asrmap ir` says of it: how its sources call everything.
export const irOf = (project) => buildOf(project).ir;

export const projects = Object.keys(sources);

// What `asrmap plan` prints for a project while these mappings are deployed, in the form in
// which Azure lists them.
export function planned(project, deployed, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'asrmap-plan-'));
  try {
    const state = join(folder, 'state.json'), text = join(folder, 'project.asrmap'), source = sources[project];
    writeFileSync(state, JSON.stringify({ value: deployed }));
    if (typeof source !== 'string') writeFileSync(text, source());
    const file = typeof source === 'string' ? join(root, source) : text;
    return execFileSync(program, ['plan', '--state', state, ...options, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The artifacts of one target.
export function filesOf(project, pattern) {
  return [...artifactsOf(project)].filter(([path]) => pattern.test(path));
}
// What a command prints, whatever it finds.
export function printed(...command) {
  const result = spawnSync(program, command, { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ok(result.status === 0 || result.status === 1, result.stderr);
  return result.stdout;
}
