import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { BatchHttpLink } from '@apollo/client/link/batch-http';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { graphqlUrl, signIn } from './support/crm.mjs';

const authorization = await signIn();
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const pageDocument = gql`query Page($after: String) {
  opportunities(first: 50, after: $after, where: { status: { eq: OPEN } }) {
    totalCount
    edges { cursor node { id title } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Link options that remember every request that was sent. */
function watched() {
  const requests = [];
  const send = (uri, options) => {
    requests.push({ method: options.method, body: options.body && JSON.parse(options.body) });
    return fetch(uri, options);
  };
  return { requests, options: { uri: graphqlUrl, headers: { authorization }, fetch: send } };
}

function clientOf(link) {
  const opportunities = relayStylePagination(['where', 'order']);
  return new ApolloClient({ link, cache: new InMemoryCache({ typePolicies: { Query: { fields: { opportunities } } } }) });
}

test('Apollo pages a list to its end with relayStylePagination', async () => {
  const client = clientOf(new HttpLink(watched().options));
  const list = client.watchQuery({ query: pageDocument });
  const reading = list.subscribe(() => {});
  let { data } = await client.query({ query: pageDocument });
  while (data.opportunities.pageInfo.hasNextPage) {
    ({ data } = await list.fetchMore({ variables: { after: data.opportunities.pageInfo.endCursor } }));
  }

  const { opportunities } = client.readQuery({ query: pageDocument });
  const ids = new Set(opportunities.edges.map(({ node }) => node.id));
  assert(opportunities.totalCount > 100, 'several pages');
  assert.equal(opportunities.edges.length, opportunities.totalCount);
  assert.equal(ids.size, opportunities.totalCount);
  reading.unsubscribe();
});

test('Apollo\'s batch link sends two queries as one request', async () => {
  const { requests, options } = watched();
  const client = clientOf(new BatchHttpLink({ ...options, batchInterval: 20 }));

  const [me, pipelines] = await Promise.all([
    client.query({ query: gql`{ me { id userName } }` }),
    client.query({ query: gql`{ pipelines { id name } }` }),
  ]);

  assert.equal(requests.length, 1);
  assert.equal(requests[0].body.length, 2);
  assert.equal(me.data.me.userName, 'admin');
  assert(pipelines.data.pipelines.length > 0);
});

for (const useGETForHashedQueries of [false, true]) {
  test(`Apollo's persisted-query link sends a document once, ${useGETForHashedQueries ? 'GET' : 'POST'}`, async () => {
    const { requests, options } = watched();
    const link = () => new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(new HttpLink(options));
    const query = gql(`query Products${useGETForHashedQueries} { products(first: 3) { nodes { id name } } }`);

    const unknown = await clientOf(link()).query({ query });
    const known = await clientOf(link()).query({ query });

    assert.deepEqual(requests.map(({ body }) => Boolean(body?.query)), [false, true, false]);
    assert.equal(requests[0].method, useGETForHashedQueries ? 'GET' : 'POST');
    assert.deepEqual(known.data, unknown.data);
  });
}
