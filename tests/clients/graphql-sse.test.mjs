import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'graphql-sse';
import { changeOf, changesDocument, here } from './support/changes.mjs';
import { graphqlUrl, signIn } from './support/crm.mjs';
import { move, openOpportunity } from './support/opportunities.mjs';

test('A change made elsewhere arrives over graphql-sse', async (t) => {
  const authorization = await signIn();
  const client = createClient({ url: graphqlUrl, headers: { authorization }, singleConnection: false });
  t.after(() => client.dispose());
  const opportunity = await openOpportunity(authorization, 'graphql-sse');
  const pipelineId = opportunity.pipeline.id;
  const variables = { pipelineId, after: await here(authorization, pipelineId) };

  const arrived = changeOf(client.iterate({ query: changesDocument, variables }), { id: opportunity.id, version: 2 });
  await move(authorization, opportunity);

  assert.equal((await arrived).kind, 'OPPORTUNITY_MOVED');
});
