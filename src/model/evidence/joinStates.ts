import { SEVERITIES, type Severity } from './answers';
import type { ImageEvidence, JoinState, Proof, WorkloadEvidence } from './joined';
import { msg } from '../msg';

/** What stands out of a workload or an image at a glance. */
export type StateId =
  | Severity
  /** Misconfigurations or secrets alone. */
  | 'otherFindings'
  | 'clean'
  | 'notLookedFor'
  | Exclude<JoinState['kind'], 'scanned'>
  | 'nothingRuns';

/** How serious it is, for colours and icons. */
export type StateTone = 'critical' | 'high' | 'medium' | 'low' | 'unknown' | 'good';

/** One state as every place says it. */
export interface StateRow {
  readonly id: StateId;
  /** A `msg()` text. */
  readonly title: string;
  /** One or two characters, where there is no room for more; colour never says it alone. */
  readonly sign: string;
  readonly tone: StateTone;
  /** A `msg()` text: what it means, and what to do about it. Empty where the title says it all. */
  readonly hint: string;
}

/** The worst first. What is not known may be anything, and so stands before what is known to be clean. */
export const JOIN_STATES: readonly StateRow[] = [
  { id: 'CRITICAL', title: msg('Critical'), sign: 'C', tone: 'critical', hint: '' },
  { id: 'HIGH', title: msg('High'), sign: 'H', tone: 'high', hint: '' },
  { id: 'MEDIUM', title: msg('Medium'), sign: 'M', tone: 'medium', hint: '' },
  { id: 'LOW', title: msg('Low'), sign: 'L', tone: 'low', hint: '' },
  {
    id: 'UNKNOWN',
    title: msg('Not rated'),
    sign: 'U',
    tone: 'medium',
    hint: msg('Findings that nobody has rated yet.'),
  },
  {
    id: 'otherFindings',
    title: msg('Other findings'),
    sign: 'O',
    tone: 'medium',
    hint: msg('Misconfigurations or secrets; no vulnerability.'),
  },
  {
    id: 'malformed',
    title: msg('Report cannot be read'),
    sign: '!',
    tone: 'unknown',
    hint: msg('The stored file is cut off or no Trivy report of schema 2: let CI run again.'),
  },
  {
    id: 'tooLarge',
    title: msg('Report is too large to summarise'),
    sign: '!',
    tone: 'unknown',
    hint: msg('Open the report: it is read as a whole there.'),
  },
  {
    id: 'ambiguous',
    title: msg('Several scans begin like this commit'),
    sign: '?',
    tone: 'unknown',
    hint: msg('Let the label, annotation or tag name more digits of the commit.'),
  },
  {
    id: 'noScan',
    title: msg('Never scanned'),
    sign: '?',
    tone: 'unknown',
    hint: msg(
      'There is no scan of this commit: look whether CI left one under this app and commit.',
    ),
  },
  {
    id: 'notLookedFor',
    title: msg('Not looked for'),
    sign: '?',
    tone: 'unknown',
    hint: msg('The report has no findings, but it did not look for what could be found.'),
  },
  {
    id: 'noCommit',
    title: msg('Commit not known'),
    sign: '?',
    tone: 'unknown',
    hint: msg(
      'No rule gave a commit: label the pods with network-evidence/git-sha, or tag the image with it.',
    ),
  },
  {
    id: 'noApp',
    title: msg('App not known'),
    sign: '?',
    tone: 'unknown',
    hint: msg('No rule gave the name of an app: label the pods with app.kubernetes.io/name.'),
  },
  {
    id: 'noTeam',
    title: msg('Namespace without a team'),
    sign: '?',
    tone: 'unknown',
    hint: msg('The namespace belongs to no team that could have left evidence.'),
  },
  {
    id: 'forbidden',
    title: msg('Not allowed to see'),
    sign: '⊘',
    tone: 'unknown',
    hint: msg('Ask for the role view in this namespace.'),
  },
  {
    id: 'unreachable',
    title: msg('Could not be asked'),
    sign: '!',
    tone: 'unknown',
    hint: msg('Try again; the message says who did not answer.'),
  },
  {
    id: 'nothingRuns',
    title: msg('Nothing runs'),
    sign: '–',
    tone: 'unknown',
    hint: msg('The workload has no pods at present.'),
  },
  { id: 'clean', title: msg('No findings'), sign: '✓', tone: 'good', hint: '' },
];

const RANKS: ReadonlyMap<StateId, number> = new Map(JOIN_STATES.map(({ id }, rank) => [id, rank]));

const worstSeverity = (counts: Readonly<Record<Severity, { readonly total: number }>>) =>
  SEVERITIES.find((severity) => counts[severity].total > 0);

/** What stands out of a state. */
export const stateIdOf = (join: JoinState): StateId => {
  if (join.kind !== 'scanned') return join.kind;
  if (join.verdict !== 'findings') return join.verdict;
  return worstSeverity(join.summary.counts) ?? 'otherFindings';
};

/** 0 is the worst. */
export const rankOfState = (id: StateId): number => RANKS.get(id) ?? JOIN_STATES.length;

export const rowOfState = (id: StateId): StateRow => {
  const row = JOIN_STATES[rankOfState(id)];
  if (!row) throw new Error(`no state ${id}`);
  return row;
};

const findingsIn = ({ join }: ImageEvidence): number =>
  join.kind === 'scanned'
    ? SEVERITIES.reduce((sum, severity) => sum + join.summary.counts[severity].total, 0)
    : 0;

const FINDINGS: readonly StateId[] = [...SEVERITIES, 'otherFindings'];

/** Findings count wherever they are; what is not known of a container beside the app's hides nothing of the app. */
const rankOfImage = ({ join, isBeside = false }: ImageEvidence): number => {
  const id = stateIdOf(join);
  return rankOfState(id) + (isBeside && !FINDINGS.includes(id) ? JOIN_STATES.length : 0);
};

/** The worst first; among equals the one with more findings. */
export const compareImages = (a: ImageEvidence, b: ImageEvidence): number =>
  rankOfImage(a) - rankOfImage(b) || findingsIn(b) - findingsIn(a);

/** What stands for a workload: of its images, the worst. */
export const worstOf = ({ images }: WorkloadEvidence): ImageEvidence | undefined => images[0];

/** What stands out of a workload. */
export const workloadStateId = (evidence: WorkloadEvidence): StateId => {
  if (evidence.unread) return evidence.unread.kind;
  const worst = worstOf(evidence);
  return worst ? stateIdOf(worst.join) : 'nothingRuns';
};

/** What a report proves, as every place says it. */
export interface ProofRow {
  /** `msg()` texts: in short, and as a sentence. */
  readonly title: string;
  readonly sentence: string;
  readonly tone: StateTone;
}

export const PROOFS: Readonly<Record<Proof, ProofRow>> = {
  verified: {
    title: msg('Verified'),
    sentence: msg('Verified: the report is about the image that runs'),
    tone: 'good',
  },
  anotherImage: {
    title: msg('Another image'),
    sentence: msg('Another image: the report is about one that does not run here'),
    tone: 'high',
  },
  cannotTell: {
    title: msg('Cannot tell'),
    sentence: msg('Cannot tell: no digest to compare'),
    tone: 'unknown',
  },
};
