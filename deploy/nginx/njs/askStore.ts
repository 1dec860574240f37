import type { Outcome } from '../door/ports';
import type { StoreSettings } from '../door/settings';
import type { StoreRequest } from '../door/sign';
import { storeFault } from '../door/storeFault';
import { isPage } from './isPage';
import { sign } from './sign';

/** One signed question to the store; its answer, when that is one of an S3 store. */
export async function askStore(
  r: NginxHTTPRequest,
  request: StoreRequest,
  store: StoreSettings | undefined,
): Promise<Outcome<NginxHTTPRequest>> {
  const signed = sign(request, store);
  if ('fault' in signed) return signed;
  r.variables.store_target = signed.value.target;
  r.variables.store_date = signed.value.date;
  r.variables.store_authorization = signed.value.authorization;
  const reply = await r.subrequest('/_store', { method: request.method });
  const fault = storeFault(reply.status);
  if (fault) return { fault };
  return isPage(reply.headersOut) ? { fault: 'BadStoreAnswer' } : { value: reply };
}
