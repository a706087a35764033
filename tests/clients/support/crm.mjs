// What the tests do besides the client they are about: signing in, and work "elsewhere" over plain HTTP.
import assert from 'node:assert/strict';

export const origin = process.env.CRM_URL;
assert(origin, 'Run the tests with `npm test`; it starts the server they talk to.');
export const graphqlUrl = `${origin}/graphql`;

/** The authorization header of a user of the demo company. */
export async function signIn(userName = 'admin') {
  const answer = await fetch(`${origin}/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName }),
  });
  const [token] = Object.values(await answer.json());
  return `Bearer ${token}`;
}

export async function send(authorization, request) {
  const answer = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(request),
  });
  return answer.json();
}

/** The data of an answer that must have no errors. */
export async function ask(authorization, query, variables) {
  const { data, errors } = await send(authorization, { query, variables });
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}
