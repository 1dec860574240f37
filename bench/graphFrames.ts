import type { Page } from 'playwright-core';

const STEPS = 90;

interface Spot {
  readonly x: number;
  readonly y: number;
}

const startFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frames: number[] = [];
    const watched = { frames, isOver: false };
    Object.assign(window, { watched });
    let last = performance.now();
    const next = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (!watched.isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });

const endFrames = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const { watched } = window as unknown as {
      watched: { frames: number[]; isOver: boolean };
    };
    watched.isOver = true;
    return watched.frames.slice(1);
  });

/** Milliseconds from frame to frame while the pointer drags or the wheel turns. */
export const framesWhile = async (
  page: Page,
  how: 'pan' | 'zoom',
  from: Spot,
): Promise<number[]> => {
  await page.mouse.move(from.x, from.y);
  if (how === 'pan') await page.mouse.down();
  await startFrames(page);
  for (let step = 0; step < STEPS; step += 1) {
    const away = 120 * Math.sin(step / 8);
    if (how === 'pan') await page.mouse.move(from.x + away, from.y + Math.abs(away));
    else await page.mouse.wheel(0, step % 30 < 15 ? -40 : 40);
  }
  const frames = await endFrames(page);
  await page.mouse.up();
  return frames;
};

/** How many frames pass from a move of the pointer onto a node until the picture changes; the most of some nodes. */
export const highlightFrames = async (page: Page): Promise<number> => {
  const spots = await page.evaluate(() =>
    [...document.querySelectorAll('[data-test="topology-canvas"] [data-kind="node"]')]
      .map((node) => node.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && width < 100 && height > 0)
      .slice(0, 20)
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
  );
  if (spots.length === 0) throw new Error('no nodes to point at');
  let most = 0;
  for (const spot of spots) {
    await page.mouse.move(2, 2);
    await page.waitForTimeout(80);
    await page.evaluate(() => {
      const noted = { frames: -1, sinceMove: 0 };
      Object.assign(window, { noted });
      const canvas = document.querySelector('[data-test="topology-canvas"]');
      const onMove = (): void => {
        const count = (): void => {
          if (noted.frames >= 0) return;
          noted.sinceMove += 1;
          requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
      };
      addEventListener('pointermove', onMove, { capture: true, once: true });
      if (!canvas) return;
      new MutationObserver(() => {
        if (noted.frames < 0) noted.frames = noted.sinceMove;
      }).observe(canvas, { subtree: true, childList: true, attributes: true });
    });
    await page.mouse.move(spot.x, spot.y);
    await page.waitForTimeout(150);
    const frames = await page.evaluate(
      () => (window as unknown as { noted: { frames: number } }).noted.frames,
    );
    if (frames < 0) throw new Error('nothing was highlighted');
    most = Math.max(most, frames);
  }
  return most;
};
