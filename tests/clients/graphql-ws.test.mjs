import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { changeOf, changesDocument, here } from './support/changes.mjs';
import { graphqlUrl, signIn } from './support/crm.mjs';
import { move, openOpportunity } from './support/opportunities.mjs';

const url = graphqlUrl.replace('http', 'ws');

test('A change made elsewhere arrives over graphql-ws', async (t) => {
  const authorization = await signIn();
  const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: { authorization } });
  t.after(() => client.dispose());
  const opportunity = await openOpportunity(authorization, 'graphql-ws');
  const pipelineId = opportunity.pipeline.id;
  const variables = { pipelineId, after: await here(authorization, pipelineId) };

  const arrived = changeOf(client.iterate({ query: changesDocument, variables }), { id: opportunity.id, version: 2 });
  await move(authorization, opportunity);

  assert.equal((await arrived).kind, 'OPPORTUNITY_MOVED');
});

test('A graphql-ws client without a valid token is refused with 4403', async () => {
  const connectionParams = { authorization: 'Bearer nobody' };
  const client = createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });

  await assert.rejects(client.iterate({ query: '{ me { name } }' }).next(), { code: 4403 });
});
