import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { problems } from './support/schema-changes.mjs';

const file = (name) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
const before = 'type Query { old: Int kept: Int }';
const after = 'type Query { kept: Int added: Int }';
const changes = (lines) => `# Schema changes\n\n## Since the last release\n\n${lines}\n\n## 1.0\n\n- \`Query.older\`: gone.\n`;

test('schema.graphql breaks the released schema only where docs/schema-changes.md says so', async () => {
  const [released, schema, text] = await Promise.all(
    ['docs/schema-released.graphql', 'schema.graphql', 'docs/schema-changes.md'].map(file));

  assert.deepEqual(await problems(released, schema, text), []);
});

test('A breaking change without a line is refused', async () => {
  const found = await problems(before, after, changes(''));

  assert.equal(found.length, 1);
  assert.match(found[0], /^no line for `Query\.old`/);
});

test('A breaking change with its line passes', async () => {
  assert.deepEqual(await problems(before, after, changes('- `Query.old`: use `kept`.')), []);
});

test('A line without a reason does not count', async () => {
  assert.equal((await problems(before, after, changes('- `Query.old`:'))).length, 1);
});

test('A line that no breaking change needs is refused, so that none is written ahead', async () => {
  const found = await problems(before, before, changes('- `Query.old`: use `kept`.'));

  assert.deepEqual(found, ['`Query.old` has a line but does not break']);
});
