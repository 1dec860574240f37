import { readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createAuthority } from '../../stack/authority';
import { createFolder } from '../../stack/startProcess';

/** Stands for a store or an API server that misbehaves in a way that no real one can be made to. */
export interface FakeServer {
  readonly url: string;
  readonly caFile: string;
  /** How it answers from now on; what it was asked before is forgotten. */
  readonly answerWith: (listener: RequestListener) => void;
  /** What it was asked, in order. */
  readonly asked: () => readonly IncomingMessage[];
  readonly stop: () => Promise<void>;
}

export async function startFakeServer(name: string): Promise<FakeServer> {
  const folder = createFolder(name);
  const authority = createAuthority(folder);
  const { certFile, keyFile } = authority.issue(name);
  let answer: RequestListener = (_, response) => response.destroy();
  let asked: IncomingMessage[] = [];
  const options = { cert: readFileSync(certFile), key: readFileSync(keyFile) };
  const server = createServer(options, (request, response) => {
    asked.push(request);
    request.resume();
    answer(request, response);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    caFile: authority.caFile,
    answerWith: (listener) => {
      asked = [];
      answer = listener;
    },
    asked: () => asked,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true });
    },
  };
}
