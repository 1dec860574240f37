import type { Matcher } from '../logql/ast';
import { compileRegex } from '../regex/compileRegex';

export type Labels = Readonly<Record<string, string>>;

export interface Stream {
  readonly id: number;
  /** Sorted by name, without empty values. */
  readonly labels: Labels;
}

/** One text for one label set: `{a="1", b="2"}` in Prometheus' notation. */
export const printLabels = (labels: Labels): string =>
  `{${Object.keys(labels)
    .sort()
    .map((name) => `${name}=${JSON.stringify(labels[name])}`)
    .join(', ')}}`;

type LabelTest = (labels: Labels) => boolean;

function matcherTest({ name, operator, value }: Matcher): LabelTest {
  const isNegated = operator.startsWith('!');
  if (!operator.endsWith('~')) return (labels) => ((labels[name] ?? '') === value) !== isNegated;
  const test = compileRegex(value, { anchored: true, dotAll: true });
  return (labels) => test(labels[name] ?? '') !== isNegated;
}

/** A stream selector as a test; an absent label counts as an empty one. */
export function selectorTest(matchers: readonly Matcher[]): LabelTest {
  const tests = matchers.map(matcherTest);
  return (labels) => tests.every((test) => test(labels));
}

/** Finds the stream of a label set; the same object always is the same stream. */
export class StreamRegister {
  readonly all: Stream[] = [];
  private readonly byObject = new WeakMap<object, Stream>();
  private readonly byText = new Map<string, Stream>();

  of(labels: Labels): Stream {
    const known = this.byObject.get(labels);
    if (known) return known;
    const stream = this.byContent(labels);
    this.byObject.set(labels, stream);
    return stream;
  }

  private byContent(labels: Labels): Stream {
    const names = Object.keys(labels).filter((name) => labels[name] !== '');
    const sorted = Object.fromEntries(names.sort().map((name) => [name, labels[name] ?? '']));
    const text = printLabels(sorted);
    const known = this.byText.get(text);
    if (known) return known;
    const stream = { id: this.all.length, labels: sorted };
    this.all.push(stream);
    this.byText.set(text, stream);
    return stream;
  }
}
