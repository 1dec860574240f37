import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { startServer } from './startServer';

it('says which port is taken, and how to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const starting = startServer({ port, world: { seed: 1, size: 'small' } });
  await expect(starting).rejects.toThrow(`port ${port} is taken; choose another with --port <n>`);
  other.close();
});
