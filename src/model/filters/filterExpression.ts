import { allOf, anyOf, condition, not, present, type Expression, type Matcher } from './condition';
import { mergeAlternatives, overBothEnds } from './mergeConditions';
import { isAbsent, isNegative, type Comparator, type Filter, type FilterValue } from './filter';
import type { EvidenceNames } from './evidenceFilters';
import { filterDefinition, type FilterDefinition, isAboutEvidence } from './filterDefinitions';
import type { NameTable } from '../fields/names/nameTable';
import { PORTS } from '../fields/names/ports';
import { canonicalKind, isEndpointKind, parseResourceName } from '../ends/resourceName';
import { valueMatcher } from './valueMatcher';

/** Names that a cluster adds to ours. */
export interface FilterNames {
  readonly ports: NameTable<number>;
  /** What filters by evidence mean; absent as long as nobody has looked up the workloads that they stand for. */
  readonly evidence?: EvidenceNames;
}

export const DEFAULT_NAMES: FilterNames = { ports: PORTS };

interface ValueAt {
  readonly definition: FilterDefinition;
  readonly comparator: Comparator;
  readonly names: FilterNames;
  /** One end of the flow, or the flow as a whole: what stands before the field's name. */
  readonly stem: string;
}

const exactly = (field: string, text: string): Expression =>
  condition([field], { type: 'texts', texts: [text] });

const resourceExpression = (text: string, stem: string): Expression | undefined => {
  const resource = parseResourceName(text);
  if (!resource) return undefined;
  const { kind, namespace, name } = resource;
  const [type, named] = isEndpointKind(kind) ? ['Type', 'Name'] : ['OwnerType', 'OwnerName'];
  return allOf(
    exactly(`${stem}K8S_${type}`, kind),
    ...(namespace === undefined ? [] : [exactly(`${stem}K8S_Namespace`, namespace)]),
    exactly(`${stem}K8S_${named}`, name),
  );
};

/** An exact kind is looked for where NetObserv writes it; a part of one in both places. */
const kindExpression = (value: FilterValue, matcher: Matcher, stem: string): Expression => {
  if (matcher.type !== 'texts') {
    return condition([`${stem}K8S_Type`, `${stem}K8S_OwnerType`], matcher);
  }
  const kind = canonicalKind(value.text);
  return exactly(`${stem}${isEndpointKind(kind) ? 'K8S_Type' : 'K8S_OwnerType'}`, kind);
};

const valueExpression = (value: FilterValue, at: ValueAt): Expression | undefined => {
  const { definition, comparator, names, stem } = at;
  const field = `${stem}${definition.field}`;
  if (isAbsent(value)) return not(present([field]));
  if (definition.kind === 'resource') return resourceExpression(value.text, stem);
  const matcher = valueMatcher(value, { kind: definition.kind, comparator, ports: names.ports });
  if (!matcher) return undefined;
  return definition.kind === 'kind'
    ? kindExpression(value, matcher, stem)
    : condition([field], matcher);
};

/**
 * What a filter says about a flow; undefined when its id is unknown or a value is none of its kind.
 * `!=` and `!~` are the complement of `=` and `~`: flows without the field pass them.
 */
export const filterExpression = (
  filter: Filter,
  names: FilterNames = DEFAULT_NAMES,
): Expression | undefined => {
  const definition = filterDefinition(filter.id);
  if (!definition || filter.values.length === 0) return undefined;
  // What nobody has looked up must not show all flows.
  if (isAboutEvidence(filter.id))
    return names.evidence?.expressionOf(filter, definition) ?? anyOf();
  const ends = definition.stems.map((stem) => {
    const at = { definition, comparator: filter.comparator, names, stem };
    const alternatives = filter.values.map((value) => valueExpression(value, at));
    return alternatives.every((alternative) => alternative !== undefined)
      ? anyOf(...mergeAlternatives(alternatives))
      : undefined;
  });
  if (!ends.every((end) => end !== undefined)) return undefined;
  const positive = overBothEnds(ends);
  return isNegative(filter.comparator) ? not(positive) : positive;
};
