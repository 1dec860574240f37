import type { Filter } from '../filters/filter';
import { filterDefinition, type ValueKind } from '../filters/filterDefinitions';
import { SEVERITIES, type ScanSummary, type Severity } from './answers';
import type { ImageEvidence, JoinState, WorkloadEvidence } from './joined';
import { isWanted, type WantedFindings } from './wantedFindings';

type Scanned = Extract<JoinState, { readonly kind: 'scanned' }>;

/** Whether something holds of an image or a workload: `mayBe` is for the whole report to say, `unknown` for nobody. */
export type Holds = 'yes' | 'no' | 'mayBe' | 'unknown';

/** What is looked for in evidence. */
export interface Wanted {
  /** By the report in short. */
  readonly bySummary: (scanned: Scanned) => Exclude<Holds, 'unknown'>;
  /** What the whole report may be searched for; absent where the report in short tells all. */
  readonly findings?: WantedFindings;
}

const yesOrNo = (holds: boolean): 'yes' | 'no' => (holds ? 'yes' : 'no');

const countFindings = ({ counts }: ScanSummary): number =>
  SEVERITIES.reduce((sum, severity) => sum + counts[severity].total, 0);

/** Some finding of the report, which names only the worst in short. */
const finding = (findings: WantedFindings): Wanted => ({
  findings,
  bySummary: ({ summary }) => {
    if (summary.worst.some((one) => isWanted(findings, one))) return 'yes';
    return countFindings(summary) > summary.worst.length ? 'mayBe' : 'no';
  },
});

/** The id of a vulnerability, or the name of a package: a text alone does not say which it is. */
export const wantedText = (text: string): Wanted => finding({ by: 'text', texts: [text] });

const worstOfCounts = ({ counts }: ScanSummary): number =>
  SEVERITIES.findIndex((severity) => counts[severity].total > 0);

const rankOf = (text: string): number => SEVERITIES.indexOf(text.toUpperCase() as Severity);

const bySeverity = ({ comparator, values }: Filter): Wanted => ({
  bySummary: ({ summary }) => {
    const worst = worstOfCounts(summary);
    const ranks = values.map(({ text }) => rankOf(text));
    if (worst < 0) return 'no';
    return yesOrNo(comparator === '>=' ? worst <= Math.max(...ranks) : ranks.includes(worst));
  },
});

const isFixable = ({ summary: { counts } }: Scanned): boolean =>
  SEVERITIES.some((severity) => counts[severity].fixable > 0);

/** By base of the filter's id where kinds do not tell. */
const FLAGS: Readonly<Record<string, (scanned: Scanned) => boolean>> = {
  fixable: isFixable,
  unverified: ({ proof }) => proof !== 'verified',
};

const textsOf = ({ values }: Filter): readonly string[] => values.map(({ text }) => text);

const WANTED: Readonly<Partial<Record<ValueKind, (filter: Filter, base: string) => Wanted>>> = {
  severity: bySeverity,
  vulnerability: (filter) => finding({ by: 'id', texts: textsOf(filter) }),
  package: (filter) => finding({ by: 'package', texts: textsOf(filter) }),
  flag: (_, base) => ({ bySummary: (scanned) => yesOrNo(FLAGS[base]?.(scanned) ?? false) }),
};

/** What a filter by evidence looks for, whether or not it is the contrary; undefined of other filters. */
export const wantedBy = (filter: Filter): Wanted | undefined => {
  const definition = filterDefinition(filter.id);
  return definition && WANTED[definition.kind]?.(filter, definition.base);
};

/**
 * Whether the whole report of an image has what is looked for; undefined as long as nobody has read it, `unknown` where it
 * cannot be read.
 */
export type HoldsInReport = (image: ImageEvidence) => Exclude<Holds, 'mayBe'> | undefined;

const imageHolds = (image: ImageEvidence, wanted: Wanted, inReport: HoldsInReport): Holds => {
  const { join } = image;
  if (join.kind !== 'scanned') return 'unknown';
  const inShort = wanted.bySummary(join);
  return inShort === 'mayBe' ? (inReport(image) ?? 'mayBe') : inShort;
};

/** One image is enough; what is not known of one hides that of no other. */
const ORDER: readonly Holds[] = ['yes', 'mayBe', 'unknown', 'no'];

const NOT_READ: HoldsInReport = () => undefined;

/** Whether some image of a workload has what is looked for. Of one that runs nothing, nothing holds. */
export const workloadHolds = (
  { images, unread }: WorkloadEvidence,
  wanted: Wanted,
  inReport: HoldsInReport = NOT_READ,
): Holds => {
  if (unread) return 'unknown';
  const held = images.map((image) => imageHolds(image, wanted, inReport));
  return ORDER.find((holds) => held.includes(holds)) ?? 'no';
};

/** The images whose whole reports have to be read to tell: none where another one has it already. */
export const unreadImages = (
  evidence: WorkloadEvidence,
  wanted: Wanted,
): readonly ImageEvidence[] =>
  workloadHolds(evidence, wanted) === 'mayBe'
    ? evidence.images.filter(
        ({ join }) => join.kind === 'scanned' && wanted.bySummary(join) === 'mayBe',
      )
    : [];
