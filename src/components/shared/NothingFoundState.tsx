import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { useCounting } from '../../hooks/useCounting';
import { formatDuration } from '../../model/format/durations';
import { RELATIVE_RANGES, type TimeRange } from '../../model/timeRange';
import './StateLadder.css';

const secondsOf = (time: TimeRange): number =>
  time.kind === 'relative' ? time.seconds : time.endS - time.startS;

/** At least four times as far back: one step of the list is seldom the one that helps. */
const widerThan = (time: TimeRange): number | undefined =>
  RELATIVE_RANGES.find((seconds) => seconds >= secondsOf(time) * 4) ??
  RELATIVE_RANGES.find((seconds) => seconds > secondsOf(time));

/** There are flows, but none in this range or with these filters. */
export const NothingFoundState = () => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const { traffic } = useCounting();
  const wider = widerThan(state.time);
  const isFiltered = state.filters.some(({ disabled }) => !disabled);
  const isLossFiltered = state.packetLoss !== 'all';
  // The list shows records whatever counts; figures and graph have what counts alone.
  const mayBeAddressed = isFiltered && traffic === 'delivered' && state.view !== 'flows';
  return (
    <EmptyState
      icon={SearchIcon}
      titleText={
        isFiltered || isLossFiltered
          ? t('No flows match these filters in this time range')
          : t('No flows in this time range')
      }
      headingLevel="h2"
      data-test="nothing-found"
    >
      <EmptyStateBody>
        {t('Flows show up about a minute after they happened. Widen the range or filter less.')}
        {mayBeAddressed ? (
          <p data-test="may-be-addressed">
            {t(
              'Traffic is counted as delivered: the port and the name of a Service stand on what was addressed to it.',
            )}
          </p>
        ) : null}
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          {wider === undefined ? null : (
            <Button
              onClick={() => update({ time: { kind: 'relative', seconds: wider } })}
              data-test="widen-range"
            >
              {t('Show the last {{range}}', {
                range: formatDuration(wider * 1000, i18n.language),
              })}
            </Button>
          )}
          {isFiltered ? (
            <Button
              variant="link"
              onClick={() => update({ filters: [], match: 'all' })}
              data-test="empty-clear-filters"
            >
              {t('Clear filters')}
            </Button>
          ) : null}
          {mayBeAddressed ? (
            <Button
              variant="link"
              onClick={() => update({ traffic: 'addressed' })}
              data-test="count-addressed"
            >
              {t('Count as addressed')}
            </Button>
          ) : null}
          {isLossFiltered ? (
            <Button variant="link" onClick={() => update({ packetLoss: 'all' })}>
              {t('Show flows with and without drops')}
            </Button>
          ) : null}
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
};
