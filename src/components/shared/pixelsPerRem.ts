/** Pixels of one rem, so that rows grow with the font size that a person has set. */
export const pixelsPerRem = (): number =>
  parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
