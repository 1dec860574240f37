import { type RefObject, useLayoutEffect } from 'react';

/** Pixels; below this the page scrolls instead of the element. */
const LEAST = 240;

const scrollerOf = (element: HTMLElement): HTMLElement => {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.documentElement;
};

/** What lies below an element inside of the same page: all that has to stay in sight with it. */
const heightBelow = (element: HTMLElement, page: Element): number =>
  page.getBoundingClientRect().bottom - element.getBoundingClientRect().bottom;

interface Room {
  readonly element: HTMLElement;
  readonly box: HTMLElement;
  readonly page: Element;
}

const fit = ({ element, box, page }: Room, least: number): void => {
  const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  const height = Math.floor(box.clientHeight - top - heightBelow(element, page));
  element.style.blockSize = `${Math.max(height, least)}px`;
};

/**
 * Makes an element as high as the console leaves room for. How high the frame, the filters and the notices above are
 * is known to the browser only, so it is measured, and again whenever one of them changes.
 */
export const useFillHeight = (ref: RefObject<HTMLElement | null>, least = LEAST): void => {
  useLayoutEffect(() => {
    const element = ref.current;
    const page = element?.closest('.network-evidence__page');
    if (!element || !page) return undefined;
    const box = scrollerOf(element);
    const observer = new ResizeObserver(() => fit({ element, box, page }, least));
    observer.observe(box);
    observer.observe(page);
    fit({ element, box, page }, least);
    return () => observer.disconnect();
  }, [ref, least]);
};
