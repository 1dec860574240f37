import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { FlowsPage } from './flowsPage';
import { until } from './until';

/** Readings that say the same of what does not change any more. */
const STILL = 10;

/** The topology as a person sees it. */
export class GraphPage extends FlowsPage {
  get edgeRows(): Locator {
    return this.find('edges-row');
  }

  get nodeRows(): Locator {
    return this.find('nodes-row');
  }

  /** A link to a graph that does not change while the test runs. */
  graphLink(parameters: Readonly<Record<string, string>> = {}): string {
    return this.settledLink({ filters: '', ...parameters }).replace('/flows?', '/topology?');
  }

  /** A number of the summary. */
  async figure(name: 'nodes' | 'edges'): Promise<number> {
    const text = await this.find(`summary-${name}`).innerText();
    return Number(text.replace(/\D/g, ''));
  }

  /** A number of the summary, once it has not changed for a while. */
  async settledFigure(name: 'nodes' | 'edges'): Promise<number> {
    await this.find(`summary-${name}`).waitFor();
    let [last, same] = [-1, 0];
    await until(async () => {
      const now = await this.figure(name);
      same = now === last ? same + 1 : 0;
      last = now;
      return same === STILL;
    }, `the number of ${name} to settle`);
    return last;
  }

  /** A part of the picture. */
  element(id: string): Locator {
    return this.page.locator(`[data-test="topology-canvas"] [data-id="${id}"]`);
  }

  /** Waits until the picture stands. */
  async drawn(): Promise<void> {
    await this.page.locator('[data-test="topology-canvas"] [data-kind="node"]').first().waitFor();
    await this.find('arranging').waitFor({ state: 'detached' });
  }

  /** How many parts of the graph are found. */
  async found(): Promise<number> {
    const counted = async () => /\d+ of (\d+)/.exec(await this.find('find').innerText());
    await until(async () => (await counted()) !== null, 'a number of finds');
    return Number((await counted())?.[1]);
  }

  /** Opens the menu of a node in the table and presses one of its entries. */
  async act(name: string, entry: string): Promise<void> {
    await this.find('nodes').getByRole('button', { name, exact: true }).first().click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  /** The text of a file that the export menu saves. */
  async saved(extension: string): Promise<string> {
    await this.find('export-menu').click();
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.find(`export-${extension}`).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  }
}
