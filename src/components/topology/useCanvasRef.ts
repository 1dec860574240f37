import { type RefCallback, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CanvasHandle } from '../canvas/canvasActions';

/** Drawers take as long to open, and leave less room then. */
const OPENED_MS = 400;

export interface CanvasRef {
  readonly canvas: RefObject<CanvasHandle>;
  readonly handle: RefCallback<CanvasHandle>;
}

/** The way to the canvas: what a link has selected is brought close, and what is selected later stays in sight. */
export const useCanvasRef = (selected: string | undefined): CanvasRef => {
  const canvas = useRef<CanvasHandle | null>(null);
  const linked = useRef(selected);
  const [isThere, setThere] = useState(false);
  const handle = useCallback((one: CanvasHandle | null) => {
    canvas.current = one;
    setThere(one !== null);
  }, []);
  useEffect(() => {
    if (!isThere || selected === undefined) return undefined;
    const timer = setTimeout(() => {
      canvas.current?.[selected === linked.current ? 'centre' : 'show'](selected);
      linked.current = undefined;
    }, OPENED_MS);
    return () => clearTimeout(timer);
  }, [isThere, selected]);
  return { canvas, handle };
};
