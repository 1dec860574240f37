import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { GraphResult } from '../../hooks/useGraphFigures';
import { intlZone, usePage } from '../../hooks/pageContext';
import { formatCount } from '../../model/format/numberText';
import { formatTime } from '../../model/format/times';
import { msg } from '../../model/msg';
import { BLOCK_LEVEL, scopeOf, SCOPES } from '../../model/ends/scopes';
import type { FoldedLevel } from '../../model/graph/drawnGraph';
import { errorTextOf } from '../shared/errorTexts';

/** What became of nodes that are too many to be read, where these are no objects of a scope. */
const FOLDS: Readonly<Partial<Record<string, string>>> = {
  [BLOCK_LEVEL]: msg('{{members}} addresses are folded into {{groups}} blocks'),
  rest: msg('{{members}} with the least traffic are put together'),
};

const foldText = (level: string): string =>
  SCOPES.find(({ id }) => id === level)?.folded ??
  FOLDS[level] ??
  msg('{{members}} are folded into {{groups}} groups');

interface FoldNoticeProps {
  readonly folded: readonly FoldedLevel[];
}

const FoldNotice = ({ folded }: FoldNoticeProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  if (folded.length === 0) return null;
  const counted = (count: number) => formatCount(count, i18n.language);
  const folds = folded.map(({ level, members, groups }) =>
    t(foldText(level), { members: counted(members), groups: counted(groups) }),
  );
  return (
    <Alert
      isInline
      isPlain
      variant="info"
      title={t('More than can be read at once: {{folds}}. Expand one to see what is in it.', {
        folds: new Intl.ListFormat(i18n.language).format(folds),
      })}
      data-test="notice-folded"
    />
  );
};

interface GraphNoticesProps extends FoldNoticeProps {
  readonly result: GraphResult;
}

/** What keeps the graph from being all that was asked for, and of now. */
export const GraphNotices = ({ result, folded }: GraphNoticesProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { state, timeZone } = usePage();
  const { figures, window, error, retry } = result;
  const asked = scopeOf(state.scope);
  const answered = scopeOf(figures?.scope);
  const style = { locale: i18n.language, timeZone: intlZone(timeZone) };
  const time = formatTime(window?.endMs ?? NaN, style).slice(0, 8);
  return (
    <>
      {error ? (
        <Alert
          isInline
          variant="warning"
          title={t('This graph is of {{time}}: the refresh failed', { time })}
          actionLinks={<AlertActionLink onClick={retry}>{t('Try again')}</AlertActionLink>}
          data-test="notice-stale"
        >
          {t(errorTextOf(error).title)} · {error.message}
        </Alert>
      ) : null}
      {figures && answered.id !== asked.id ? (
        <Alert
          isInline
          isPlain
          variant="info"
          title={t(
            'The flow store has more pairs than it may count at this scope: shown by {{scope}}. Filter to see more of it.',
            { scope: t(answered.title) },
          )}
          data-test="notice-wider"
        />
      ) : null}
      <FoldNotice folded={folded} />
    </>
  );
};
