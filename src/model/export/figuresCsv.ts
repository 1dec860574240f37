import { isoTime } from '../format/times';
import {
  type Figure,
  isAdditive,
  type Line,
  othersOf,
  type PanelFigures,
} from '../metrics/figures';
import { type Panel, panelFields } from '../metrics/panels';
import type { Scope } from '../ends/scopes';
import type { TimeWindow } from '../timeRange';
import { BYTE_ORDER_MARK, harmless, rowText } from './csvText';

/** What a file of figures is made of. */
export interface FiguresExport {
  readonly panel: Panel;
  readonly scope: Scope;
  readonly figures: PanelFigures;
  readonly window: TimeWindow;
}

type RowKind = 'group' | 'others' | 'total';

/** A number of some flows, over the whole range or in the step that ends at `atS`. */
interface Row {
  readonly kind: RowKind;
  readonly labels?: Figure['labels'];
  readonly atS?: number;
  /** A second; undefined for latencies. */
  readonly rate?: number;
  /** The sum, or the statistic of a latency; undefined where only the rate is known. */
  readonly value?: number;
  /** The same in the stretch of time that the range is compared with. */
  readonly before?: number;
}

const numberText = (value: number | undefined): string =>
  value === undefined ? '' : String(value);

/** Groups by rank, what they leave, all flows; then each group and all flows over time. */
const rowsOf = ({ panel, figures, window }: FiguresExport): readonly Row[] => {
  const { series, total, lines, totalLine, before } = figures;
  const hasRate = isAdditive(panel.measure);
  const seconds = (window.endMs - window.startMs) / 1000;
  const whole = (value: number | undefined, row: Row): Row[] =>
    value === undefined ? [] : [{ ...row, value, rate: hasRate ? value / seconds : undefined }];
  const points = (line: Line, row: Row): Row[] =>
    line.map(([atS, value]) => ({ ...row, atS, [hasRate ? 'rate' : 'value']: value }));
  return [
    ...series.flatMap(({ labels, value }, at) =>
      whole(value, { kind: 'group', labels, before: before?.values[at] }),
    ),
    ...whole(othersOf(panel.measure, figures), { kind: 'others' }),
    ...whole(total, { kind: 'total', before: before?.total }),
    ...lines.flatMap((line, at) => points(line, { kind: 'group', labels: series[at]?.labels })),
    ...points(totalLine, { kind: 'total' }),
  ];
};

/** What groups are made of: fields of NetObserv's, or what a panel has made of these. */
const columnsOf = ({ panel, scope, figures }: FiguresExport): readonly string[] =>
  'fields' in panel.by && panel.by.regroup
    ? [...new Set(figures.series.flatMap(({ labels }) => Object.keys(labels)))]
    : panelFields(panel, scope);

/**
 * The figures of a panel as CSV (RFC 4180), one number a line. `Row` is `group`, `others` or `total`; groups are named
 * under NetObserv's fields; `Time` is the end of a step in UTC, empty over the whole range;
 * `Before` is the total or value in the stretch of time that it is compared with.
 */
export const figuresCsv = (request: FiguresExport): string => {
  const { panel, figures } = request;
  const fields = columnsOf(request);
  const hasRate = isAdditive(panel.measure);
  const header = [
    'Row',
    'Time',
    ...fields,
    ...(hasRate ? ['PerSecond', 'Total'] : ['Value']),
    ...(figures.before ? ['Before'] : []),
    'Unit',
  ];
  const rows = rowsOf(request).map(({ kind, labels = {}, atS, rate, value, before }) => [
    kind,
    atS === undefined ? '' : isoTime(atS * 1000),
    ...fields.map((field) => harmless(labels[field] ?? '')),
    ...(hasRate ? [numberText(rate)] : []),
    numberText(value),
    ...(figures.before ? [numberText(before)] : []),
    figures.unit,
  ]);
  return BYTE_ORDER_MARK + [header, ...rows].map(rowText).join('');
};
