const STRING = /"(?:\\.|[^"\\\n])*"|`[^`]*`/g;

/** Where the parenthesis at `open` is closed; -1 if it never is. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/**
 * Loki reads `rate(({…} | unwrap x) [5m])`, which its gateway prints; the grammar that parses here does not. Blanks take the
 * place of the inner pair, so that positions stay.
 */
export function withoutRangeParentheses(query: string): string {
  const shape = query.replace(STRING, (literal) => '"'.padEnd(literal.length, '"'));
  const characters = query.split('');
  for (const { index } of shape.matchAll(/\((?=\s*\{)/g)) {
    const end = closing(shape, index);
    if (end === -1 || !/^\)\s*\[/.test(shape.slice(end))) continue;
    characters[index] = ' ';
    characters[end] = ' ';
  }
  return characters.join('');
}
