import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import compiler from 'relay-compiler';
import { ask, signIn } from './support/crm.mjs';
import { nextMove, openOpportunity } from './support/opportunities.mjs';

const config = {
  src: './src',
  schema: './schema.graphql',
  language: 'typescript',
  artifactDirectory: './artifacts',
  persistConfig: { file: './operations.json' },
};
const authorization = await signIn();
let project;
let operations;

before(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'crm-relay-'));
  await mkdir(path.join(project, 'artifacts'));
  await cp(path.join(import.meta.dirname, 'relay'), path.join(project, 'src'), { recursive: true });
  await cp(path.join(import.meta.dirname, '../../schema.graphql'), path.join(project, 'schema.graphql'));
  await writeFile(path.join(project, 'operations.json'), '{}');
  await writeFile(path.join(project, 'relay.config.json'), JSON.stringify(config));
  await promisify(execFile)(compiler, ['relay.config.json'], { cwd: project });
  operations = Object.values(JSON.parse(await readFile(path.join(project, 'operations.json'), 'utf8')));
});

after(() => rm(project, { recursive: true }));

function operation(name) {
  const text = operations.find((candidate) => candidate.match(/^\w+ (\w+)/)[1] === name);
  assert(text, `${name} was not compiled`);
  return text;
}

test('Relay compiles the list, its next pages and the mutation', async () => {
  assert.deepEqual((await readdir(path.join(project, 'artifacts'))).sort(), [
    'OpportunityListMoveMutation.graphql.ts',
    'OpportunityListOwnerPageQuery.graphql.ts',
    'OpportunityListPageQuery.graphql.ts',
    'OpportunityListQuery.graphql.ts',
    'OpportunityList_owner.graphql.ts',
    'OpportunityList_query.graphql.ts',
    'OpportunityList_row.graphql.ts',
  ]);
});

test('Relay\'s next-page query continues where the screen\'s ended', async () => {
  const { opportunities } = await ask(authorization, operation('OpportunityListQuery'));
  const cursor = opportunities.pageInfo.endCursor;
  const next = await ask(authorization, operation('OpportunityListPageQuery'), { count: 5, cursor });

  const shown = new Set(opportunities.edges.map(({ node }) => node.id));
  assert.equal(shown.size, 20);
  assert.equal(next.opportunities.edges.filter(({ node }) => !shown.has(node.id)).length, 5);
});

test('Relay refetches a list of one user through node', async () => {
  const { users } = await ask(authorization, '{ users(first: 1, where: { role: { eq: SALES_REP } }) { nodes { id } } }');
  const [{ id }] = users.nodes;

  const { node } = await ask(authorization, operation('OpportunityListOwnerPageQuery'), { id, count: 3 });

  assert.equal(node.id, id);
  assert.equal(node.opportunities.edges.length, 3);
});

test('Relay\'s mutation reads a refusal from the errors union', async () => {
  const stale = { ...nextMove(await openOpportunity(authorization, 'relay')), version: 7 };

  const { moveOpportunity } = await ask(authorization, operation('OpportunityListMoveMutation'), { input: stale });

  assert.equal(moveOpportunity.opportunity, null);
  assert.equal(moveOpportunity.errors[0].__typename, 'StaleVersion');
});
