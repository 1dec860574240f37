/** The first part of a text that fits, at least one character. */
const fittingPart = (text: string, fits: (line: string) => boolean): string => {
  if (fits(text)) return text;
  let [fit, tooLong] = [1, text.length];
  while (tooLong - fit > 1) {
    const middle = Math.floor((fit + tooLong) / 2);
    if (fits(text.slice(0, middle))) fit = middle;
    else tooLong = middle;
  }
  const space = text.lastIndexOf(' ', fit);
  return text.slice(0, space > 0 ? space : fit);
};

/** A text in lines that fit, broken at spaces where there are some; what is beyond `maxLines` gives way to an ellipsis. */
export const wrapText = (
  text: string,
  fits: (line: string) => boolean,
  maxLines: number,
): readonly string[] => {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < maxLines) {
    const line = fittingPart(rest, fits);
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  const last = lines.at(-1);
  if (rest === '' || last === undefined) return lines;
  return [...lines.slice(0, -1), `${fittingPart(last, (line) => fits(`${line}…`))}…`];
};
