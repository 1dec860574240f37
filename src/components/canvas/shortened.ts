const GAP = '…';

/** Longer ones are not even measured: names come from the cluster. */
const MOST = 300;

const ends = (letters: readonly string[], count: number): string => {
  const head = Math.ceil(count / 2);
  const tail = letters.slice(letters.length - (count - head));
  return `${letters.slice(0, head).join('')}${GAP}${tail.join('')}`;
};

/** A name with its middle left out, where it does not fit: what tells pods of a workload apart is at the end. */
export const shortened = (name: string, fits: (text: string) => boolean): string => {
  if (name.length <= MOST && fits(name)) return name;
  const letters = Array.from(name);
  let [least, most] = [1, Math.min(letters.length - 1, MOST)];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(ends(letters, middle))) least = middle;
    else most = middle - 1;
  }
  return ends(letters, least);
};
