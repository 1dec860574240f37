import type { FaultReason } from '../../../src/model/evidence/faults';
import { MAX_REPORT_BYTES } from '../../../src/model/evidence/limits';
import { authorize } from './authorize';
import { readCaller } from './caller';
import type { Folder } from './collectScans';
import { collectScans } from './collectScans';
import { isHeld, summaryEtag } from './etag';
import { findCommit } from './findCommit';
import type { DoorReply, DoorRequest, Outcome, Ports } from './ports';
import { refuse } from './refuse';
import type { Route } from './route';
import { readRoute } from './route';
import { pageOfScans } from './scanPage';
import type { DoorSettings } from './settings';

type CommitRoute = Exclude<Route, { readonly kind: 'list' }>;

/**
 * The whole decision of the door, in this order: what is asked, by whom, may they, whose it is, and only then the
 * store. Everything that the answer says of the store comes from under the team's folder.
 */
export async function answer(
  request: DoorRequest,
  settings: DoorSettings,
  { cluster, store }: Ports,
): Promise<DoorReply> {
  const route = readRequest(request);
  if ('fault' in route) return refuse(route.fault);
  const { namespace, app } = route.value;
  const team = await authorize(namespace, cluster, settings.team);
  if ('fault' in team) return refuse(team.fault);
  if (!settings.store) return refuse('NotConfigured');
  const folder = { store, path: `${team.value}/${app}/` };
  const reply =
    route.value.kind === 'list'
      ? await answerList(folder, route.value)
      : await answerCommit(folder, route.value, request);
  return 'fault' in reply ? refuse(reply.fault) : reply;
}

function readRequest({ method, target, headers }: DoorRequest): Outcome<Route> {
  if (method !== 'GET' && method !== 'HEAD') return { fault: 'MethodNotAllowed' };
  const route = readRoute(target);
  const caller = readCaller(headers);
  return 'value' in route && 'fault' in caller ? caller : route;
}

type Reply = DoorReply | { readonly fault: FaultReason };

async function answerList(
  folder: Folder,
  { page }: Extract<Route, { readonly kind: 'list' }>,
): Promise<Reply> {
  const found = await collectScans(folder, { begin: '', page });
  if ('fault' in found) return found;
  const { scans, isPartial } = found.value;
  return { kind: 'json', status: 200, body: { ...pageOfScans(scans, page), isPartial } };
}

async function answerCommit(
  folder: Folder,
  route: CommitRoute,
  request: DoorRequest,
): Promise<Reply> {
  const commit = await findCommit(folder, route.sha);
  if ('fault' in commit) return commit;
  const sha = commit.value;
  if (route.kind === 'file') return { kind: 'object', key: `${folder.path}${sha}/${route.file}` };
  return answerSummary(folder, sha, request);
}

async function answerSummary(
  { store, path }: Folder,
  sha: string,
  { headers }: DoorRequest,
): Promise<Reply> {
  const key = `${path}${sha}/trivy.json`;
  const head = await store.head(key);
  if ('fault' in head) return head;
  if (head.value.size > MAX_REPORT_BYTES) return { fault: 'ReportTooLarge' };
  const etag = summaryEtag(head.value.etag);
  if (etag === undefined) return { fault: 'BadStoreAnswer' };
  if (isHeld(headers, etag)) return { kind: 'notModified', etag };
  const summary = await store.summary(key, sha, head.value);
  return 'fault' in summary ? summary : { kind: 'json', status: 200, body: summary.value, etag };
}
