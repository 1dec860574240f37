import { PAGE_SIZE } from '../door/collectScans';
import { readListing } from '../door/listing';
import type { ListedScans, ListRequest, Outcome } from '../door/ports';
import { choose } from '../door/scanPage';
import { readScans } from '../door/scans';
import type { StoreSettings } from '../door/settings';
import { askStore } from './askStore';
import { stopWatching } from './watchOver';

/**
 * Answers with one page of the store's listing, in JSON, in a request of its own: njs frees what a page took when its
 * request ends, so that a list of ten pages takes no more than one.
 */
export async function list(r: NginxHTTPRequest, store: StoreSettings | undefined): Promise<void> {
  const request = JSON.parse(r.headersIn['X-Page'] ?? '') as ListRequest;
  // Sorted by name, as the signature wants them.
  const query = {
    ...(request.from === undefined ? {} : { 'continuation-token': request.from }),
    'list-type': '2',
    'max-keys': String(PAGE_SIZE),
    prefix: request.prefix,
  };
  const reply = await askStore(r, { method: 'GET', key: '', query }, store);
  const listed = 'fault' in reply ? reply : readPage(reply.value.responseText ?? '', request);
  stopWatching();
  r.return(200, JSON.stringify(listed));
}

function readPage(xml: string, { folder, page }: ListRequest): Outcome<ListedScans> {
  const listing = readListing(xml, folder);
  if ('fault' in listing) return listing;
  const { objects, next } = listing.value;
  return { value: { scans: choose(readScans(folder, objects), page), next } };
}
