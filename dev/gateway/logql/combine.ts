type Arithmetic = (left: number, right: number) => number;
type Comparison = (left: number, right: number) => boolean;

/** Loki guards division: by zero it is NaN, never infinite. */
const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? NaN : left / right),
  '%': (left, right) => (right === 0 ? NaN : left % right),
  '^': (left, right) => left ** right,
};

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
};

export interface Operands {
  readonly left: number;
  readonly right: number;
  /** What a comparison that holds yields when it filters; undefined: 1 and 0 instead. */
  readonly keep: number | undefined;
}

export const isComparison = (operator: string): boolean => operator in COMPARISONS;

/** The value of `left operator right`; undefined when a filtering comparison does not hold. */
export function combine(operator: string, { left, right, keep }: Operands): number | undefined {
  const calculate = ARITHMETIC[operator];
  if (calculate) return calculate(left, right);
  const holds = COMPARISONS[operator]?.(left, right) ?? false;
  if (keep === undefined) return holds ? 1 : 0;
  return holds ? keep : undefined;
}
