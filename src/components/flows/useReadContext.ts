import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../hooks/pageContext';
import { formatDate } from '../../model/format/times';
import type { ReadContext } from '../../model/readableValue';
import type { TimeWindow } from '../../model/timeRange';

/** How values are written here: locale, zone and port names; dates only where the day is in doubt. */
export const useReadContext = (window: TimeWindow | undefined): ReadContext => {
  const { i18n } = useTranslation('plugin__network-evidence');
  const { timeZone, names } = usePage();
  const zone = intlZone(timeZone);
  const style = { locale: i18n.language, timeZone: zone };
  const days = window && [formatDate(window.startMs, style), formatDate(window.endMs, style)];
  const hasDates = days !== undefined && days[0] !== days[1];
  return useMemo(
    () => ({ locale: i18n.language, timeZone: zone, ports: names.ports, hasDates }),
    [i18n.language, zone, names.ports, hasDates],
  );
};
