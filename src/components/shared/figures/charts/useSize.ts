import { type RefObject, useLayoutEffect, useState } from 'react';
import type { PlotSize } from './plot';

/** Where nothing is laid out, as in tests. */
const USUAL: PlotSize = { width: 480, height: 180 };

/** How large an element is, now and when that changes. */
export const useSize = (element: RefObject<HTMLElement>): PlotSize => {
  const [size, setSize] = useState(USUAL);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return undefined;
    const measure = () => {
      const width = measured.clientWidth || USUAL.width;
      const height = measured.clientHeight || USUAL.height;
      setSize((known) =>
        known.width === width && known.height === height ? known : { width, height },
      );
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return size;
};
