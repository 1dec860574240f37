import { FIELDS } from '../fields/fields';
import { storedMembers, type StoredFlow } from './flowText';

const PLACE: ReadonlyMap<string, number> = new Map(FIELDS.map(({ name }, index) => [name, index]));

const placeOf = (name: string): number => PLACE.get(name) ?? FIELDS.length;

/** Known fields in the order of the table, then all others by name. */
const inOrder = (a: string, b: string): number =>
  placeOf(a) - placeOf(b) || (a < b ? -1 : Number(a > b));

/** Gathers the names of all fields, page by page. */
export interface ColumnCollector {
  readonly add: (flows: Iterable<StoredFlow>) => void;
  /** Every field that any flow had, in a stable order. */
  readonly columns: () => string[];
}

export const columnCollector = (): ColumnCollector => {
  const names = new Set<string>();
  return {
    add: (flows) => {
      for (const flow of flows) for (const name of storedMembers(flow).keys()) names.add(name);
    },
    columns: () => [...names].sort(inOrder),
  };
};

/** The union of the fields of all flows, in a stable order. */
export const collectColumns = (flows: Iterable<StoredFlow>): string[] => {
  const collector = columnCollector();
  collector.add(flows);
  return collector.columns();
};
