import { readSummary } from '../door/readSummary';
import type { StoreSettings } from '../door/settings';
import { askStore } from './askStore';
import type { ReportRequest } from './store';
import { stopWatching } from './watchOver';

/**
 * Answers the cache with the summary, or why there is none, in JSON. What is not about the report as it was asked for is
 * not kept: the store failed, or the report was stored anew meanwhile.
 */
export async function summarise(
  r: NginxHTTPRequest,
  store: StoreSettings | undefined,
): Promise<void> {
  const report = JSON.parse(r.headersIn['X-Report'] ?? '') as ReportRequest;
  const reply = await askStore(r, { method: 'GET', key: report.key }, store);
  const isKept = 'value' in reply && reply.value.headersOut.ETag === report.head.etag;
  if (!isKept) r.headersOut['Cache-Control'] = 'no-store';
  const scan = { sha: report.sha, storedMs: report.head.storedMs };
  const summary = 'fault' in reply ? reply : readSummary(reply.value.responseText ?? '', scan);
  stopWatching();
  r.return(200, JSON.stringify(summary));
}
