export interface JsonPath {
  readonly steps: readonly (string | number)[];
  /** Why the text is not a path. */
  readonly problem?: string;
}

const STEP = /\.?([A-Za-z_]\w*)|\["([^"\]]*)"\]|\[(\d+)\]/y;

/** Reads `a.b[0]["c d"]`, the paths of `| json label="path"`. */
export function parseJsonPath(text: string): JsonPath {
  const steps: (string | number)[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const found = STEP.exec(text);
    if (!found)
      return { steps, problem: 'syntax error: unexpected FIELD, expecting STRING or INDEX' };
    const [, field, key, index] = found;
    steps.push(index === undefined ? (field ?? key ?? '') : Number(index));
  }
  return steps.length === 0 ? { steps, problem: 'syntax error: unexpected $end' } : { steps };
}
