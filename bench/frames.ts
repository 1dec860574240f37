/** Of milliseconds from frame to frame. */
export const p95 = (frames: readonly number[]): number =>
  frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? NaN;
