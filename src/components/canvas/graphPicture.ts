/** Sharp on dense screens. */
const SCALE = 2;

/** Browsers refuse larger canvases; in pixels. */
const MOST = { side: 16_000, area: 120_000_000 } as const;

export const svgPicture = (drawing: SVGSVGElement): Blob => {
  const text = new XMLSerializer().serializeToString(drawing);
  return new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
};

const sizeOf = (drawing: SVGSVGElement) => {
  const side = (name: string) => Math.max(1, Number(drawing.getAttribute(name)));
  const [width, height] = [side('width'), side('height')];
  const scale = Math.min(
    SCALE,
    MOST.side / Math.max(width, height),
    Math.sqrt(MOST.area / (width * height)),
  );
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
};

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('no picture'));
    reader.readAsDataURL(blob);
  });

const loaded = async (svg: Blob): Promise<HTMLImageElement> => {
  const image = new Image();
  // The console's policy has images from its own origin and from data, not from blobs.
  image.src = await dataUrl(svg);
  await image.decode();
  return image;
};

/** Smaller than wanted where a browser could not hold it. Rejects where the browser cannot draw it. */
export const pngPicture = async (drawing: SVGSVGElement): Promise<Blob> => {
  const image = await loaded(svgPicture(drawing));
  const canvas = document.createElement('canvas');
  const { width, height } = sizeOf(drawing);
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
};
