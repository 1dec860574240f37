/** One value of a field: what is stored, what people call it and, where it helps, what it means. */
export interface NameEntry<K extends number | string> {
  readonly key: K;
  readonly name: string;
  /** A `msg()` text for the view to translate. */
  readonly description?: string;
}

export type NameRow<K extends number | string> = readonly [
  key: K,
  name: string,
  description?: string,
];

/** Values and their names, looked up both ways. Names are compared without regard to case. */
export interface NameTable<K extends number | string> {
  /** In the order of the table. */
  readonly entries: readonly NameEntry<K>[];
  readonly byKey: (key: K) => NameEntry<K> | undefined;
  /** By name or alias. */
  readonly byName: (name: string) => NameEntry<K> | undefined;
  /**
   * Entries to suggest for what has been typed so far: the exact name, key or alias first, then
   * those that start with it, then those that contain it. The empty text gives the whole table.
   */
  readonly search: (text: string, limit?: number) => NameEntry<K>[];
}

const UNRELATED = 3;

/** 0 = the same, 1 = starts with, 2 = contains, else unrelated. */
const rankOf = (candidate: string, wanted: string): number => {
  const at = candidate.indexOf(wanted);
  if (at < 0) return UNRELATED;
  if (at > 0) return 2;
  return candidate.length === wanted.length ? 0 : 1;
};

/** A key is found from its start only: 80 suggests 8080, not 1080. */
const rankOfKey = (key: string, wanted: string): number => {
  const rank = rankOf(key, wanted);
  return rank === 2 ? UNRELATED : rank;
};

interface Searchable<K extends number | string> {
  readonly entry: NameEntry<K>;
  readonly key: string;
  readonly names: readonly string[];
}

const searchIn = <K extends number | string>(
  rows: readonly Searchable<K>[],
  text: string,
): NameEntry<K>[] => {
  const wanted = text.trim().toLowerCase();
  return rows
    .map(({ entry, key, names }) => ({
      entry,
      rank: Math.min(rankOfKey(key, wanted), ...names.map((name) => rankOf(name, wanted))),
    }))
    .filter(({ rank }) => rank < UNRELATED)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
};

/**
 * Builds a table from its rows. Of two rows with one key or one name, the first is the one found.
 * `aliases` are further spellings of a name, by the key that they stand for.
 */
export const nameTable = <K extends number | string>(
  rows: readonly NameRow<K>[],
  aliases: readonly (readonly [alias: string, key: K])[] = [],
): NameTable<K> => {
  const entries = rows.map(([key, name, description]) => ({ key, name, description }));
  const byKey = new Map<K, NameEntry<K>>();
  const byName = new Map<string, NameEntry<K>>();
  const known = (name: string, entry: NameEntry<K>): void => {
    const lower = name.toLowerCase();
    if (!byName.has(lower)) byName.set(lower, entry);
  };
  for (const entry of entries) {
    if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
    known(entry.name, entry);
  }
  const spellings = new Map<K, string[]>();
  for (const [alias, key] of aliases) {
    const entry = byKey.get(key);
    if (entry) known(alias, entry);
    spellings.set(key, [...(spellings.get(key) ?? []), alias.toLowerCase()]);
  }
  const searchable = entries.map((entry) => ({
    entry,
    key: String(entry.key).toLowerCase(),
    names: [entry.name.toLowerCase(), ...(spellings.get(entry.key) ?? [])],
  }));
  return {
    entries,
    byKey: (key) => byKey.get(key),
    byName: (name) => byName.get(name.trim().toLowerCase()),
    search: (text, limit = entries.length) => searchIn(searchable, text).slice(0, limit),
  };
};
