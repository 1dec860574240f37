import type { ScanSummary } from '../../../src/model/evidence/answers';
import { summariseReport } from '../../../src/model/evidence/summarise';
import type { Outcome } from '../door/ports';
import type { StoreSettings } from '../door/settings';
import { askStore } from './askStore';
import type { ReportRequest } from './store';

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
  const summary = 'fault' in reply ? reply : read(reply.value.responseText ?? '', report);
  r.return(200, JSON.stringify(summary));
}

function read(text: string, { sha, head }: ReportRequest): Outcome<ScanSummary> {
  const value = summariseReport(text, { sha, storedMs: head.storedMs });
  return value ? { value } : { fault: 'BadReport' };
}
