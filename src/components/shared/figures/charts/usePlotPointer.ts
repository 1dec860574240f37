import { type PointerEvent, useEffect, useState } from 'react';
import { brushedRange } from '../../../../model/metrics/brushedRange';
import type { TimeWindow } from '../../../../model/timeRange';
import type { ChartLineItem, PickItem } from './chartSeries';
import { useEmphasis } from './emphasis';
import { lineAt, type Plot, stepAt, timeAt } from './plot';

/** Less is a click whose mouse trembled. */
const DRAGGED = 4;

interface Drag {
  readonly fromX: number;
  readonly toX: number;
}

const isDragged = ({ fromX, toX }: Drag): boolean => Math.abs(toX - fromX) >= DRAGGED;

interface PointerInput {
  readonly plot: Plot;
  readonly lines: readonly ChartLineItem[];
  readonly onRange: (range: TimeWindow) => void;
  readonly onPick: PickItem;
}

const placeOf = ({ currentTarget, clientX, clientY }: PointerEvent) => {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
};

const rangeOf = (plot: Plot, { fromX, toX }: Drag): TimeWindow =>
  brushedRange(plot.window, [timeAt(plot, fromX), timeAt(plot, toX)]);

/** A drag that Escape ends. */
const useDrag = () => {
  const [drag, setDrag] = useState<Drag>();
  const isDragging = drag !== undefined;
  useEffect(() => {
    if (!isDragging) return undefined;
    const cancel = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(undefined);
    };
    document.addEventListener('keydown', cancel);
    return () => document.removeEventListener('keydown', cancel);
  }, [isDragging]);
  return [drag, setDrag] as const;
};

/** What the mouse does over a plot: point at a step, pick a line by a click, choose a range by dragging. */
export const usePlotPointer = ({ plot, lines, onRange, onPick }: PointerInput) => {
  const emphasis = useEmphasis();
  const [step, setStep] = useState<number>();
  const [drag, setDrag] = useDrag();
  const lineNear = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const at = stepAt(plot, x);
    return at === undefined ? undefined : lineAt(plot, lines, { step: at, y });
  };
  const leave = () => {
    setStep(undefined);
    emphasis.put(undefined);
  };
  const handlers = {
    onPointerMove: (event: PointerEvent) => {
      const place = placeOf(event);
      setStep(stepAt(plot, place.x));
      if (drag) setDrag({ ...drag, toX: place.x });
      else emphasis.put(lineNear(place));
    },
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const { x } = placeOf(event);
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ fromX: x, toX: x });
    },
    onPointerUp: (event: PointerEvent) => {
      if (!drag) return;
      setDrag(undefined);
      const place = placeOf(event);
      const done = { ...drag, toX: place.x };
      const key = lineNear(place);
      if (isDragged(done)) onRange(rangeOf(plot, done));
      else if (key !== undefined) onPick(key, { x: event.clientX, y: event.clientY });
    },
    onPointerCancel: () => setDrag(undefined),
    onPointerLeave: leave,
  };
  return { step, band: drag && isDragged(drag) ? rangeOf(plot, drag) : undefined, handlers };
};
