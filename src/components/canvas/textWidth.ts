/** Of a usual letter, where nothing can be measured, as in tests. */
const LETTER_EM = 0.55;

const LOOKS = { normal: '400', strong: '500' } as const;

export interface TextLook {
  readonly px: number;
  readonly weight?: keyof typeof LOOKS;
}

let context: CanvasRenderingContext2D | null | undefined;

const measuring = (): CanvasRenderingContext2D | null => {
  if (typeof OffscreenCanvas === 'undefined') return null;
  context ??= document.createElement('canvas').getContext('2d');
  return context;
};

const family = (): string =>
  getComputedStyle(document.documentElement).getPropertyValue('--pf-t--global--font--family--body');

let font: string | undefined;

/** How wide a text is, in pixels. */
export const textWidth = (text: string, { px, weight = 'normal' }: TextLook): number => {
  const canvas = measuring();
  if (!canvas) return text.length * px * LETTER_EM;
  font ??= family() || 'sans-serif';
  canvas.font = `${LOOKS[weight]} ${px}px ${font}`;
  return canvas.measureText(text).width;
};
