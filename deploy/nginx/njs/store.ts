import type { ScanSummary } from '../../../src/model/evidence/answers';
import type { ListedScans, ObjectHead, Outcome, Store } from '../door/ports';
import type { StoreSettings } from '../door/settings';
import { askStore } from './askStore';
import { readHead } from './head';
import { sha256 } from './hash';
import { whenFree } from './whenFree';

/** The bucket, asked by subrequests. Pages of lists and summaries come from servers of their own, summaries through a cache. */
export const createStore = (r: NginxHTTPRequest, place: StoreSettings | undefined): Store => ({
  list: (request) => {
    r.variables.page = JSON.stringify(request);
    return askOwn<ListedScans>(r, '/_list');
  },
  head: async (key) => {
    const reply = await askStore(r, { method: 'HEAD', key }, place);
    return 'fault' in reply ? reply : readHead(reply.value.headersOut);
  },
  summary: (key, sha, head) => askSummary(r, { key, sha, head }),
});

/** What a server of the door's own answers, which has few places. */
async function askOwn<T>(r: NginxHTTPRequest, where: string): Promise<Outcome<T>> {
  const reply = await whenFree(() => r.subrequest(where, { method: 'GET' }));
  if (reply.status === 429) return { fault: 'TooManyRequests' };
  // Only where the reading itself broke off, as with an object that has grown too large since.
  if (reply.status !== 200) return { fault: 'BadStoreAnswer' };
  return JSON.parse(reply.responseText ?? '') as Outcome<T>;
}

/** Which report to summarise. */
export interface ReportRequest {
  readonly key: string;
  readonly sha: string;
  readonly head: ObjectHead;
}

function askSummary(r: NginxHTTPRequest, report: ReportRequest): Promise<Outcome<ScanSummary>> {
  r.variables.report = JSON.stringify(report);
  r.variables.report_size = String(report.head.size);
  r.variables.summary_key = sha256(r.variables.report);
  return askOwn<ScanSummary>(r, '/_summary');
}
