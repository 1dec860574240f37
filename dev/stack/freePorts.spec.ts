import { createServer } from 'node:net';
import { freePorts } from './freePorts';

it('never gives one port twice', async () => {
  const ports = await freePorts(200);
  expect(new Set(ports).size).toBe(200);
});

it('gives ports that one can listen on', async () => {
  const [port] = await freePorts(1);
  const server = createServer();
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', ready);
  });
  expect(server.address()).toMatchObject({ port });
  await new Promise((closed) => server.close(closed));
});
