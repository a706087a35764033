// Runs the tests against a server of its own: `npm test`, or `./dev clients` from the root of the repository.
// CRM_SERVER names the built program; without it the one of `dotnet build` is taken, and built if it is missing.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { startServer } from './support/server.mjs';

const folder = import.meta.dirname;
const root = path.resolve(folder, '../..');
const program = path.resolve(process.env.CRM_SERVER ?? path.join(root, 'artifacts/bin/Api/debug/CrmGraph.Api.dll'));

if (!existsSync(program)) {
  const build = spawnSync('dotnet', ['build', path.join(root, 'src/Api'), '-v', 'q'], { stdio: 'inherit' });
  if (build.status !== 0) {
    process.exit(1);
  }
}

const tests = (await readdir(folder)).filter((name) => name.endsWith('.test.mjs')).sort();
const server = await startServer(program);
try {
  process.exitCode = await runTests(server.url);
} finally {
  await server.stop();
}

function runTests(url) {
  // The limit ends a test that waits for an event that never comes.
  const options = ['--test', '--test-timeout=120000', '--test-reporter=spec', ...tests];
  const env = { ...process.env, CRM_URL: url };
  const run = spawn(process.execPath, options, { cwd: folder, env, stdio: 'inherit' });
  return new Promise((resolve) => run.on('exit', (code) => resolve(code ?? 1)));
}
