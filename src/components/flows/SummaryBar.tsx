import { Button, Spinner, Tooltip } from '@patternfly/react-core';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowsResult } from '../../hooks/flowsResult';
import { intlZone, usePage } from '../../hooks/pageContext';
import type { Flow } from '../../model/flow';
import type { FlowPage } from '../../model/flowPage';
import { flowTotals } from '../../model/flowTotals';
import { formatMilliseconds } from '../../model/format/durations';
import { formatCount } from '../../model/format/numberText';
import { formatByteRate, formatBytes, formatPackets } from '../../model/format/quantities';
import { formatTime } from '../../model/format/times';
import './SummaryBar.css';

const ShowQueryModal = lazy(() => import('../shared/ShowQueryModal'));

interface SummaryBarProps {
  readonly flows: FlowsResult;
  readonly page: FlowPage;
  /** The same flows, each once. */
  readonly merged: readonly Flow[];
}

interface ItemProps {
  readonly name: string;
  /** How the figure comes about. */
  readonly hint?: string;
  readonly children: ReactNode;
}

const Item = ({ name, hint, children }: ItemProps) => (
  <li className="network-evidence__summary-item" data-test={`summary-${name}`}>
    {/* Inside of the item: the tooltip brings an element of its own, which a list may not hold. */}
    {hint === undefined ? (
      children
    ) : (
      <Tooltip content={hint}>
        <span>{children}</span>
      </Tooltip>
    )}
  </li>
);

/** The sampling of the flows themselves, else what the settings say; nothing where every packet is seen. */
const useSampling = (seen: readonly number[]): string | undefined => {
  const { settings } = usePage();
  const known = seen.length > 0 ? seen : [settings.sampling.value ?? 0];
  const sampled = known.filter((sampling) => sampling > 1);
  return sampled.length === 0 ? undefined : sampled.map((one) => `1:${one}`).join(', ');
};

/** What the loaded flows amount to, how fresh they are and what asking for them took. */
export const SummaryBar = ({ flows, page, merged }: SummaryBarProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone } = usePage();
  const [isQueryShown, setQueryShown] = useState(false);
  const totals = useMemo(() => flowTotals(page, [...merged]), [page, merged]);
  const sampling = useSampling(totals.samplings);
  const locale = i18n.language;
  const count = `${formatCount(totals.flows, locale)}${page.hasMore ? '+' : ''}`;
  const updatedAt = formatTime(flows.updatedAtMs ?? NaN, {
    locale,
    timeZone: intlZone(timeZone),
  }).slice(0, 8);
  return (
    <section className="network-evidence__summary" aria-label={t('Summary')} data-test="summary">
      <ul className="network-evidence__summary-list">
        <Item
          name="flows"
          hint={t('Each flow once: {{number}} records of a second reporter are merged.', {
            number: totals.merged,
          })}
        >
          <strong>{count}</strong> {t('flows')}
        </Item>
        <Item name="bytes" hint={t('As stored, not multiplied by sampling')}>
          <strong>{formatBytes(totals.bytes, locale)}</strong>
          {totals.droppedBytes > 0 ? (
            <span className="network-evidence__summary-loss">
              {' '}
              {t('{{size}} dropped', { size: formatBytes(totals.droppedBytes, locale) })}
            </span>
          ) : null}
        </Item>
        <Item name="packets" hint={t('As stored, not multiplied by sampling')}>
          <strong>{formatPackets(totals.packets, locale)}</strong> {t('packets')}
        </Item>
        {totals.rate === undefined ? null : (
          <Item name="rate" hint={t('Bytes of the loaded flows over the time that they cover')}>
            <strong>{formatByteRate(totals.rate, locale)}</strong> {t('(one reporter)')}
          </Item>
        )}
        {sampling === undefined ? null : (
          <Item
            name="sampling"
            hint={t('Only some packets are seen: true traffic is about that many times larger.')}
          >
            {t('sampling {{sampling}}', { sampling })}
          </Item>
        )}
        <Item
          name="cost"
          hint={t('Of this, Loki itself worked {{time}}', {
            time: formatMilliseconds(page.cost.execTimeS * 1000, locale),
          })}
        >
          {t('took {{time}}', { time: formatMilliseconds(page.cost.durationMs, locale) })}
        </Item>
        <Item name="requests">
          {page.cost.requests === 1
            ? t('1 request')
            : t('{{number}} requests', { number: page.cost.requests })}
        </Item>
        <Item name="updated">
          {t('updated {{time}}', { time: updatedAt })}
          <span className="network-evidence__summary-busy">
            {flows.isRefreshing ? <Spinner size="sm" aria-label={t('Refreshing')} /> : null}
          </span>
        </Item>
      </ul>
      <Button variant="link" isInline onClick={() => setQueryShown(true)} data-test="show-query">
        {t('Show query')}
      </Button>
      {isQueryShown ? (
        <Suspense fallback={null}>
          <ShowQueryModal queries={page.queries} onClose={() => setQueryShown(false)} />
        </Suspense>
      ) : null}
    </section>
  );
};
