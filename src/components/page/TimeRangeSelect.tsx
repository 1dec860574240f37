import { ClockIcon } from '@patternfly/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../hooks/pageContext';
import { formatDateTime } from '../../model/format/times';
import { RELATIVE_RANGES, type TimeRange } from '../../model/timeRange';
import { ChoiceSelect } from '../shared/ChoiceSelect';
import { rangeTitle } from '../shared/durationTexts';

const CustomRangeModal = lazy(() => import('./CustomRangeModal'));

const CUSTOM = 'custom';

/** Which time is shown: up to now, or between two moments. */
export const TimeRangeSelect = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update, timeZone } = usePage();
  const [isCustom, setCustom] = useState(false);
  const { time } = state;
  const moment = (seconds: number) =>
    formatDateTime(seconds * 1000, {
      timeZone: intlZone(timeZone),
    });
  const text =
    time.kind === 'relative'
      ? rangeTitle(time.seconds, t)
      : `${moment(time.startS)} – ${moment(time.endS)}`;
  const choose = (value: string) => {
    if (value === CUSTOM) setCustom(true);
    else update({ time: { kind: 'relative', seconds: Number(value) } });
  };
  const apply = (range: TimeRange) => {
    update({ time: range });
    setCustom(false);
  };
  return (
    <>
      <ChoiceSelect
        label={t('Time range')}
        choices={[
          ...RELATIVE_RANGES.map((seconds) => ({
            value: String(seconds),
            title: rangeTitle(seconds, t),
          })),
          { value: CUSTOM, title: t('Custom range…') },
        ]}
        value={time.kind === 'relative' ? String(time.seconds) : ''}
        text={text}
        onChoose={choose}
        toggle={{ icon: <ClockIcon /> }}
        test="time-range"
      />
      {isCustom && (
        <Suspense fallback={null}>
          <CustomRangeModal onApply={apply} onClose={() => setCustom(false)} />
        </Suspense>
      )}
    </>
  );
};
