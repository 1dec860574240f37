import type { Listing, Outcome, StoredObject } from './ports';
import { walkXml } from './xml';
import { readXmlText } from './xmlText';

const ROOT = 'ListBucketResult';
const OBJECT = `${ROOT}/Contents`;
const PROPERTY = `${OBJECT}/`;
const TRUNCATED = `${ROOT}/IsTruncated`;

/** Keys have 1,024 bytes at most and a page has 1,000, each key perhaps written in references. */
const MAX_LISTING = 4_000_000;
const MAX_OBJECTS = 1000;

const SIZE = /^[0-9]{1,15}$(?!\n)/;
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?Z$(?!\n)/;

/** The store's answer to ListObjectsV2, as Amazon's S3 API reference describes it; what is no such answer is a fault. */
export function readListing(xml: string): Outcome<Listing> {
  const objects: StoredObject[] = [];
  let fields: Record<string, string> = {};
  let truncated = '';
  const isWhole =
    xml.length <= MAX_LISTING &&
    walkXml(xml, (path, text) => {
      if (path === TRUNCATED) truncated = text;
      if (path.startsWith(PROPERTY)) fields[path.slice(PROPERTY.length)] = text;
      if (path !== OBJECT) return;
      objects.push(readObject(fields));
      fields = {};
    });
  const isListing =
    isWhole &&
    (truncated === 'true' || truncated === 'false') &&
    objects.length <= MAX_OBJECTS &&
    objects.every(isSound);
  return isListing
    ? { value: { objects, hasMore: truncated === 'true' } }
    : { fault: 'BadStoreAnswer' };
}

const readObject = ({
  Key = '',
  Size = '',
  LastModified = '',
}: Record<string, string>): StoredObject => ({
  key: readXmlText(Key) ?? '',
  size: SIZE.test(Size) ? Number(Size) : NaN,
  storedMs: TIME.test(LastModified) ? Date.parse(LastModified) : NaN,
});

const isSound = ({ key, size, storedMs }: StoredObject): boolean =>
  key !== '' && !isNaN(size) && !isNaN(storedMs);
