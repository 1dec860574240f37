import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { type RefObject, useLayoutEffect, useReducer, useState } from 'react';

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

export interface VirtualRows {
  /** Rows to draw, ascending. */
  readonly items: readonly VirtualItem[];
  /** Height of all rows together. */
  readonly height: number;
  readonly scrollTo: (index: number) => void;
  /** Whole rows in sight; a page for PageUp and PageDown. */
  readonly pageSize: () => number;
}

type Rows = Virtualizer<HTMLElement, HTMLElement>;

/** Beyond both edges, so that a fast wheel shows no blank. */
const OVERSCAN = 6;

const withPinned = (range: Range, pinned: number | undefined): number[] => {
  const indexes = defaultRangeExtractor(range);
  if (pinned === undefined || pinned >= range.count || indexes.includes(pinned)) return indexes;
  return [...indexes, pinned].sort((a, b) => a - b);
};

const optionsOf = (
  { count, rowHeight, headerHeight, pinned, scroller }: RowLayout,
  onChange: () => void,
): VirtualizerOptions<HTMLElement, HTMLElement> => ({
  count,
  estimateSize: () => rowHeight,
  getScrollElement: () => scroller.current,
  scrollMargin: headerHeight,
  scrollPaddingStart: headerHeight,
  overscan: OVERSCAN,
  rangeExtractor: (range) => withPinned(range, pinned),
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
  onChange,
});

const configure = (rows: Rows, options: VirtualizerOptions<HTMLElement, HTMLElement>): Rows => {
  const isResized = rows.options.estimateSize(0) !== options.estimateSize(0);
  rows.setOptions(options);
  if (isResized) rows.measure();
  return rows;
};

/** Which rows of a long list have to be drawn. All are of one height, so none is ever measured. */
export const useVirtualRows = (layout: RowLayout): VirtualRows => {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [made] = useState<Rows>(() => new Virtualizer(optionsOf(layout, redraw)));
  const rows = configure(made, optionsOf(layout, redraw));
  // Scroller and observers first, then what has changed since.
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return {
    items: rows.getVirtualItems(),
    height: rows.getTotalSize(),
    scrollTo: (index) => rows.scrollToIndex(index, { align: 'auto' }),
    pageSize: () =>
      Math.max(
        1,
        Math.floor(((rows.scrollRect?.height ?? 0) - layout.headerHeight) / layout.rowHeight),
      ),
  };
};
