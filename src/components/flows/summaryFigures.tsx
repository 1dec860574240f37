import type { ReactNode } from 'react';
import type { FlowPage } from '../../model/flows/flowPage';
import type { FlowTotals } from '../../model/flows/flowTotals';
import { formatMilliseconds } from '../../model/format/durations';
import { formatCount } from '../../model/format/numberText';
import { formatByteRate, formatBytes, formatPackets } from '../../model/format/quantities';
import type { Translate } from '../shared/readableText';

/** One figure of the summary. */
export interface SummaryFigure {
  readonly name: string;
  readonly content: ReactNode;
  /** How it comes about. */
  readonly note?: string;
}

export interface Summary {
  readonly page: FlowPage;
  readonly totals: FlowTotals;
  /** Copies are shown as rows. */
  readonly isEveryRecord: boolean;
  /** Ratios in force, none where every packet is seen. */
  readonly samplings: readonly number[];
  readonly updatedAt: string;
}

const traffic = (
  { page, totals, isEveryRecord }: Summary,
  locale: string,
  t: Translate,
): SummaryFigure[] => [
  {
    name: 'flows',
    content: (
      <>
        <strong>{`${formatCount(totals.flows, locale)}${page.hasMore ? '+' : ''}`}</strong>{' '}
        {t('flows')}
      </>
    ),
    note: t('Flows: each counted once; {{number}} of the loaded records are copies.', {
      number: formatCount(totals.copies, locale),
    }),
  },
  ...(isEveryRecord
    ? [
        {
          name: 'copies',
          content: t('{{number}} copies, not counted', {
            number: formatCount(totals.copies, locale),
          }),
        },
      ]
    : []),
  {
    name: 'bytes',
    content: (
      <>
        <strong>{formatBytes(totals.bytes, locale)}</strong>
        {totals.droppedBytes > 0 ? (
          <span className="network-evidence__summary-loss">
            {' '}
            {t('{{size}} dropped', { size: formatBytes(totals.droppedBytes, locale) })}
          </span>
        ) : null}
      </>
    ),
    note: t('Bytes and packets: as stored, not multiplied by sampling.'),
  },
  {
    name: 'packets',
    content: (
      <>
        <strong>{formatPackets(totals.packets, locale)}</strong> {t('packets')}
      </>
    ),
  },
];

const rate = ({ totals }: Summary, locale: string, t: Translate): SummaryFigure[] =>
  totals.rate === undefined
    ? []
    : [
        {
          name: 'rate',
          content: (
            <>
              <strong>{formatByteRate(totals.rate, locale)}</strong> {t('(counted once)')}
            </>
          ),
          note: t('Rate: bytes of the loaded flows over the time that they cover.'),
        },
      ];

const sampling = ({ samplings }: Summary, t: Translate): SummaryFigure[] =>
  samplings.length === 0
    ? []
    : [
        {
          name: 'sampling',
          content: t('sampling {{sampling}}', {
            sampling: samplings.map((one) => `1:${one}`).join(', '),
          }),
          note: t(
            'Sampling: only some packets are seen; true traffic is about that many times larger.',
          ),
        },
      ];

const cost = ({ page, updatedAt }: Summary, locale: string, t: Translate): SummaryFigure[] => [
  {
    name: 'cost',
    content: t('took {{time}}', { time: formatMilliseconds(page.cost.durationMs, locale) }),
    note: t('Time: of it, Loki itself worked {{time}}.', {
      time: formatMilliseconds(page.cost.execTimeS * 1000, locale),
    }),
  },
  {
    name: 'requests',
    content:
      page.cost.requests === 1
        ? t('1 request')
        : t('{{number}} requests', { number: page.cost.requests }),
  },
  { name: 'updated', content: t('updated {{time}}', { time: updatedAt }) },
];

/** What the loaded flows amount to, how fresh they are and what asking for them took, in reading order. */
export const summaryFigures = (summary: Summary, locale: string, t: Translate): SummaryFigure[] => [
  ...traffic(summary, locale, t),
  ...rate(summary, locale, t),
  ...sampling(summary, t),
  ...cost(summary, locale, t),
];
