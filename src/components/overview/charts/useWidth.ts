import { type RefObject, useLayoutEffect, useState } from 'react';

/** Where nothing is laid out, as in tests. */
const USUAL = 480;

/** The pixels that an element is wide, now and when that changes. */
export const useWidth = (element: RefObject<HTMLElement>): number => {
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return undefined;
    const measure = () => setWidth(measured.clientWidth || USUAL);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
};
