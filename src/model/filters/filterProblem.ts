import { SEVERITIES } from '../evidence/answers';
import { isPackageName, isVulnerabilityId } from '../evidence/searchedText';
import { isAbsent, type Filter, type FilterValue } from './filter';
import {
  comparatorsOf,
  filterDefinition,
  type FilterDefinition,
  isAboutEvidence,
  type ValueKind,
} from './filterDefinitions';
import { DEFAULT_NAMES, type FilterNames } from './filterExpression';
import { msg } from '../msg';
import { parseResourceName } from '../ends/resourceName';
import { valueMatcher } from './valueMatcher';

const HINTS: Partial<Record<ValueKind, string>> = {
  ip: msg('Not an IP address, CIDR block (10.0.0.0/8) or range (10.0.0.1-10.0.0.9)'),
  port: msg('Not a port number, a range (8000-9000) or the name of a known service'),
  protocol: msg('Not a protocol number or name'),
  dscp: msg('Not a DSCP value (0-63) or class'),
  icmpType: msg('Not an ICMP type'),
  icmpCode: msg('Not an ICMP code'),
  integer: msg('Not a whole number or a range (100-200)'),
  nodeDirection: msg('Not a direction: Ingress, Egress or Inner'),
  interfaceDirection: msg('Not a direction: Ingress or Egress'),
  dnsErrno: msg('Not an error number or name'),
  severity: msg('Not a severity: CRITICAL, HIGH, MEDIUM, LOW or UNKNOWN'),
  vulnerability: msg('Not the id of a vulnerability, such as CVE-2021-44228'),
  package: msg('Not the name of a package'),
  flag: msg('Not true: "not equals" is the contrary'),
  resource: msg('Not a resource: Kind.namespace.name, or Node.name'),
};

/** Whether a text can be looked for in evidence. An end without evidence is none that has an empty value. */
const EVIDENCE_VALUES: Readonly<Partial<Record<ValueKind, (text: string) => boolean>>> = {
  severity: (text) => SEVERITIES.some((severity) => severity === text.toUpperCase()),
  vulnerability: isVulnerabilityId,
  package: isPackageName,
  flag: (text) => text === 'true',
};

const EMPTY = msg('A value is missing; use "" for flows without this field');
const TOO_LONG = msg('The value is too long');
const UNKNOWN = msg('No such filter');
const COMPARATOR = msg('This comparator does not go with this field');
const ABSENT_COMPARED = msg('"" means that the field is absent, which has no order');

/** Longer than any name that Kubernetes or DNS allows, short enough for a query of many. */
export const MAX_VALUE_LENGTH = 1024;

const isNumberedContains = ({ id, kind }: FilterDefinition, { comparator }: Filter): boolean =>
  (comparator === '~' || comparator === '!~') && kind !== 'resource' && !isAboutEvidence(id);

const isAllowed = (definition: FilterDefinition, filter: Filter): boolean =>
  comparatorsOf(definition.kind).includes(filter.comparator) ||
  isNumberedContains(definition, filter);

const valueProblem = (
  value: FilterValue,
  filter: Filter,
  at: ProblemContext,
): string | undefined => {
  const { definition, names } = at;
  const { comparator } = filter;
  if (isAboutEvidence(definition.id))
    return EVIDENCE_VALUES[definition.kind]?.(value.text) ? undefined : HINTS[definition.kind];
  if (isAbsent(value))
    return comparator === '>=' || comparator === '<=' ? ABSENT_COMPARED : undefined;
  if (value.text === '') return EMPTY;
  if (value.text.length > MAX_VALUE_LENGTH) return TOO_LONG;
  const hint = HINTS[definition.kind] ?? COMPARATOR;
  if (definition.kind === 'resource') return parseResourceName(value.text) ? undefined : hint;
  return valueMatcher(value, { kind: definition.kind, comparator, ports: names.ports })
    ? undefined
    : hint;
};

interface ProblemContext {
  readonly definition: FilterDefinition;
  readonly names: FilterNames;
}

/** What is wrong with a filter, as a text for the view to translate; undefined when it can be asked. */
export const filterProblem = (
  filter: Filter,
  names: FilterNames = DEFAULT_NAMES,
): string | undefined => {
  const definition = filterDefinition(filter.id);
  if (!definition) return UNKNOWN;
  if (!isAllowed(definition, filter)) return COMPARATOR;
  if (filter.values.length === 0) return EMPTY;
  return filter.values
    .map((value) => valueProblem(value, filter, { definition, names }))
    .find((problem) => problem);
};
