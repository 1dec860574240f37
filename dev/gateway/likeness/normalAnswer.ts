import type { WireAnswer } from '../../../src/api/transport';
import type { Labels } from '../store/streams';
import { printLabels } from '../store/streams';

type Value = readonly [at: string | number, value: string];

interface Result {
  readonly stream?: Labels;
  readonly metric?: Labels;
  readonly values?: readonly Value[];
  readonly value?: Value;
}

interface Body {
  readonly data?:
    | { readonly resultType: string; readonly result: readonly Result[] }
    | readonly (string | Labels)[];
}

/** Sums of floats depend on the order of their terms, which a distributed Loki chooses freely. */
const PRECISION = 1e-9;

export interface NormalSeries {
  readonly labels: string;
  readonly values: readonly Value[];
}

/** An answer without what may differ: statistics, the order of series and of lines of one moment, the time of a scalar. */
export interface NormalAnswer {
  readonly status: number;
  readonly type: string;
  readonly series: readonly NormalSeries[];
  /** Anything but a result. */
  readonly text?: string;
}

const compareText = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** Lines of one moment in alphabetical order; moments stay in the order of the answer. */
function settleTies(values: readonly Value[]): Value[] {
  const settled: Value[] = [];
  for (let from = 0; from < values.length;) {
    const at = values[from]?.[0];
    let to = from;
    while (to < values.length && values[to]?.[0] === at) to++;
    settled.push(...values.slice(from, to).sort(([, one], [, other]) => compareText(one, other)));
    from = to;
  }
  return settled;
}

function normalSeries({ stream, metric, values, value }: Result): NormalSeries {
  const all = values ?? (value ? [value] : []);
  return { labels: printLabels(stream ?? metric ?? {}), values: stream ? settleTies(all) : all };
}

/** What two answers that mean the same have in common. */
export function normalAnswer({ status, contentType, body }: WireAnswer): NormalAnswer {
  if (!contentType.includes('json')) return { status, type: 'text', series: [], text: body.trim() };
  const { data } = JSON.parse(body) as Body;
  if (data === undefined || Array.isArray(data) || !('resultType' in data)) {
    const texts = ((data ?? []) as readonly (string | Labels)[]).map((each) =>
      typeof each === 'string' ? each : printLabels(each),
    );
    return { status, type: 'list', series: [], text: texts.sort().join('\n') };
  }
  if (data.resultType === 'scalar') {
    const [, value] = data.result as unknown as Value;
    return { status, type: 'scalar', series: [], text: value };
  }
  const series = data.result.map(normalSeries);
  return {
    status,
    type: data.resultType,
    series: series.sort((one, other) => compareText(one.labels, other.labels)),
  };
}

/** Any one of many series may be the one that an error names. */
export const withoutSeries = (answer: NormalAnswer): NormalAnswer => ({
  ...answer,
  text: answer.text?.replace(/for series: '[^]*'\.\n/, 'for series\n'),
});

/** The points of all series as one: where the last ranks are equal, Loki picks any of them. */
export const withoutNames = (answer: NormalAnswer): NormalAnswer => ({
  ...answer,
  series: [
    {
      labels: '',
      values: answer.series
        .flatMap(({ values }) => values)
        .sort(([one, a], [other, b]) => Number(one) - Number(other) || Number(a) - Number(b)),
    },
  ],
});

/** Streams of the same labels as one, in order of time: where a stage fails, Loki itself loses both. */
export function inOrderOfTime(answer: NormalAnswer): NormalAnswer {
  const streams = new Map<string, Value[]>();
  for (const { labels, values } of answer.series) {
    streams.set(labels, [...(streams.get(labels) ?? []), ...values]);
  }
  const byTime = ([one]: Value, [other]: Value): number => Number(one) - Number(other);
  const series = [...streams].map(([labels, values]) => ({ labels, values: values.sort(byTime) }));
  return { ...answer, series };
}

const isNear = (one: string, other: string): boolean => {
  const [left, right] = [Number(one), Number(other)];
  return Math.abs(left - right) <= PRECISION * Math.max(Math.abs(left), Math.abs(right));
};

/** Takes over the numbers of `wanted` that `got` has but for rounding, so that the two can be compared as texts. */
export function roundedLike(got: NormalAnswer, wanted: NormalAnswer): NormalAnswer {
  if (got.type === 'streams') return got;
  const like = (value: Value, other: Value | undefined): Value =>
    other?.[0] === value[0] && isNear(value[1], other[1]) ? other : value;
  return {
    ...got,
    series: got.series.map(({ labels, values }, index) => ({
      labels,
      values: values.map((value, at) => like(value, wanted.series[index]?.values[at])),
    })),
  };
}
