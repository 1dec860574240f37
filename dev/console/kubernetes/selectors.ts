import type { KubernetesObject } from '../../world/kubernetesObjects';

type Predicate = (object: KubernetesObject) => boolean;

const labelsOf = ({ metadata }: KubernetesObject): Readonly<Record<string, string>> =>
  (metadata.labels as Record<string, string> | undefined) ?? {};

const SET = /^(\S+) (not)?in \(([^)]*)\)$/;
const EQUALITY = /^([^!=\s]+)\s*(!=|==?)\s*(.*)$/;

function labelRequirement(text: string): Predicate {
  const [, setKey = '', negation, list = ''] = SET.exec(text) ?? [];
  if (setKey !== '') {
    const values = list.split(',').map((value) => value.trim());
    return (object) => values.includes(labelsOf(object)[setKey] ?? '') === (negation === undefined);
  }
  const [, key = '', operator, value] = EQUALITY.exec(text) ?? [];
  if (key !== '') return (object) => (labelsOf(object)[key] === value) === (operator !== '!=');
  return text.startsWith('!')
    ? (object) => !(text.slice(1) in labelsOf(object))
    : (object) => text in labelsOf(object);
}

/** Requirements are separated by commas, but not by those within parentheses. */
const requirements = (selector: string): string[] =>
  selector
    .split(/,(?![^(]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function valueAt(object: KubernetesObject, path: string): string {
  let value: unknown = object;
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'string' ? value : '';
}

function fieldRequirement(text: string): Predicate {
  const [, key = '', operator, value] = EQUALITY.exec(text) ?? [];
  return (object) => (valueAt(object, key) === value) === (operator !== '!=');
}

/** The predicate of `labelSelector` and `fieldSelector` in a list request. */
export function selectorOf(query: URLSearchParams): Predicate {
  const predicates = [
    ...requirements(query.get('labelSelector') ?? '').map(labelRequirement),
    ...requirements(query.get('fieldSelector') ?? '').map(fieldRequirement),
  ];
  return (object) => predicates.every((holds) => holds(object));
}
