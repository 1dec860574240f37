import type { Outcome, StoredObject } from './ports';
import { EVIDENCE_FILES } from '../../../src/model/evidence/names';
import { walkXml } from './xml';
import { readXmlText } from './xmlText';

const ROOT = 'ListBucketResult';
const OBJECT = `${ROOT}/Contents`;
const PROPERTY = `${OBJECT}/`;
const TRUNCATED = `${ROOT}/IsTruncated`;
const NEXT = `${ROOT}/NextContinuationToken`;

/** Keys have 1,024 bytes at most and a page has 1,000, each key perhaps written in references. */
const MAX_LISTING = 6_500_000;
const MAX_OBJECTS = 1000;
/** MinIO's holds the last key in Base64. */
const MAX_TOKEN = 4096;
/** Of a name of a commit with its file. */
const MAX_NAME = 80;

const SIZE = /^[0-9]{1,15}$(?!\n)/;
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?Z$(?!\n)/;
const TOKEN = /^[!-~]+$(?!\n)/;

/** One page of a listing. */
interface Listing {
  /** Those whose keys have the form of a file of a scan in the folder. */
  readonly objects: readonly StoredObject[];
  /** What to ask for the next page with; undefined when this is the last one. */
  readonly next?: string;
}

/**
 * The store's answer to ListObjectsV2, as Amazon's S3 API reference describes it; what is no such answer is a fault. Keys
 * that cannot be those of a scan are not even decoded: whoever fills a folder with others costs the door little.
 */
export function readListing(xml: string, folder: string): Outcome<Listing> {
  const objects: StoredObject[] = [];
  let fields: Record<string, string> = {};
  let count = 0;
  const page: Record<string, string> = {};
  const isWhole =
    xml.length <= MAX_LISTING &&
    walkXml(xml, (path, text) => {
      if (path === TRUNCATED || path === NEXT) page[path] = text;
      if (path.startsWith(PROPERTY)) fields[path.slice(PROPERTY.length)] = text;
      if (path !== OBJECT) return;
      count += 1;
      if (fields.Key === undefined || fields.Key === '') count = MAX_OBJECTS + 1;
      else if (isOfScan(fields.Key, folder)) objects.push(readObject(fields));
      fields = {};
    });
  const next = page[TRUNCATED] === 'true' ? readToken(page[NEXT] ?? '') : undefined;
  const isListing =
    isWhole &&
    (page[TRUNCATED] === 'false' || next !== undefined) &&
    count <= MAX_OBJECTS &&
    objects.every(isSound);
  return isListing ? { value: { objects, next } } : { fault: 'BadStoreAnswer' };
}

/** By its ends alone, so that nothing is made for the others. No character of such a key is ever written as a reference. */
const isOfScan = (key: string, folder: string): boolean =>
  key.startsWith(folder) &&
  key.length <= folder.length + MAX_NAME &&
  EVIDENCE_FILES.some((file) => key.endsWith(`/${file}`));

const readObject = ({
  Key = '',
  Size = '',
  LastModified = '',
}: Record<string, string>): StoredObject => ({
  key: Key,
  size: SIZE.test(Size) ? Number(Size) : NaN,
  storedMs: TIME.test(LastModified) ? Date.parse(LastModified) : NaN,
});

const isSound = ({ size, storedMs }: StoredObject): boolean => !isNaN(size) && !isNaN(storedMs);

function readToken(text: string): string | undefined {
  const token = text.length <= MAX_TOKEN ? readXmlText(text) : undefined;
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}
