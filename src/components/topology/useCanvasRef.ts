import { type RefCallback, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CanvasHandle } from './canvas/canvasActions';

/** Drawers take as long to open, and leave less room then. */
const OPENED_MS = 400;

export interface CanvasRef {
  readonly canvas: RefObject<CanvasHandle>;
  readonly handle: RefCallback<CanvasHandle>;
}

/** The way to the canvas, which shows what is selected as soon as it is there, and beside the panel that opens. */
export const useCanvasRef = (selected: string | undefined): CanvasRef => {
  const canvas = useRef<CanvasHandle | null>(null);
  const [isThere, setThere] = useState(false);
  const handle = useCallback((one: CanvasHandle | null) => {
    canvas.current = one;
    setThere(one !== null);
  }, []);
  useEffect(() => {
    if (!isThere || selected === undefined) return undefined;
    const timer = setTimeout(() => canvas.current?.show(selected), OPENED_MS);
    return () => clearTimeout(timer);
  }, [isThere, selected]);
  return { canvas, handle };
};
