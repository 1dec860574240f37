import type { Locator, Page } from 'playwright-core';
import { until } from './until';
import type { Visitor } from './visit';

const test = (name: string): string => `[data-test="${name}"]`;

/** Seconds since 1970, as links have them. */
const seconds = (ms: number): string => String(ms / 1000);

/** The flows view as a person sees it: what can be read and pressed. */
export class FlowsPage {
  readonly page: Page;
  readonly rows: Locator;
  readonly record: Locator;
  readonly input: Locator;

  constructor(private readonly visitor: Visitor) {
    this.page = visitor.page;
    this.rows = this.page.locator(test('flow-row'));
    this.record = this.page.locator(`${test('record-panel')} h2`);
    this.input = this.page.getByRole('combobox', { name: 'Filter', exact: true });
  }

  find(name: string): Locator {
    return this.page.locator(test(name));
  }

  /** A link to flows that do not change while the test runs. */
  settledLink(parameters: Readonly<Record<string, string>> = {}): string {
    const { fromMs, toMs } = this.visitor.site.settled;
    const time = { startTime: seconds(fromMs), endTime: seconds(toMs) };
    const search = new URLSearchParams({ ...time, ...parameters });
    return `/observe/network/flows?${search.toString()}`;
  }

  async open(link = this.settledLink()): Promise<void> {
    await this.page.goto(this.visitor.url(link), { waitUntil: 'domcontentloaded' });
  }

  async openWithRows(link?: string): Promise<void> {
    await this.open(link);
    await this.rows.first().waitFor();
  }

  /** The texts of one column in the rows that are drawn, without the mark of a copy, which its first cell has. */
  async cells(column: string): Promise<string[]> {
    const texts = await this.rows.locator(`[data-column="${column}"]`).allInnerTexts();
    return texts.map((text) => text.replace(/^copy\s+/, ''));
  }

  async rowTexts(): Promise<string[]> {
    return this.rows.allInnerTexts();
  }

  /** The texts of some columns of every row, drawn or not: scrolls from the first to the last. */
  allCells(columns: readonly string[]): Promise<string[][]> {
    return this.find('flow-scroller').evaluate(async (scroller, wanted) => {
      const seen = new Map<number, string[]>();
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      const read = (row: HTMLElement) => {
        const cells = wanted.map((column) => row.querySelector(`[data-column="${column}"]`));
        seen.set(
          Number(row.dataset.index),
          cells.map((cell) => cell?.textContent ?? ''),
        );
      };
      for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight / 2) {
        scroller.scrollTop = top;
        await frame();
        await frame();
        scroller.querySelectorAll<HTMLElement>('[data-test="flow-row"]').forEach(read);
      }
      return [...seen].sort(([a], [b]) => a - b).map(([, texts]) => texts);
    }, columns);
  }

  /** Chooses an entry of one of the small menus of the page's tools. */
  async choose(tool: string, value: string): Promise<void> {
    await this.find(tool).click();
    await this.find(`${tool}-${value}`).getByRole('option').click();
  }

  /** Types a whole filter, as `src_namespace=default`, and takes it. */
  async typeFilter(text: string): Promise<void> {
    await this.input.click();
    await this.input.pressSequentially(text);
    await this.page.keyboard.press('Enter');
  }

  chip(id: string): Locator {
    return this.find(`filter-chip-${id}`);
  }

  /** Presses an entry of a chip's menu: `negate`, `toggle`, `remove`, … */
  async chipAction(id: string, action: string): Promise<void> {
    await this.chip(id).click();
    await this.find(`filter-${action}`).click();
  }

  /** The parameters of the page's link. */
  parameter(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }

  async waitForParameter(name: string, fits: (value: string | null) => boolean): Promise<void> {
    await this.page.waitForURL((url) => fits(url.searchParams.get(name)));
  }

  /** Waits until the rows on screen fit. */
  async waitForCells(column: string, fits: (text: string) => boolean): Promise<void> {
    await until(async () => {
      const texts = await this.cells(column);
      return texts.length > 0 && texts.every(fits);
    }, `every ${column} to fit`);
  }
}
