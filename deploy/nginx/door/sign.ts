import aws4 from 'aws4';
import type { StoreSettings } from './settings';

interface Credentials {
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface StoreRequest {
  readonly method: 'GET' | 'HEAD';
  /** Of the object; empty for the bucket. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** What to send as it stands: another host, path or query would not fit the signature. */
interface SignedRequest {
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** SHA-256 of nothing: the door sends no bodies. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The host that answers for the bucket. */
const hostOf = ({ host, bucket, isPathStyle }: StoreSettings): string =>
  isPathStyle ? host : `${bucket}.${host}`;

/** Signed by Signature Version 4 of Amazon's S3 API, good for 15 minutes around the time given in ms since 1970. */
export function signRequest(
  { method, key, query = {} }: StoreRequest,
  access: { readonly store: StoreSettings; readonly credentials: Credentials },
  nowMs: number,
): SignedRequest {
  const { store, credentials } = access;
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${escape(value)}`);
  const folder = store.isPathStyle ? `/${store.bucket}` : '';
  const target = `${folder}/${key}${pairs.length > 0 ? '?' : ''}${pairs.join('&')}`;
  const headers = {
    Host: hostOf(store),
    'X-Amz-Content-Sha256': EMPTY,
    'X-Amz-Date': new Date(nowMs).toISOString().replace(/[:-]|\.[0-9]{3}/g, ''),
  };
  const signed = aws4.sign(
    { method, path: target, headers, service: 's3', region: store.region },
    { accessKeyId: credentials.accessKey, secretAccessKey: credentials.secretKey },
  );
  return { target, headers: signed.headers as Record<string, string> };
}

/** As RFC 3986 has it, which leaves less unescaped than `encodeURIComponent`. */
const escape = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
