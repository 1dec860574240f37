import { wrapText } from './wrapText';

/** What a picture says above what it shows, so that it can be read without the page. */
export interface PictureHeading {
  readonly title?: string;
  readonly lines: readonly string[];
}

/** Sharp on dense screens, and where a picture is enlarged. */
const SCALE = 2;

/** In pixels of the page. */
const [GAP, TITLE_PX, TEXT_PX, LEADING] = [16, 20, 14, 1.4];

/** What long filters may take of a picture. */
const MAX_LINES = 6;

const BACKGROUND = '--pf-t--global--background--color--primary--default';

const TOKEN = /--[\w-]+/g;

/** Put on what has nothing to say in a picture, such as menus. */
export const NOT_IN_PICTURE = { 'data-not-in-picture': '' };

const isPictured = (node: Node): boolean =>
  !(node instanceof Element && node.matches('[data-not-in-picture]'));

interface TextLine {
  readonly text: string;
  readonly font: string;
  readonly height: number;
}

const textLines = (
  { title, lines }: PictureHeading,
  context: CanvasRenderingContext2D,
  { family, width }: { readonly family: string; readonly width: number },
): TextLine[] => {
  const styled = (text: string, font: string, px: number): TextLine[] => {
    context.font = font;
    const fits = (line: string) => context.measureText(line).width <= width;
    return wrapText(text, fits, MAX_LINES).map((line) => ({
      text: line,
      font,
      height: px * LEADING,
    }));
  };
  return [
    ...(title === undefined ? [] : styled(title, `bold ${TITLE_PX}px ${family}`, TITLE_PX)),
    ...lines.flatMap((line) => styled(line, `${TEXT_PX}px ${family}`, TEXT_PX)),
  ];
};

/** The picture below its heading, with some room around. */
const withHeading = (
  picture: HTMLCanvasElement,
  heading: PictureHeading,
  style: CSSStyleDeclaration,
): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const width = picture.width / SCALE;
  const lines = textLines(heading, context, { family: style.fontFamily, width });
  const top = lines.reduce((sum, { height }) => sum + height, 2 * GAP);
  canvas.width = picture.width + 2 * GAP * SCALE;
  canvas.height = picture.height + (top + GAP) * SCALE;
  context.fillStyle = style.getPropertyValue(BACKGROUND);
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, GAP * SCALE, top * SCALE);
  context.scale(SCALE, SCALE);
  context.fillStyle = style.color;
  context.textBaseline = 'top';
  let y = GAP;
  for (const { text, font, height } of lines) {
    context.font = font;
    context.fillText(text, GAP, y);
    y += height;
  }
  return canvas;
};

/**
 * What drawings look like: they are copied as they are written, so that our rules for their insides and the tokens
 * that they use have to come along.
 */
const drawingStyles = (element: HTMLElement, style: CSSStyleDeclaration): string => {
  const rules = [...document.styleSheets]
    .filter(({ href }) => href === null || href.startsWith(location.origin))
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .filter((text) => text.startsWith('.network-evidence__'));
  const drawings = [...element.querySelectorAll('svg')].map(({ outerHTML }) => outerHTML);
  const names = new Set([...drawings, ...rules].flatMap((text) => text.match(TOKEN) ?? []));
  const tokens = [...names].map((name) => `${name}:${style.getPropertyValue(name)}`);
  return `:root{${tokens.join(';')}}${rules.join('')}`;
};

/** A PNG of what an element shows in the theme of the page. Rejects where the browser cannot draw it. */
export const takePicture = async (element: HTMLElement, heading: PictureHeading): Promise<Blob> => {
  const { getFontEmbedCSS, toCanvas } = await import('html-to-image');
  const style = getComputedStyle(element);
  const picture = await toCanvas(element, {
    pixelRatio: SCALE,
    backgroundColor: style.getPropertyValue(BACKGROUND),
    filter: isPictured,
    // Values are resolved already: copying every token to every element would take most of the time.
    includeStyleProperties: Array.from(style).filter((name) => !name.startsWith('--')),
    fontEmbedCSS: `${await getFontEmbedCSS(element)}${drawingStyles(element, style)}`,
  });
  const canvas = withHeading(picture, heading, style);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
};
