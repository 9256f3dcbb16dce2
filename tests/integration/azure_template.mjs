// SPDX-License-Identifier: MIT
// As much of Azure Pipelines' template expressions as asrmap's template uses: `if`, `else`,
// parameters, `eq` and `lower`. Anything else is refused.
import assert from 'node:assert/strict';

function evaluate(expression, parameters) {
  const text = expression.trim();
  const call = /^(eq|lower)\((.*)\)$/.exec(text);
  if (call) {
    const words = call[2].split(',').map((word) => evaluate(word, parameters));
    return call[1] === 'eq' ? words[0] === words[1] : String(words[0]).toLowerCase();
  }
  if (/^'[^']*'$/.test(text)) return text.slice(1, -1);
  const name = /^parameters\.(\w+)$/.exec(text)?.[1];
  assert.ok(name in parameters, `not known: ${text}`);
  return parameters[name];
}

// An insertion takes the place of the key that holds its condition.
export function expand(value, parameters) {
  if (typeof value === 'string') return value.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression) => String(evaluate(expression, parameters)));
  if (Array.isArray(value))
    return value.flatMap((each) => {
      const key = Object.keys(each)[0];
      const condition = /^\$\{\{ if (.*) \}\}$/.exec(key)?.[1];
      if (!condition) return [expand(each, parameters)];
      return evaluate(condition, parameters) ? expand(each[key], parameters) : [];
    });
  if (value === null || typeof value !== 'object') return value;
  const result = {};
  let taken = false;
  for (const [key, inner] of Object.entries(value)) {
    const condition = /^\$\{\{ (?:if (.*)|else) \}\}$/.exec(key);
    if (!condition) {
      result[key] = expand(inner, parameters);
      continue;
    }
    const holds = condition[1] ? Boolean(evaluate(condition[1], parameters)) : !taken;
    taken = condition[1] ? holds : false;
    if (holds) Object.assign(result, expand(inner, parameters));
  }
  return result;
}

// The jobs of a template for some parameters; the others have their defaults.
export function jobsOf({ parameters, jobs }, given) {
  const values = Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]));
  for (const [name, value] of Object.entries(given)) {
    assert.equal(typeof value, typeof values[name], name);
    values[name] = value;
  }
  return expand(jobs, values);
}

// The variables that a text asks for: $(Build.SourcesDirectory), but not $(command).
export function macros(text) {
  return [...text.matchAll(/\$\(([A-Za-z][\w.]*)\)/g)].map(([, name]) => name);
}
