import {
  type Comparator,
  type Filter,
  type FilterValue,
  isAbsent,
} from '../../model/filters/filter';
import {
  type FilterDefinition,
  filterDefinition,
  type ValueKind,
} from '../../model/filters/filterDefinitions';
import { type ChipGroup, CHIP_GROUPS } from '../../model/filters/filterList';
import { msg } from '../../model/msg';
import { printValues } from '../../model/filters/typedFilter';
import type { Translate } from '../shared/readableText';

export const GROUP_TITLES: Record<ChipGroup, string> = {
  source: msg('Source'),
  destination: msg('Destination'),
  either: msg('Either side'),
  flow: msg('Flow'),
};

export const COMPARATOR_TITLES: Record<Comparator, string> = {
  '=': msg('equals'),
  '!=': msg('not equals'),
  '~': msg('contains'),
  '!~': msg('not contains'),
  '>=': msg('at least'),
  '<=': msg('at most'),
};

const isPattern = ({ comparator, values }: Filter): boolean =>
  (comparator === '~' || comparator === '!~') && values.every(({ quoted }) => quoted);

/** How a filter compares, in words: "contains" a quoted text is to equal it. */
export const comparatorTitle = (filter: Filter): string => {
  const { comparator, values } = filter;
  if (!isPattern(filter)) return COMPARATOR_TITLES[comparator];
  if (values.every(({ text }) => !text.includes('*')))
    return COMPARATOR_TITLES[comparator === '~' ? '=' : '!='];
  return comparator === '~' ? msg('matches') : msg('not matches');
};

/** What may be typed as a value, where that is not obvious. */
export const VALUE_HINTS: Partial<Record<ValueKind, string>> = {
  ip: msg('An address, a CIDR block (10.0.0.0/8) or a range (10.0.0.1-10.0.0.9), IPv4 or IPv6'),
  port: msg('A number, a range (8000-9000) or a name such as https'),
  protocol: msg('A name such as TCP, or a number'),
  mac: msg('A MAC address such as 0a:58:0a:80:00:01'),
  integer: msg('A whole number or a range (100-200)'),
  resource: msg('Kind.namespace.name, or Node.name'),
  dscp: msg('A number (0-63) or the name of a class'),
  nodeDirection: msg('Ingress, Egress or Inner'),
  tcpFlag: msg('The name of a flag such as SYN'),
  severity: msg('CRITICAL, HIGH, MEDIUM, LOW or UNKNOWN'),
  vulnerability: msg('Its id, such as CVE-2021-44228'),
  package: msg('Its name, such as log4j-core'),
};

export const TEXT_HINT = msg(
  'Several values between commas, * for any characters, "" for flows without this field',
);

export const groupOf = (definition: FilterDefinition): ChipGroup => definition.side ?? 'flow';

/** The name of a field with its side: "Source · Namespace". */
export const fullName = (definition: FilterDefinition, t: Translate): string =>
  definition.side
    ? `${t(GROUP_TITLES[definition.side])} · ${t(definition.title)}`
    : t(definition.title);

export const groupRank = (definition: FilterDefinition): number =>
  CHIP_GROUPS.indexOf(groupOf(definition));

const valueText = (value: FilterValue, t: Translate): string =>
  isAbsent(value) ? t('(none)') : value.quoted ? printValues([value]) : value.text;

/** The values of a filter as one readable text, with the unit of the field. */
export const valuesText = (filter: Filter, unit: string | undefined, t: Translate): string => {
  const isPlain = isPattern(filter);
  const text = filter.values
    .map((value) => valueText(isPlain ? { ...value, quoted: false } : value, t))
    .join(', ');
  return unit === undefined ? text : `${text} ${unit}`;
};

const SHOWN_UNITS: ReadonlySet<string> = new Set(['ms', 'ns']);

/** The unit that has to be said; the titles of bytes and packets say theirs. */
export const shownUnit = ({ unit }: FilterDefinition): string | undefined =>
  unit !== undefined && SHOWN_UNITS.has(unit) ? unit : undefined;

/** A filter as a sentence: "Source · Namespace equals my-app". */
export const filterSentence = (filter: Filter, t: Translate): string => {
  const definition = filterDefinition(filter.id);
  const field = definition ? fullName(definition, t) : filter.id;
  const values = valuesText(filter, definition && shownUnit(definition), t);
  return `${field} ${t(comparatorTitle(filter))} ${values}`;
};
