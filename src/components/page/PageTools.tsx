import { Button, Spinner, Tooltip } from '@patternfly/react-core';
import { GlobeIcon, ShareAltIcon, SyncAltIcon } from '@patternfly/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { usePolling } from '../../hooks/usePolling';
import { useRefresh } from '../../hooks/useRefresh';
import { REFRESH_INTERVALS } from '../../model/timeRange';
import { ChoiceSelect } from '../shared/ChoiceSelect';
import { durationTitle } from '../shared/durationTexts';
import './PageTools.css';
import { ShareButton } from './ShareButton';
import { TimeRangeSelect } from './TimeRangeSelect';

const SettingsModal = lazy(() => import('./SettingsModal'));

/** Time, refresh, zone, sharing and settings: what concerns every view. */
export const PageTools = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update, timeZone, setTimeZone, settingsProblems } = usePage();
  const [hasSettings, setSettings] = useState(false);
  const { refresh, isRefreshing } = useRefresh();
  usePolling(state.refresh, refresh);
  const refreshName = t('Refresh');
  return (
    <div className="network-evidence__page-tools" data-test="page-tools">
      <TimeRangeSelect />
      <ChoiceSelect
        label={t('Time zone')}
        choices={[
          { value: 'local', title: t('Local time') },
          { value: 'UTC', title: t('UTC') },
        ]}
        value={timeZone}
        onChoose={setTimeZone}
        toggle={{ icon: <GlobeIcon /> }}
        test="time-zone"
      />
      <ChoiceSelect
        label={t('Refresh interval')}
        choices={REFRESH_INTERVALS.map((seconds) => ({
          value: String(seconds),
          title: seconds === 0 ? t('Refresh off') : durationTitle(seconds, t),
        }))}
        value={String(state.refresh)}
        onChoose={(seconds) => update({ refresh: Number(seconds) })}
        test="refresh-interval"
      />
      <Tooltip content={refreshName}>
        <Button
          variant="plain"
          icon={isRefreshing ? <Spinner size="md" aria-label={t('Refreshing')} /> : <SyncAltIcon />}
          aria-label={refreshName}
          onClick={refresh}
          data-test="refresh"
        />
      </Tooltip>
      <ShareButton icon={<ShareAltIcon />} />
      <Button variant="link" onClick={() => setSettings(true)} data-test="settings">
        {settingsProblems.length > 0
          ? t('Settings ({{count}} problems)', { count: settingsProblems.length })
          : t('Settings')}
      </Button>
      {hasSettings && (
        <Suspense fallback={null}>
          <SettingsModal onClose={() => setSettings(false)} />
        </Suspense>
      )}
    </div>
  );
};
