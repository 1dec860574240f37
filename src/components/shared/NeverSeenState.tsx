import { EmptyState, EmptyStateBody, List, ListItem } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePage } from '../../hooks/pageContext';
import { consolePath } from '../../model/ends/consoleResource';
import { msg } from '../../model/msg';
import type { FlowCollectorStatus } from '../../model/settings/settings';
import type { Translate } from './readableText';
import './StateLadder.css';

const COLLECTOR_PATH = consolePath({ kind: 'FlowCollector', name: 'cluster' }) ?? '/';

const STATUS_TEXTS: Record<FlowCollectorStatus['kind'], string> = {
  ready: msg('The FlowCollector is ready: first flows arrive within a minute or two.'),
  notReady: msg('The FlowCollector is not ready: {{reasons}}'),
  absent: msg('There is no FlowCollector named cluster: NetObserv does not capture flows yet.'),
  forbidden: msg('You may not read the FlowCollector; an administrator can check its status.'),
  unknown: msg('Check that a FlowCollector named cluster exists and is ready.'),
};

const collectorText = (status: FlowCollectorStatus, t: Translate): string =>
  t(STATUS_TEXTS[status.kind], {
    reasons: status.kind === 'notReady' ? status.reasons.join('; ') : '',
  });

/** Nobody has ever stored a flow here that this person may see: what to check, in the order of the pipeline. */
export const NeverSeenState = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { settings } = usePage();
  const status = settings.flowCollector;
  const sampling = settings.sampling.value ?? 0;
  return (
    <EmptyState
      icon={SearchIcon}
      titleText={t('No flows in the last 30 days')}
      headingLevel="h2"
      data-test="never-seen"
    >
      <EmptyStateBody>
        <List className="network-evidence__steps">
          <ListItem>
            {collectorText(status, t)}{' '}
            {status.kind === 'absent' || status.kind === 'forbidden' ? null : (
              <Link to={COLLECTOR_PATH}>{t('Open the FlowCollector')}</Link>
            )}
          </ListItem>
          {settings.loki.enabled.value ? null : (
            <ListItem>{t('Its store Loki is switched off: flows are not kept.')}</ListItem>
          )}
          {sampling > 1 ? (
            <ListItem>
              {t('One of {{number}} packets is sampled: little traffic may go unseen.', {
                number: sampling,
              })}
            </ListItem>
          ) : null}
          <ListItem>
            {t('Check that an eBPF agent (netobserv-ebpf-agent) runs on every node.')}
          </ListItem>
          <ListItem>
            {t('You may be allowed to read some projects only: filter by one of your namespaces.')}
          </ListItem>
        </List>
      </EmptyStateBody>
    </EmptyState>
  );
};
