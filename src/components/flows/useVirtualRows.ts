import { type RefObject, useLayoutEffect, useState } from 'react';

/** Everything in pixels. */
export interface RowLayout {
  readonly count: number;
  readonly rowHeight: number;
  /** What sticks to the top of the scroller and so covers rows. */
  readonly headerHeight: number;
  /** A row that stays in the document though out of sight, because it has the focus. */
  readonly pinned: number | undefined;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** A row to draw; pixels from the top of what is scrolled. */
export interface RowPlace {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

export interface VirtualRows {
  /** Rows to draw, ascending. */
  readonly items: readonly RowPlace[];
  /** Height of all rows together. */
  readonly height: number;
  readonly scrollTo: (index: number) => void;
  /** Whole rows in sight; a page for PageUp and PageDown. */
  readonly pageSize: () => number;
}

/** Rows from the first up to, and without, `end`. */
interface RowRange {
  readonly first: number;
  readonly end: number;
}

const NOTHING: RowRange = { first: 0, end: 0 };

/** Beyond both edges, so that a fast wheel shows no blank. */
const OVERSCAN = 6;

type Heights = Pick<RowLayout, 'rowHeight' | 'headerHeight'>;

/** All rows are of one height, so where they are is reckoned and none is ever measured. */
const placeOf = (index: number, { rowHeight, headerHeight }: Heights): RowPlace => {
  const start = headerHeight + index * rowHeight;
  return { index, start, end: start + rowHeight };
};

const rangeInSight = (
  { scrollTop, clientHeight }: HTMLElement,
  { rowHeight, headerHeight }: Heights,
): RowRange => {
  if (clientHeight === 0) return NOTHING;
  const top = scrollTop - headerHeight;
  return {
    first: Math.max(Math.floor(top / rowHeight), 0),
    end: Math.max(Math.ceil((top + clientHeight) / rowHeight), 0),
  };
};

/** The scroll position is read when it changes; rows are drawn anew only when others come into sight. */
const useRangeInSight = ({ rowHeight, headerHeight, scroller }: RowLayout): RowRange => {
  const [range, setRange] = useState(NOTHING);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const seen = rangeInSight(element, { rowHeight, headerHeight });
      setRange((last) => (last.first === seen.first && last.end === seen.end ? last : seen));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    // Where nothing is laid out, as in tests, nothing changes its size either.
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, [rowHeight, headerHeight, scroller]);
  return range;
};

const indexesOf = ({ first, end }: RowRange, { count, pinned = count }: RowLayout): number[] => {
  if (end === 0) return [];
  const from = Math.max(Math.min(first, count) - OVERSCAN, 0);
  const to = Math.min(end + OVERSCAN, count);
  const indexes = Array.from({ length: to - from }, (_, at) => from + at);
  if (pinned >= count || (pinned >= from && pinned < to)) return indexes;
  return pinned < from ? [pinned, ...indexes] : [...indexes, pinned];
};

/** Scrolls as little as shows a row whole. */
const scrollInto = (element: HTMLElement, index: number, heights: Heights): void => {
  const { start, end } = placeOf(index, heights);
  const top = start - heights.headerHeight;
  const { scrollTop, clientHeight } = element;
  if (top < scrollTop) element.scrollTo({ top });
  else if (end > scrollTop + clientHeight) element.scrollTo({ top: end - clientHeight });
};

/** Which rows of a long list have to be drawn. */
export const useVirtualRows = (layout: RowLayout): VirtualRows => {
  const { count, rowHeight, headerHeight, scroller } = layout;
  const range = useRangeInSight(layout);
  return {
    items: indexesOf(range, layout).map((index) => placeOf(index, layout)),
    height: count * rowHeight,
    scrollTo: (index) => {
      if (scroller.current) scrollInto(scroller.current, index, layout);
    },
    pageSize: () =>
      Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headerHeight) / rowHeight)),
  };
};
