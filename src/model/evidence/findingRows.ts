import { SEVERITIES, type Severity } from './answers';
import type { Vulnerability } from './report';
import { msg } from '../msg';
import type { Sort } from '../view/flows';

/** A vulnerability as a row of a table, with an id that is the same whenever the report is read. */
export interface FindingRow {
  /** Short and harmless in an address. */
  readonly id: string;
  readonly found: Vulnerability;
}

/** FNV-1a, 32 bits: short, and the same everywhere. */
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
};

const MAX_NAMED = 40;

const idOf = (found: Vulnerability): string => {
  const { id, package: name, installed, target, path = '', purl = '' } = found;
  const named = id.replace(/[^\w.-]/g, '').slice(0, MAX_NAMED);
  return `${named}~${hashOf([id, name, installed, target, path, purl].join('\n'))}`;
};

/** Gives rows their ids as they come: a finding that a report holds twice is told by its number. */
export function createFindingRows(): (found: readonly Vulnerability[]) => FindingRow[] {
  const seen = new Map<string, number>();
  return (found) =>
    found.map((one) => {
      const id = idOf(one);
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      return { id: times === 1 ? id : `${id}~${times}`, found: one };
    });
}

/** Which findings are shown. */
export interface FindingFilter {
  /** Part of what a row says, in whatever case. */
  readonly find: string;
  /** Undefined: all. */
  readonly severities: readonly Severity[] | undefined;
  readonly package: string | undefined;
  readonly isFixable: boolean;
}

const SEARCHED = ['id', 'package', 'installed', 'fixed', 'title', 'target', 'path'] as const;

export function filterFindings(
  rows: readonly FindingRow[],
  { find, severities, package: name, isFixable }: FindingFilter,
): readonly FindingRow[] {
  const wanted = find.trim().toLowerCase();
  const isWhole = wanted === '' && !severities && name === undefined && !isFixable;
  if (isWhole) return rows;
  return rows.filter(
    ({ found }) =>
      (!severities || severities.includes(found.severity)) &&
      (name === undefined || found.package === name) &&
      (!isFixable || found.fixed !== undefined) &&
      (wanted === '' || SEARCHED.some((key) => found[key]?.toLowerCase().includes(wanted))),
  );
}

/** What findings are sorted by. */
export interface FindingColumn {
  readonly id: string;
  /** A `msg()` text. */
  readonly title: string;
  readonly isNumber?: boolean;
  /** Undefined where the finding says nothing: last in every direction. */
  readonly order: (found: Vulnerability) => number | string | undefined;
}

export const FINDING_COLUMNS = [
  { id: 'id', title: msg('Vulnerability'), order: ({ id }) => id },
  {
    id: 'severity',
    title: msg('Severity'),
    order: ({ severity }) => SEVERITIES.indexOf(severity),
  },
  { id: 'score', title: msg('CVSS'), isNumber: true, order: ({ score }) => score },
  { id: 'package', title: msg('Package'), order: ({ package: name }) => name },
  { id: 'installed', title: msg('Installed'), order: ({ installed }) => installed },
  { id: 'fixed', title: msg('Fixed in'), order: ({ fixed }) => fixed },
  { id: 'title', title: msg('Title'), order: ({ title }) => title },
] as const satisfies readonly FindingColumn[];

export type FindingColumnId = (typeof FINDING_COLUMNS)[number]['id'];

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** In the order that is asked for; rows come worst first and stay so where nothing is asked, and among equals. */
export function sortFindings(
  rows: readonly FindingRow[],
  sort: Sort | undefined,
): readonly FindingRow[] {
  const columns: readonly FindingColumn[] = FINDING_COLUMNS;
  const order = columns.find(({ id }) => id === sort?.column)?.order;
  if (!order || !sort) return rows;
  const sign = sort.direction === 'asc' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: order(row.found) }))
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined)
        return Number(a.key === undefined) - Number(b.key === undefined);
      return sign * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}
