import type { EndEvidence } from '../evidence/endEvidence';
import { workloadKey } from '../evidence/running';
import { workloadAtEnd } from '../evidence/workloadOf';
import type { ReadContext } from '../fields/readableValue';
import type { Flow } from '../flows/flow';
import { msg } from '../msg';
import type { CellPart, Column } from './column';
import type { ColumnEnd } from './endpointColumns';
import type { SortPart } from './sortKey';

/** What a column shows of what is known about the images of an end. */
interface EvidenceRow {
  /** The id behind `Src` or `Dst`. */
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly isNumeric?: boolean;
  readonly partOf: (known: EndEvidence) => CellPart | undefined;
  readonly keyOf: (known: EndEvidence) => SortPart;
}

const SHORT_SHA = 12;

const EVIDENCE_ROWS: readonly EvidenceRow[] = [
  {
    id: 'EvidenceSeverity',
    title: msg('Worst finding'),
    width: 180,
    partOf: ({ state }) => ({ text: state, isLabel: true }),
    // Down from the worst, as numbers go down from the largest.
    keyOf: ({ rank }) => -rank,
  },
  {
    id: 'EvidenceFindings',
    title: msg('Findings'),
    width: 100,
    isNumeric: true,
    partOf: ({ findings }) => (findings === undefined ? undefined : { text: String(findings) }),
    keyOf: ({ findings }) => findings,
  },
  {
    id: 'EvidenceCommit',
    title: msg('Commit'),
    width: 130,
    partOf: ({ commit }) =>
      commit === undefined
        ? undefined
        : { text: commit.slice(0, SHORT_SHA), subject: { value: commit } },
    keyOf: ({ commit }) => commit,
  },
];

const EVIDENCE_ID = /^(?:Src|Dst)Evidence/;

/** The column shows what is joined with flows, and has to be asked for beside them. */
export const isEvidenceColumn = ({ id }: Pick<Column, 'id'>): boolean => EVIDENCE_ID.test(id);

const NOT_YET: CellPart = { text: '…', isQuiet: true };

/** Columns of what is known about the images that an end runs; empty where nothing is joined, or the end runs none. */
export const evidenceColumns = ({
  stem,
  group,
}: ColumnEnd & { readonly stem: 'Src' | 'Dst' }): Column[] =>
  EVIDENCE_ROWS.map(({ id, title, width, isNumeric, partOf, keyOf }) => {
    const keyAt = (flow: Flow): string | undefined => {
      const workload = workloadAtEnd(flow, stem);
      return workload && workloadKey(workload);
    };
    const knownAt = (flow: Flow, { evidence }: ReadContext): EndEvidence | undefined => {
      const key = evidence && keyAt(flow);
      return key === undefined ? undefined : evidence?.get(key);
    };
    return {
      id: `${stem}${id}`,
      title,
      group,
      width,
      isNumeric,
      fields: [],
      lines: (flow, context) => {
        const known = knownAt(flow, context);
        if (known) return [[partOf(known) ?? []].flat()];
        return [context.evidence && keyAt(flow) !== undefined ? [NOT_YET] : []];
      },
      key: (flow, context = {}) => {
        const known = knownAt(flow, context);
        return [known && keyOf(known)];
      },
    };
  });
