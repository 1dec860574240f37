import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ensureBuilt } from '../../dev/console/server/ensureBuilt';
import type { ServerOptions } from '../../dev/console/server/options';
import { startServer, type RunningServer } from '../../dev/console/server/startServer';
import type { WorldSize } from '../../dev/world/worldOptions';
import { coreFlows } from './coreFlows';
import { until } from './until';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** CHROMIUM_PATH, or the first Chromium of PATH; undefined when there is none. */
export function chromiumPath(): string | undefined {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH !== undefined && CHROMIUM_PATH !== '') return CHROMIUM_PATH;
  const candidates = PATH.split(delimiter).flatMap((folder) =>
    NAMES.map((name) => join(folder, name)),
  );
  return candidates.find((path) => existsSync(path));
}

/** What `npm start` serves, and a browser to look at it. */
export interface Site {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** Flows between these moments (milliseconds) are all there and do not change. */
  readonly settled: { readonly fromMs: number; readonly toMs: number };
  readonly close: () => Promise<void>;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const SETTLED_MS = 40 * MINUTE_MS;

/** History comes in newest first: flows from before the settled time mean that all later ones are there. */
async function historyArrives(url: string, startedAt: number): Promise<void> {
  const [from, to] = [startedAt - 55 * MINUTE_MS, startedAt - SETTLED_MS];
  const link = `/observe/network/flows?startTime=${from / SECOND_MS}&endTime=${to / SECOND_MS}`;
  await until(async () => (await coreFlows(url, link)).length > 0, 'an hour of flows');
}

/** Builds what is stale and starts one server and one browser; with a cluster, these and its door are real. */
export async function startSite(
  size: WorldSize = 'small',
  cluster?: ServerOptions['cluster'],
): Promise<Site> {
  await ensureBuilt();
  const server = await startServer({ port: 0, world: { seed: 1, size }, cluster });
  const startedAt = Math.floor(Date.now() / SECOND_MS) * SECOND_MS;
  await historyArrives(server.url, startedAt);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGS });
  return {
    server,
    browser,
    settled: { fromMs: startedAt - SETTLED_MS, toMs: startedAt - 10 * SECOND_MS },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
