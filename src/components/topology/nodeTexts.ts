import { NAMED, OUTSIDE, REST, scopeOf } from '../../model/ends/scopes';
import type { GraphNode } from '../../model/graph/graph';
import type { Translate } from '../shared/readableText';

/** Kinds that are ours, in the language of the person; those of Kubernetes are names. */
const KIND_TITLES: ReadonlyMap<string, string | undefined> = new Map(
  [...NAMED, OUTSIDE, REST].map(({ kind, title }) => [kind, title]),
);

export const kindTitle = ({ kind }: GraphNode, t: Translate): string => {
  const title = KIND_TITLES.get(kind);
  return title === undefined ? kind : t(title);
};

/** What a thing is called, and what it is known by besides. */
const namesOf = ({ labels }: GraphNode): readonly string[] =>
  NAMED.flatMap(({ needs: [field = ''] }) => labels[field] ?? []);

/** The name of a node or a group at a scope. */
export const nodeName = (node: GraphNode, scope: string | undefined, t: Translate): string => {
  if (node.kind === REST.kind)
    return t('{{count}} others with little traffic', { count: node.members ?? 0 });
  const [name] = namesOf(node);
  return name ?? t(scopeOf(scope).nameless);
};

/** Where a thing lies that its name does not tell. */
const placeOf = (node: GraphNode): string | undefined => namesOf(node)[1];

/** What stands below the name: how many a closed group holds, where a thing lies, or what kind of thing it is. */
export const nodePlace = (node: GraphNode, t: Translate): string | undefined => {
  if (node.kind === REST.kind) return undefined;
  if (node.members !== undefined)
    return t('{{kind}}, {{count}} inside', { kind: kindTitle(node, t), count: node.members });
  // What lies in an open group stands in it.
  if (node.parent !== undefined) return undefined;
  return placeOf(node) ?? kindTitle(node, t);
};

/** A node in one line, apart from others of its name: "web · shop". */
export const nodeLine = (node: GraphNode, scope: string | undefined, t: Translate): string =>
  [nodeName(node, scope, t), placeOf(node)].filter((part) => part !== undefined).join(' · ');
