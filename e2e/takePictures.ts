import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FlowsPage } from './harness/flowsPage';
import { startSite } from './harness/site';

const PICTURE = 'docs/images/flows-light.png';
const SIZE = { width: 1440, height: 900 };
const MAX_BYTES = 250_000;
const FILTERS = 'src_namespace="apps-team-shop";dst_kind="Pod"';

/** `node dev/run.mjs e2e/takePictures.ts`: the picture of the README, from the page as it is now. */
async function main(): Promise<void> {
  const site = await startSite();
  try {
    const context = await site.browser.newContext({ viewport: SIZE, timezoneId: 'UTC' });
    await context.addInitScript(() => localStorage.setItem('bridge/theme', 'light'));
    const page = await context.newPage();
    const url = (path: string) => `${site.server.url}${path}`;
    const flows = new FlowsPage({ page, context, site, url });
    await flows.openWithRows(flows.settledLink({ filters: FILTERS }));
    await flows.rows.nth(1).locator('[data-column="EndTime"]').click();
    await flows.record.waitFor();
    await page.mouse.move(0, 0);
    const picture = await page.screenshot({ animations: 'disabled' });
    if (picture.length > MAX_BYTES) throw new Error(`${PICTURE}: ${picture.length} bytes`);
    mkdirSync(dirname(PICTURE), { recursive: true });
    writeFileSync(PICTURE, picture);
    console.log(`${PICTURE}: ${picture.length} bytes`);
  } finally {
    await site.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
