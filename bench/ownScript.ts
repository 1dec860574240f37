import { GraphPage } from '../e2e/harness/graphPage';
import { gzipKilobytes, watchOwnScripts } from '../e2e/harness/ownScripts';
import type { Site } from '../e2e/harness/site';

type Show = (page: GraphPage) => Promise<void>;

/** The scripts of a view, fetched by a browser that knows nothing yet. */
const scriptsOf = async (site: Site, show: Show) => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const scripts = watchOwnScripts(page);
  await show(new GraphPage({ page, context, site, url: (path) => site.server.url + path }));
  await page.waitForLoadState('networkidle');
  await Promise.all(scripts.values());
  await context.close();
  return scripts;
};

/** Script that a view fetches and the flow table does not, KB gzip; workers apart. */
export const ownScript = async (
  site: Site,
  show: Show,
): Promise<{ readonly main: number; readonly workers: number }> => {
  const forFlows = await scriptsOf(site, (page) => page.openWithRows());
  const more = [...(await scriptsOf(site, show))].filter(([name]) => !forFlows.has(name));
  if (forFlows.size === 0 || more.length === 0) throw new Error('no scripts of its own');
  const sizeOf = (isWanted: (name: string) => boolean) =>
    gzipKilobytes(new Map(more.filter(([name]) => isWanted(name))));
  const isWorker = (name: string): boolean => /worker/i.test(name);
  return { main: await sizeOf((name) => !isWorker(name)), workers: await sizeOf(isWorker) };
};
