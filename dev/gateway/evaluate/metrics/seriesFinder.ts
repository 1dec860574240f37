import type { Grouping, RangeAggregation } from '../../logql/ast';
import type { Labels, Stream } from '../../store/streams';
import type { LineLabels } from '../lineLabels';
import { groupLabels } from './groupLabels';
import { seriesOf, type Series } from './sample';

type FindSeries = (stream: Stream, labels: LineLabels) => Series;

const ABSENT = '\u0001';

/** By a short list of labels: one look at each, and a key of their values. */
function byLabels(names: readonly string[]): FindSeries {
  const known = new Map<string, Series>();
  return (_, labels) => {
    const values = names.map((name) => labels.get(name));
    const key = values.map((value) => value ?? ABSENT).join('\u0000');
    const found = known.get(key);
    if (found) return found;
    const entries = names.flatMap((name, index): [string, string][] => {
      const value = values[index];
      return value === undefined ? [] : [[name, value]];
    });
    const series = seriesOf(Object.fromEntries(entries));
    known.set(key, series);
    return series;
  };
}

function withoutLabels(names: readonly string[]): FindSeries {
  const byStream = new Map<number, Series>();
  const grouped = (labels: Labels): Series =>
    seriesOf(groupLabels(labels, { without: true, labels: names }));
  return (stream, labels) => {
    if (!labels.isStreamExcept(names)) return grouped(labels.result());
    const found = byStream.get(stream.id) ?? grouped(stream.labels);
    byStream.set(stream.id, found);
    return found;
  };
}

/** Which series a line belongs to: by the grouping of its aggregation, else by all labels but the one that gave the number. */
export function createSeriesFinder({ grouping, unwrap }: RangeAggregation): FindSeries {
  const { without, labels }: Grouping = grouping ?? { without: true, labels: [] };
  if (!without) return byLabels([...labels].sort());
  return withoutLabels(unwrap ? [...labels, unwrap.label] : labels);
}
