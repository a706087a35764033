import { connect, createServer } from 'node:net';

/** Forwards TCP to a server; `cut` breaks every connection the way a lost network does, without a goodbye. */
export async function cuttingProxy(target) {
  const { hostname, port } = new URL(target);
  const open = new Set();
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    const both = [client, server];
    for (const socket of both) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        both.forEach((other) => other.destroy());
      });
    }

    client.pipe(server).pipe(client);
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const cut = () => open.forEach((socket) => socket.resetAndDestroy());
  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    cut,
    close() {
      proxy.close();
      cut();
    },
  };
}
