import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { test } from 'node:test';
import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { changesDocument, here } from './support/changes.mjs';
import { origin, signIn } from './support/crm.mjs';
import { cuttingProxy } from './support/cutting-proxy.mjs';
import { move, openOpportunity } from './support/opportunities.mjs';

const authorization = await signIn();

async function connect(url, t) {
  const accessTokenFactory = () => authorization.replace('Bearer ', '');
  const connection = new HubConnectionBuilder()
    .withUrl(`${url}/hubs/graphql`, { accessTokenFactory })
    .configureLogging(LogLevel.None)
    .build();
  t.after(() => connection.stop());
  await connection.start();
  return connection;
}

/** Collects the changes of one stream and tells when one has a version, or when the stream broke. */
class Changes extends EventEmitter {
  constructor(connection, pipelineId, after) {
    super();
    this.seen = [];
    const request = { query: changesDocument, variables: { pipelineId } };
    connection.stream('Subscribe', request, after).subscribe({
      next: ({ data, errors }) => {
        if (errors) {
          this.emit('error', new Error(JSON.stringify(errors)));
        } else {
          this.seen.push(data.pipelineChanges);
          this.emit('change');
        }
      },
      error: () => this.emit('broken'),
      complete: () => this.emit('broken'),
    });
  }

  async until({ id, version }) {
    while (!this.seen.some((change) => change.opportunity?.id === id && change.version === version)) {
      await once(this, 'change');
    }
  }
}

async function moveTimes(opportunity, times) {
  let now = opportunity;
  for (let i = 0; i < times; i++) {
    now = await move(authorization, now);
  }

  return now;
}

test('SignalR executes a query', async (t) => {
  const connection = await connect(origin, t);

  const { data } = await connection.invoke('Execute', { query: '{ me { userName } }' });

  assert.deepEqual(data, { me: { userName: 'admin' } });
});

test('A SignalR client that is cut off resumes without a gap and without a duplicate', async (t) => {
  const proxy = await cuttingProxy(origin);
  t.after(proxy.close);
  let opportunity = await openOpportunity(authorization, 'signalr');
  const pipelineId = opportunity.pipeline.id;
  const start = await here(authorization, pipelineId);

  const first = new Changes(await connect(proxy.url, t), pipelineId, start);
  opportunity = await moveTimes(opportunity, 3);
  await first.until(opportunity);
  const broken = once(first, 'broken');
  proxy.cut();
  await broken;
  opportunity = await moveTimes(opportunity, 3);

  const second = new Changes(await connect(proxy.url, t), pipelineId, first.seen.at(-1).sequence);
  opportunity = await moveTimes(opportunity, 2);
  await second.until(opportunity);

  const seen = [...first.seen, ...second.seen];
  const own = seen.filter((change) => change.opportunity?.id === opportunity.id);
  assert.deepEqual(own.map(({ version }) => version), [2, 3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(seen.map(({ previous }) => previous), [start, ...seen.slice(0, -1).map(({ sequence }) => sequence)]);
});
