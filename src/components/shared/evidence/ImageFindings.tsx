import { Content, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SEVERITIES, type ScanSummary } from '../../../model/evidence/answers';
import { findingPath, type ScanPlace } from '../../../model/evidence/evidencePath';
import { rowOfState } from '../../../model/evidence/joinStates';
import { gapsOf } from '../../../model/evidence/reportVerdict';
import { GAP_TEXTS } from '../../../model/evidence/verdictTexts';
import { StateLabel } from './StateLabel';

/** The report has the others. */
const MAX_SHOWN = 5;

interface ImageFindingsProps {
  readonly summary: ScanSummary;
  readonly place: ScanPlace;
  /** Findings were not looked for, so that their absence has reasons. */
  readonly isNotLookedFor: boolean;
}

/** What a report says in short: how many findings of each severity, and the worst of them. */
export const ImageFindings = ({ summary, place, isNotLookedFor }: ImageFindingsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { counts, worst, misconfigurations, secrets, suppressed } = summary;
  const present = SEVERITIES.filter((severity) => counts[severity].total > 0);
  const fixable = present.reduce((sum, severity) => sum + counts[severity].fixable, 0);
  const notes = [
    fixable > 0 ? t('{{fixable}} can be fixed by a newer version', { fixable }) : '',
    misconfigurations > 0
      ? t('{{misconfigurations}} misconfigurations', { misconfigurations })
      : '',
    secrets > 0 ? t('{{secrets}} secrets', { secrets }) : '',
    suppressed > 0 ? t('{{suppressed}} suppressed', { suppressed }) : '',
  ].filter((note) => note !== '');
  return (
    <>
      {present.length === 0 ? null : (
        <div className="network-evidence__evidence-labels">
          {present.map((severity) => (
            <StateLabel
              key={severity}
              id={severity}
              text={`${t(rowOfState(severity).title)} ${counts[severity].total}`}
            />
          ))}
        </div>
      )}
      {notes.length === 0 ? null : (
        <Content component="small" data-test="evidence-notes">
          {notes.join(' · ')}
        </Content>
      )}
      {isNotLookedFor ? (
        <List isPlain data-test="evidence-gaps">
          {gapsOf(summary).map((gap) => (
            <ListItem key={gap}>{t(GAP_TEXTS[gap])}</ListItem>
          ))}
        </List>
      ) : null}
      {worst.length === 0 ? null : (
        <List isPlain aria-label={t('Worst findings')} data-test="evidence-worst">
          {worst.slice(0, MAX_SHOWN).map(({ id, package: name, installed, fixed }) => (
            <ListItem key={`${id} ${name} ${installed}`}>
              <Link to={findingPath(place, id)}>{id}</Link> {name} {installed}
              {fixed === undefined ? null : ` → ${fixed}`}
            </ListItem>
          ))}
        </List>
      )}
    </>
  );
};
