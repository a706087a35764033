import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const secondsToStart = 120;

/** Starts the program on a free loopback port over a new SQLite database with the demo company. */
export async function startServer(program) {
  const folder = await mkdtemp(path.join(tmpdir(), 'crm-clients-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const database = `Data Source=${path.join(folder, 'crm.db')}`;
  const env = { ...process.env, ASPNETCORE_ENVIRONMENT: 'Production', ConnectionStrings__Crm: database };
  const server = spawn('dotnet', [program, '--urls', url], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const said = [];
  server.stdout.on('data', (text) => said.push(text));
  server.stderr.on('data', (text) => said.push(text));

  async function stop() {
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }

  try {
    await untilReady(url, server);
    return { url, stop };
  } catch (error) {
    console.error(Buffer.concat(said).toString());
    await stop();
    throw error;
  }
}

async function untilReady(url, server) {
  const deadline = Date.now() + secondsToStart * 1000;
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) {
      return;
    }

    await delay(200);
  }

  throw new Error('The server did not become ready.');
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
