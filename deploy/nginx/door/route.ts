import type { EvidenceFile } from '../../../src/model/evidence/names';
import { APP, NAMESPACE, SHA_PREFIX } from '../../../src/model/evidence/names';
import type { Outcome } from './ports';
import type { PageRequest } from './query';
import { readPageRequest } from './query';

interface Place {
  readonly namespace: string;
  readonly app: string;
}

/** What is asked for. A `sha` may be how a commit's name begins. */
export type Route =
  | (Place & { readonly kind: 'list'; readonly page: PageRequest })
  | (Place & { readonly kind: 'summary'; readonly sha: string })
  | (Place & { readonly kind: 'file'; readonly sha: string; readonly file: EvidenceFile });

const MAX_TARGET = 2048;
const TARGET = /^[!-"$-~]+$(?!\n)/;
const PATH = /^(?:\/[A-Za-z0-9._-]+)*\/?$(?!\n)/;
const DOTS = /\/\.{1,2}(?:\/|$)/;
const ROUTE =
  /^\/evidence\/v1\/namespaces\/([^/]+)\/apps\/([^/]+)\/(?:([^/]+)\/(summary|trivy\.json|sbom\.spdx\.json))?$(?!\n)/;

/**
 * Reads the target as it was sent. No name in it ever needs an escape, so that a path with one is refused instead of
 * decoded: what is checked here is what is used, letter by letter.
 */
export function readRoute(target: string): Outcome<Route> {
  if (target.length > MAX_TARGET) return { fault: 'TooLong' };
  const [path = '', ...query] = target.split('?');
  if (!TARGET.test(target) || !PATH.test(path) || DOTS.test(path)) return { fault: 'BadRequest' };
  const [, namespace, app, sha, file] = ROUTE.exec(path) ?? [];
  if (namespace === undefined || app === undefined) return { fault: 'NotFound' };
  if (!NAMESPACE.test(namespace) || !APP.test(app)) return { fault: 'BadRequest' };
  return sha === undefined
    ? readList({ namespace, app }, query.join('?'))
    : readCommit({ namespace, app }, sha, file as EvidenceFile | 'summary');
}

function readList(place: Place, query: string): Outcome<Route> {
  const page = readPageRequest(query);
  return page ? { value: { ...place, kind: 'list', page } } : { fault: 'BadRequest' };
}

function readCommit(place: Place, sha: string, file: EvidenceFile | 'summary'): Outcome<Route> {
  if (!SHA_PREFIX.test(sha)) return { fault: 'BadRequest' };
  return {
    value:
      file === 'summary'
        ? { ...place, kind: 'summary', sha }
        : { ...place, kind: 'file', sha, file },
  };
}
