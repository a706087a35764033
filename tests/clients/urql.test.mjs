import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { graphqlUrl, signIn } from './support/crm.mjs';
import { moveDocument, nextMove, openOpportunity } from './support/opportunities.mjs';

const opportunityDocument = 'query Opportunity($id: ID!) { opportunity(id: $id) { id version stage { id } } }';

test('urql reads an opportunity, moves it and reads it anew', async () => {
  const authorization = await signIn();
  const opportunity = await openOpportunity(authorization, 'urql');
  const client = new Client({
    url: graphqlUrl,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: { headers: { authorization } },
  });
  const read = () => client.query(opportunityDocument, { id: opportunity.id }).toPromise();

  const before = await read();
  const moved = await client.mutation(moveDocument, { input: nextMove(opportunity) }).toPromise();
  const after = await read();

  assert.deepEqual([before.error, moved.error, after.error], [undefined, undefined, undefined]);
  assert.equal(before.data.opportunity.version, 1);
  assert.equal(moved.data.moveOpportunity.opportunity.version, 2);
  assert.equal(after.data.opportunity.version, 2);
});

test('urql shows a refused mutation as data, not as a failure', async () => {
  const authorization = await signIn();
  const opportunity = await openOpportunity(authorization, 'urql refused');
  const fetchOptions = { headers: { authorization } };
  const client = new Client({ url: graphqlUrl, exchanges: [fetchExchange], fetchOptions });

  const stale = { ...nextMove(opportunity), version: 7 };
  const { data, error } = await client.mutation(moveDocument, { input: stale }).toPromise();

  assert.equal(error, undefined);
  assert.equal(data.moveOpportunity.errors[0].__typename, 'StaleVersion');
});
