const GAP = '…';

/** Longer ones are cut at once: names come from the cluster. */
const MOST = 300;

/** A name with its middle left out, where it does not fit: what tells pods of a workload apart is at the end. */
export const shortened = (name: string, fits: (text: string) => boolean): string => {
  const letters = Array.from(name).slice(0, MOST);
  const kept = (count: number): string => {
    const head = Math.ceil(count / 2);
    return `${letters.slice(0, head).join('')}${GAP}${letters.slice(letters.length - (count - head)).join('')}`;
  };
  if (letters.length === name.length && fits(name)) return name;
  let [least, most] = [1, letters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(kept(middle))) least = middle;
    else most = middle - 1;
  }
  return kept(least);
};
