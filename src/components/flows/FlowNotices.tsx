import { Alert, AlertActionLink, ExpandableSection, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../hooks/pageContext';
import type { FlowsResult } from '../../hooks/flowsResult';
import { formatTime } from '../../model/format/times';
import { errorTextOf } from '../shared/errorTexts';

interface FlowNoticesProps {
  readonly flows: FlowsResult;
}

/** Broken lines shown; a store full of them is not to fill the page. */
const SHOWN_LINES = 5;

const StaleNotice = ({ flows }: FlowNoticesProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone } = usePage();
  const { error, isStale, updatedAtMs, refresh } = flows;
  if (!isStale || !error) return null;
  const time = formatTime(updatedAtMs ?? NaN, {
    locale: i18n.language,
    timeZone: intlZone(timeZone),
  }).slice(0, 8);
  return (
    <Alert
      isInline
      variant="warning"
      title={t('These flows are of {{time}}: the refresh failed', { time })}
      actionLinks={<AlertActionLink onClick={refresh}>{t('Try again')}</AlertActionLink>}
      data-test="notice-stale"
    >
      {t(errorTextOf(error).title)} · {error.message}
    </Alert>
  );
};

/** What keeps the shown flows from being the whole and present truth. */
export const FlowNotices = ({ flows }: FlowNoticesProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { page } = flows;
  const rejected = page?.rejected ?? [];
  return (
    <>
      <StaleNotice flows={flows} />
      {page?.isCutOff ? (
        <Alert
          isInline
          variant="warning"
          title={t('Some flows could not be had')}
          data-test="notice-cut-off"
        >
          {t('More flows share one moment than Loki returns at once. Filter more to see them.')}
        </Alert>
      ) : null}
      {rejected.length > 0 ? (
        <Alert
          isInline
          variant="warning"
          title={t('{{number}} stored lines are no readable flows and are left out', {
            number: rejected.length,
          })}
          data-test="notice-rejected"
        >
          <ExpandableSection toggleText={t('Show the first ones')}>
            <List isPlain>
              {rejected.slice(0, SHOWN_LINES).map(({ tsNs, sample, reason }, at) => (
                <ListItem key={`${tsNs}-${at}`}>
                  {reason === 'tooLong' ? t('Too long') : t('Malformed')}: <code>{sample}</code>
                </ListItem>
              ))}
            </List>
          </ExpandableSection>
        </Alert>
      ) : null}
    </>
  );
};
