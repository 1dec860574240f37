import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { UserName } from '../../dev/console/users';
import type { FaultName } from '../../dev/gateway/faults/faults';
import { startSite, type Site } from './site';

const START_MS = 120_000;
const TEST_MS = 30_000;
const ACTION_MS = 10_000;

export interface Visit {
  readonly fault?: FaultName;
  readonly user?: UserName;
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  /** Errors on the browser's console that belong to the test. */
  readonly expected?: RegExp;
  /** Where the test has to wait for the cluster, not for the page. */
  readonly timeoutMs?: number;
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly site: Site;
  readonly url: (path: string) => string;
}

const SIZE = { width: 1440, height: 900 };
/** A language without translations: the texts are the keys. */
const NO_TRANSLATIONS = '/locales/resource.json';
/** That there is no scan of a commit is an answer, which the browser names by its status and no page can keep quiet. */
const NO_SCAN =
  /status of 404 .*\/evidence\/v1\/namespaces\/[^/]+\/apps\/[^/]+\/[0-9a-f]+\/summary$/;

async function openContext(site: Site, visit: Visit): Promise<BrowserContext> {
  const context = await site.browser.newContext({ viewport: visit.size ?? SIZE });
  context.setDefaultTimeout(ACTION_MS);
  const cookies = { 'dev-user': visit.user, 'dev-fault': visit.fault };
  for (const [name, value] of Object.entries(cookies)) {
    if (value) await context.addCookies([{ name, value, url: site.server.url }]);
  }
  await context.addInitScript(
    (theme) => localStorage.setItem('bridge/theme', theme),
    visit.theme ?? 'light',
  );
  return context;
}

function collectProblems(page: Page, { expected }: Visit): string[] {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(`page: ${message}`));
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    const isKnown =
      text.includes(NO_TRANSLATIONS) || NO_SCAN.test(text) || expected?.test(text) === true;
    if (message.type() === 'error' && !isKnown) problems.push(`console: ${text}`);
  });
  return problems;
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'network-evidence-'));
  const path = join(folder, `${name.replace(/\W+/g, '-')}.png`);
  await page.screenshot({ path }).catch(() => undefined);
  process.stderr.write(`e2e: "${name}" failed at ${page.url()}, picture: ${path}\n`);
}

async function stay(site: Site, name: string, visit: Visit, body: Journey): Promise<void> {
  const context = await openContext(site, visit);
  const page = await context.newPage();
  const problems = collectProblems(page, visit);
  try {
    await body({ page, context, site, url: (path) => `${site.server.url}${path}` });
    expect(problems).toEqual([]);
  } catch (error) {
    await keepPicture(page, name);
    throw error;
  } finally {
    await context.close();
  }
}

export type Journey = (visitor: Visitor) => Promise<void>;
export type DefineJourney = (name: string, visit: Visit, body: Journey) => void;

/**
 * One server and one browser for the tests of a file. Each test gets a fresh context; an error in the page fails it, and a
 * failing test leaves a picture.
 */
export function journeys(start: () => Promise<Site> = startSite): DefineJourney {
  let site: Site | undefined;
  beforeAll(async () => {
    site = await start();
  }, START_MS);
  afterAll(() => site?.close());
  return (name, visit, body) => {
    it(
      name,
      async () => {
        if (!site) throw new Error('the site did not start');
        await stay(site, name, visit, body);
      },
      visit.timeoutMs ?? TEST_MS,
    );
  };
}
