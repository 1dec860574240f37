/** NetObserv's spelling of the comparators, as links carry it. */
export const COMPARATORS = ['=', '!=', '~', '!~', '>=', '<='] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** `!=` and `!~` are the exact complement of `=` and `~`. */
export const isNegative = (comparator: Comparator): boolean =>
  comparator === '!=' || comparator === '!~';

const OPPOSITE: Record<Comparator, Comparator | undefined> = {
  '=': '!=',
  '!=': '=',
  '~': '!~',
  '!~': '~',
  '>=': undefined,
  '<=': undefined,
};

/** The comparator that selects the other flows; undefined where no such comparator exists. */
export const negated = (comparator: Comparator): Comparator | undefined => OPPOSITE[comparator];

/**
 * One value of a filter. `quoted` means, as in NetObserv's links, exact inside a "contains" filter
 * (`*` still a wildcard there); the quoted empty text means "field absent".
 */
export interface FilterValue {
  readonly text: string;
  readonly quoted?: boolean;
}

export const ABSENT: FilterValue = { text: '', quoted: true };

export const isAbsent = (value: FilterValue): boolean => value.quoted === true && value.text === '';

/** One chip: one of the values holds (none of them, when the comparator is negative). */
export interface Filter {
  /** NetObserv's id, side included: `src_namespace`, `dst_port`, `namespace` for either side. */
  readonly id: string;
  readonly comparator: Comparator;
  readonly values: readonly FilterValue[];
  /** Kept in the bar and in the link, but not applied. */
  readonly disabled?: boolean;
}

/** How filters combine; `bidirectional` adds the flows of the opposite way. */
export const MATCHES = ['all', 'any', 'bidirectional'] as const;
export type Match = (typeof MATCHES)[number];
