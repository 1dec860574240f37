import type { Controller } from '@patternfly/react-topology';
import { type RefObject, useEffect } from 'react';
import { zoomAt } from './view';
import { watchView } from './watchView';

/** Of a wheel's step, by its unit: pixels, lines, pages. */
const SPEEDS = [0.002, 0.05, 1];
/** Two fingers on a pad come as a wheel with the control key, in small steps. */
const PINCH = 10;

const factorOf = ({ deltaY, deltaMode, ctrlKey }: WheelEvent): number =>
  2 ** (-deltaY * (SPEEDS[deltaMode] ?? 0) * (ctrlKey ? PINCH : 1));

/** Zooms with the wheel, and keeps what is drawn in keeping with what is seen. */
export const useViewWatch = (controller: Controller, surface: RefObject<HTMLElement>): void => {
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const { settle, stop } = watchView(controller);
    const zoom = (event: WheelEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const { left, top } = element.getBoundingClientRect();
      const spot = { x: event.clientX - left, y: event.clientY - top };
      zoomAt(controller, factorOf(event), spot);
    };
    // Before react-topology, which would have the graph drawn again with each step.
    element.addEventListener('wheel', zoom, { capture: true, passive: false });
    element.addEventListener('mousedown', settle, { capture: true });
    window.addEventListener('resize', settle);
    return () => {
      element.removeEventListener('wheel', zoom, { capture: true });
      element.removeEventListener('mousedown', settle, { capture: true });
      window.removeEventListener('resize', settle);
      stop();
    };
  }, [controller, surface]);
};
