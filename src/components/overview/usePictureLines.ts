import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../hooks/pageContext';
import { formatDateTime } from '../../model/format/times';
import { msg } from '../../model/msg';
import type { Filter, Match } from '../../model/filters/filter';
import { COMPARISON_TITLES } from '../../model/metrics/comparison';
import type { TimeWindow } from '../../model/timeRange';
import { filterSentence } from '../filters/filterTexts';
import { rangeTitle } from '../shared/durationTexts';

/** What stands between filters. */
const BETWEEN: Record<Match, string> = {
  all: msg('and'),
  any: msg('or'),
  bidirectional: msg('and'),
};

/** What a picture is about, in words: the time, and the filters. */
export const usePictureLines = (): ((window: TimeWindow) => readonly string[]) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { state, locked, timeZone } = usePage();
  const { filters, match, time, compare, unsampled } = state;
  return ({ startMs, endMs }) => {
    const style = { locale: i18n.language, timeZone: intlZone(timeZone) };
    const [start, end] = [startMs, endMs].map((ms) => formatDateTime(ms, style));
    const zone = intlZone(timeZone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const moments = `${start} – ${end} (${zone})`;
    const inWords = (some: readonly Filter[]): string =>
      some
        .filter(({ disabled }) => !disabled)
        .map((filter) => filterSentence(filter, t))
        .join(` ${t(BETWEEN[match])} `);
    return [
      time.kind === 'relative' ? `${rangeTitle(time.seconds, t)}: ${moments}` : moments,
      ...locked.map((filter) => inWords([filter])),
      inWords(filters) || t('All flows'),
      ...(match === 'bidirectional' ? [t('Match both directions')] : []),
      ...(compare ? [t('Compared with: {{what}}', { what: t(COMPARISON_TITLES[compare]) })] : []),
      ...(unsampled ? [t('Estimated: multiplied by the sampling')] : []),
    ];
  };
};
