import { memo } from 'react';
import type { Severity } from '../../../model/evidence/answers';
import { rowOfState } from '../../../model/evidence/joinStates';
import type { Translate } from '../../shared/readableText';

/** Of lines and marks; words always stand beside them. */
export const SEVERITY_COLORS: Readonly<Record<Severity, string>> = {
  CRITICAL: 'var(--pf-t--global--icon--color--severity--critical--default)',
  HIGH: 'var(--pf-t--global--icon--color--severity--important--default)',
  MEDIUM: 'var(--pf-t--global--icon--color--severity--moderate--default)',
  LOW: 'var(--pf-t--global--icon--color--severity--minor--default)',
  UNKNOWN: 'var(--pf-t--global--icon--color--severity--undefined--default)',
};

interface SeverityTextProps {
  readonly severity: Severity;
  readonly t: Translate;
}

/** A severity in a long table: as few elements as can be, since scrolling makes dozens of them a frame. */
export const SeverityText = memo(({ severity, t }: SeverityTextProps) => (
  <>
    <span
      className="network-evidence__report-swatch"
      style={{ color: SEVERITY_COLORS[severity] }}
      aria-hidden="true"
    />
    {t(rowOfState(severity).title)}
  </>
));
SeverityText.displayName = 'SeverityText';
