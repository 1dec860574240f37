import {
  Alert,
  Breadcrumb,
  BreadcrumbItem,
  Content,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Label,
  List,
  ListItem,
} from '@patternfly/react-core';
import { ExternalLinkAltIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { CommitPlace } from '../../../api/evidence/evidenceRequests';
import { intlZone, usePage } from '../../../hooks/pageContext';
import type { RunningPodsResult } from '../../../hooks/useRunningPods';
import { SEVERITIES, type Scan } from '../../../model/evidence/answers';
import { commitLink } from '../../../model/evidence/commitLink';
import { evidencePath } from '../../../model/evidence/evidencePath';
import { rowOfState, type StateId } from '../../../model/evidence/joinStates';
import { proofOf, scannedMs } from '../../../model/evidence/judgeImage';
import { gapsOf, isOnlyOfWorst, reportVerdict } from '../../../model/evidence/reportVerdict';
import type { ReportFacts } from '../../../model/evidence/summarise';
import { GAP_TEXTS } from '../../../model/evidence/verdictTexts';
import { formatDateTime } from '../../../model/format/times';
import { msg } from '../../../model/msg';
import { PAGE_PATH } from '../../../model/url/encodeUrl';
import { ChoiceSelect } from '../../shared/ChoiceSelect';
import { CopyButton } from '../../shared/CopyButton';
import { ProofLabel } from '../../shared/evidence/ProofLabel';
import { StateLabel } from '../../shared/evidence/StateLabel';

interface ReportHeaderProps {
  readonly place: CommitPlace;
  readonly scan: Scan | undefined;
  readonly scans: readonly Scan[];
  readonly facts: ReportFacts | undefined;
  /** ISO 8601, as is `imageCreated`. */
  readonly uploaded: string | undefined;
  readonly imageCreated: string | undefined;
  readonly running: RunningPodsResult;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** When the page was opened: an age that grows while one looks at it would only unsettle. */
const OPENED_MS = Date.now();

const verdictOf = (facts: ReportFacts): { readonly id: StateId; readonly title: string } => {
  const verdict = reportVerdict(facts);
  if (verdict === 'clean' && isOnlyOfWorst(facts))
    return { id: 'clean', title: msg('No critical or high findings') };
  const worst = SEVERITIES.find((severity) => facts.counts[severity].total > 0);
  const id = verdict === 'findings' ? (worst ?? 'otherFindings') : verdict;
  return { id, title: rowOfState(id).title };
};

/** What the report comes to, in words: counts, what was not looked for, what is suppressed. */
const Verdict = ({ facts }: { readonly facts: ReportFacts }) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { id, title } = verdictOf(facts);
  const seen = SEVERITIES.filter((severity) => facts.counts[severity].total > 0);
  const gaps = gapsOf(facts);
  return (
    <>
      <div className="network-evidence__report-head" data-test="report-verdict">
        {seen.length === 0 ? <StateLabel id={id} text={t(title)} /> : null}
        {seen.map((severity) => (
          <StateLabel
            key={severity}
            id={severity}
            text={`${t(rowOfState(severity).title)}: ${facts.counts[severity].total}`}
          />
        ))}
        {facts.suppressed > 0 ? (
          <Label isCompact variant="outline" data-test="suppressed-count">
            {t('{{number}} suppressed', { number: facts.suppressed })}
          </Label>
        ) : null}
        {seen.length > 0 && isOnlyOfWorst(facts) ? (
          <Content component="small" data-test="only-worst">
            {t(
              'No lower findings are in the report: CI may have asked for critical and high only.',
            )}
          </Content>
        ) : null}
      </div>
      {gaps.length === 0 ? null : (
        <Alert
          isInline
          isPlain
          variant="warning"
          title={t('Not everything was looked for')}
          data-test="report-gaps"
        >
          <List isPlain>
            {gaps.map((gap) => (
              <ListItem key={gap}>
                {t(GAP_TEXTS[gap])}
                {facts.os && gap !== 'noPackages' ? ` (${facts.os.family} ${facts.os.name})` : ''}
              </ListItem>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
};

interface FactRow {
  readonly id: string;
  /** Translated. */
  readonly term: string;
  /** Milliseconds since the epoch. */
  readonly ms: number | undefined;
}

const msOf = (iso: string | undefined): number | undefined => {
  const ms = Date.parse(iso ?? '');
  return Number.isNaN(ms) ? undefined : ms;
};

const earliest = (times: readonly (number | undefined)[]): number | undefined => {
  const known = times.filter((ms) => ms !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

/** Four dates that are easily taken for each other: when it was built, scanned, stored and started. */
const Dates = ({ facts, uploaded, imageCreated, running }: ReportHeaderProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone } = usePage();
  const style = { locale: i18n.language, timeZone: intlZone(timeZone) };
  const proven = (running.images ?? []).filter(
    ({ container }) => facts && proofOf(container, facts) === 'verified',
  );
  const rows: readonly FactRow[] = [
    { id: 'imageCreated', term: t('Image created'), ms: msOf(imageCreated) },
    { id: 'scanned', term: t('Scanned'), ms: msOf(facts?.created) },
    { id: 'uploaded', term: t('Report uploaded'), ms: msOf(uploaded) },
    {
      id: 'started',
      term: t('First pod started'),
      ms: earliest(proven.map(({ startedMs }) => startedMs)),
    },
  ];
  return (
    <DescriptionList isCompact isAutoFit autoFitMinModifier={{ default: '11rem' }}>
      {rows.map(({ id, term, ms }) => (
        <DescriptionListGroup key={id} data-test={`date-${id}`}>
          <DescriptionListTerm>{term}</DescriptionListTerm>
          <DescriptionListDescription>
            {ms === undefined ? t('Not known') : formatDateTime(ms, style)}
          </DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
};

/** Scans in the list of those that can be gone to. */
const MOST_CHOICES = 50;

const Commit = ({ place, scans, running }: ReportHeaderProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone } = usePage();
  const navigate = useNavigate();
  const { sha } = place;
  const style = { locale: i18n.language, timeZone: intlZone(timeZone) };
  const source = running.images?.find((image) => image.source !== undefined)?.source;
  const link = source === undefined ? undefined : commitLink(source, sha);
  const choices = scans.slice(0, MOST_CHOICES).map((each) => ({
    value: each.sha,
    title: each.sha.slice(0, 12),
    description: formatDateTime(Date.parse(each.uploaded), style),
  }));
  return (
    <>
      <ChoiceSelect
        label={t('Commit')}
        choices={choices}
        value={sha}
        text={sha.slice(0, 12)}
        onChoose={(to) => void navigate(evidencePath({ ...place, sha: to }))}
        test="report-commit"
      />
      <CopyButton text={sha} label={t('Copy the whole name of the commit')} />
      {link === undefined ? null : (
        <a href={link} target="_blank" rel="noopener noreferrer" data-test="commit-link">
          {t('Source of the commit')} <ExternalLinkAltIcon />
        </a>
      )}
    </>
  );
};

/** How many running containers are of the very image that was scanned. */
const Proofs = ({ facts, running }: Pick<ReportHeaderProps, 'facts' | 'running'>) => {
  const { t } = useTranslation('plugin__network-evidence');
  if (!facts || !running.images) return null;
  const proofs = running.images.map(({ container }) => proofOf(container, facts));
  if (proofs.length === 0)
    return <Content component="small">{t('No pod runs this app at present.')}</Content>;
  const best = (['verified', 'cannotTell', 'anotherImage'] as const).find((proof) =>
    proofs.includes(proof),
  );
  return best === undefined ? null : (
    <span data-test={`report-proof-${best}`}>
      <ProofLabel proof={best} />
    </span>
  );
};

/** Whose report it is, of which commit and when, and what it comes to. */
export const ReportHeader = (props: ReportHeaderProps) => {
  const { place, facts, uploaded } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const { staleAfterDays } = usePage().settings.evidence;
  const ageMs =
    facts && uploaded !== undefined
      ? OPENED_MS - scannedMs({ created: facts.created, uploaded })
      : 0;
  return (
    <>
      <Breadcrumb>
        <BreadcrumbItem render={() => <Link to={PAGE_PATH}>{t('Network')}</Link>} />
        <BreadcrumbItem>{place.namespace}</BreadcrumbItem>
        <BreadcrumbItem isActive>{place.app}</BreadcrumbItem>
      </Breadcrumb>
      <div className="network-evidence__report-head">
        <Commit {...props} />
        <Proofs facts={facts} running={props.running} />
      </div>
      {facts ? <Verdict facts={facts} /> : null}
      {ageMs > staleAfterDays.value * DAY_MS ? (
        <Alert
          isInline
          isPlain
          variant="warning"
          title={t('The scan is more than {{days}} days old', { days: staleAfterDays.value })}
          data-test="report-stale"
        >
          {t('What was found out since then is not in it: let CI scan again.')}
        </Alert>
      ) : null}
      <Dates {...props} />
    </>
  );
};
