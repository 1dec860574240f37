import type { Flow } from '../flows/flow';
import { formatDuration } from '../format/durations';
import { formatCount } from '../format/numberText';
import { formatBytes, formatPackets } from '../format/quantities';
import { msg } from '../msg';
import { nameOfInterfaceDirection } from '../fields/names/directions';
import { storedValue } from '../fields/readableValue';
import type { CellPart, Content } from './column';
import { fieldParts } from './fieldContent';

const numberOf = (flow: Flow, field: string): number | undefined => {
  const value = flow.fields[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

interface Counter {
  readonly sent: string;
  readonly dropped: string;
  readonly format: (value: number, locale?: string) => string;
}

const DROPPED = msg('dropped');

/** What was sent and, where packets were lost, what was dropped, said in words. */
const counterContent = ({ sent, dropped, format }: Counter): Content => ({
  fields: [sent, dropped],
  lines: (flow, context) => {
    const lost = numberOf(flow, dropped) ?? 0;
    const parts: CellPart[] = fieldParts(flow, sent, context);
    if (lost <= 0) return [parts];
    const loss: CellPart = {
      text: `${format(lost, context.locale)} `,
      description: formatCount(lost, context.locale),
      isLoss: true,
    };
    return [[...parts, loss, { text: DROPPED, isLabel: true, isLoss: true }]];
  },
  // A fully dropped flow has no counter of its own and sent nothing.
  key: (flow) => [
    numberOf(flow, sent) ?? (numberOf(flow, dropped) === undefined ? undefined : 0),
    numberOf(flow, dropped),
  ],
  isNumeric: true,
});

export const bytesContent = counterContent({
  sent: 'Bytes',
  dropped: 'PktDropBytes',
  format: formatBytes,
});

export const packetsContent = counterContent({
  sent: 'Packets',
  dropped: 'PktDropPackets',
  format: formatPackets,
});

/** A time between two fields; negative ones (clocks that disagree) are shown as they are. */
const spanContent = (
  fields: readonly string[],
  spanMs: (flow: Flow) => number | undefined,
): Content => ({
  fields,
  lines: (flow, context) => {
    const ms = spanMs(flow);
    return [
      ms === undefined ? [] : [{ text: formatDuration(ms, context.locale), raw: String(ms) }],
    ];
  },
  key: (flow) => [spanMs(flow)],
  isNumeric: true,
});

const minus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a - b;

/** From the first to the last packet. */
export const flowDurationContent = spanContent(['TimeFlowStartMs', 'TimeFlowEndMs'], (flow) =>
  minus(numberOf(flow, 'TimeFlowEndMs'), numberOf(flow, 'TimeFlowStartMs')),
);

/** From the last packet to the collector, which notes whole seconds: a latency below one second is unknown, not negative. */
export const collectionLatencyContent = spanContent(['TimeReceived', 'TimeFlowEndMs'], (flow) => {
  const received = numberOf(flow, 'TimeReceived');
  const ms = minus(
    received === undefined ? undefined : received * 1000,
    numberOf(flow, 'TimeFlowEndMs'),
  );
  return ms !== undefined && ms < 0 && ms > -1000 ? 0 : ms;
});

const listOf = (value: unknown): readonly unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

const directionText = (value: unknown): string =>
  typeof value === 'number' ? (nameOfInterfaceDirection(value) ?? String(value)) : '';

const passages = (flow: Flow): string[] => {
  const directions = listOf(storedValue(flow, 'IfDirections'));
  return listOf(storedValue(flow, 'Interfaces'))
    .filter((name) => typeof name === 'string')
    .map((name, at) => `${name} ${directionText(directions[at])}`.trim());
};

/** Each interface with the way that the flow passed it. */
export const interfacesContent: Content = {
  fields: ['Interfaces', 'IfDirections'],
  lines: (flow) => [passages(flow).map((text) => ({ text }))],
  key: (flow) => [passages(flow).join(' ') || undefined],
};
