import type { ScanSummary } from '../../../src/model/evidence/answers';
import { readListing } from '../door/listing';
import type { ObjectHead, Outcome, Store } from '../door/ports';
import type { StoreSettings } from '../door/settings';
import { askStore } from './askStore';
import { readHead } from './head';
import { sha256 } from './hash';

/** The bucket, asked by subrequests. Summaries come through nginx's cache. */
export const createStore = (r: NginxHTTPRequest, place: StoreSettings | undefined): Store => ({
  list: async ({ prefix, after = '', limit }) => {
    // Sorted by name, as the signature wants them.
    const query = {
      'list-type': '2',
      'max-keys': String(limit),
      prefix,
      ...(after ? { 'start-after': after } : {}),
    };
    const reply = await askStore(r, { method: 'GET', key: '', query }, place);
    return 'fault' in reply ? reply : readListing(reply.value.responseText ?? '');
  },
  head: async (key) => {
    const reply = await askStore(r, { method: 'HEAD', key }, place);
    return 'fault' in reply ? reply : readHead(reply.value.headersOut);
  },
  summary: (key, sha, head) => askSummary(r, { key, sha, head }),
});

/** Which report to summarise. */
export interface ReportRequest {
  readonly key: string;
  readonly sha: string;
  readonly head: ObjectHead;
}

async function askSummary(
  r: NginxHTTPRequest,
  report: ReportRequest,
): Promise<Outcome<ScanSummary>> {
  r.variables.report = JSON.stringify(report);
  r.variables.report_size = String(report.head.size);
  r.variables.summary_key = sha256(r.variables.report);
  const { status, responseText = '' } = await r.subrequest('/_summary', { method: 'GET' });
  if (status === 429) return { fault: 'TooManyRequests' };
  // Only where the reading itself broke off, as with an object that has grown too large since.
  if (status !== 200) return { fault: 'BadStoreAnswer' };
  return JSON.parse(responseText) as Outcome<ScanSummary>;
}
