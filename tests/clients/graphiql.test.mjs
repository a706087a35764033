import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import {
  buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema, validateSchema,
} from 'graphql';
import { ask, send, signIn } from './support/crm.mjs';

const everything = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

const printed = (schema) => printSchema(lexicographicSortSchema(schema));

test('GraphiQL reads the whole schema with an administrator\'s token', async () => {
  const schema = buildClientSchema(await ask(await signIn('admin'), everything));
  const kept = buildSchema(await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'));

  assert.deepEqual(validateSchema(schema), []);
  assert.equal(printed(schema), printed(kept));
});

test('Without a token the schema stays closed', async () => {
  const { data, errors } = await send('', { query: everything });

  assert.equal(data?.__schema, undefined);
  assert.equal(errors[0].extensions.code, 'HC0046');
});
