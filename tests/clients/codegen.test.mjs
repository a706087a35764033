import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const folder = import.meta.dirname;
const target = path.join(folder, 'artifacts/codegen');
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const pluginMap = { typescript, typescriptOperations, typedDocumentNode };

const config = {
  scalars: {
    Decimal: 'number', Long: 'number', DateTime: 'string', LocalDate: 'string', UUID: 'string', CurrencyCode: 'string', Upload: 'File',
  },
  strictScalars: true,
  useTypeImports: true,
};

const parsed = async (file) => parse(await readFile(path.join(folder, file), 'utf8'));

async function generate(file, plugins) {
  const filename = path.join(target, file);
  const schema = await parsed('../../schema.graphql');
  const documents = [{ location: 'operations.graphql', document: await parsed('codegen/operations.graphql') }];
  const named = plugins.map((plugin) => ({ [plugin]: {} }));
  await writeFile(filename, await codegen({ filename, schema, documents, pluginMap, plugins: named, config }));
}

test('Code generation makes types and typed documents that the TypeScript compiler accepts', async () => {
  await mkdir(target, { recursive: true });
  await generate('schema.ts', ['typescript']);
  await generate('documents.ts', ['typescriptOperations', 'typedDocumentNode']);

  const compiled = spawnSync(process.execPath, [compiler, '-p', path.join(folder, 'codegen')], { encoding: 'utf8' });

  assert.equal(compiled.stdout, '');
  assert.equal(compiled.status, 0);
});
