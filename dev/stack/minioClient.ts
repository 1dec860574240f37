import { createHash, randomBytes } from 'node:crypto';
import { sign } from 'aws4';
import readOnly from '../../deploy/store-policy.json';
import { sealForMinio } from './minioSeal';
import { request, type TlsAnswer } from './request';

export const BUCKET = 'developer-ci-evidence';
const REGION = 'us-east-1';

export interface Credentials {
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface MinioPlace {
  readonly url: string;
  readonly caFile: string;
}

export interface SignedRequest {
  readonly method: 'DELETE' | 'GET' | 'HEAD' | 'PUT';
  /** With its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const POLICY = 'read-evidence';
const ADMIN = '/minio/admin/v3';

const random = (bytes: number): string => randomBytes(bytes).toString('hex');
export const randomCredentials = (): Credentials => ({
  accessKey: random(8),
  secretKey: random(20),
});

/** The headers of the request with its signature. */
export function signedHeaders(
  { url }: MinioPlace,
  { accessKey, secretKey }: Credentials,
  { method, path, headers, body = '' }: SignedRequest,
): Record<string, string> {
  const { host } = new URL(url);
  const digest = createHash('sha256').update(body).digest('hex');
  const signed = sign(
    {
      service: 's3',
      region: REGION,
      host,
      method,
      path,
      headers: { ...headers, 'X-Amz-Content-Sha256': digest },
    },
    { accessKeyId: accessKey, secretAccessKey: secretKey },
  );
  return signed.headers as Record<string, string>;
}

/** Speaks to MinIO as somebody. Rejects when it refuses. */
export type MinioClient = (ask: SignedRequest) => Promise<TlsAnswer>;

export const minioClient =
  (place: MinioPlace, credentials: Credentials): MinioClient =>
  async (ask) => {
    const headers = signedHeaders(place, credentials, ask);
    const answer = await request({ ...ask, headers, ...place, url: `${place.url}${ask.path}` });
    if (answer.status >= 300) {
      throw new Error(`MinIO: ${ask.method}: ${answer.status} ${answer.body.toString()}`);
    }
    return answer;
  };

/** The bucket, and what its readers may. */
export async function createBucket(root: MinioClient): Promise<void> {
  await root({ method: 'PUT', path: `/${BUCKET}` });
  const path = `${ADMIN}/add-canned-policy?name=${POLICY}`;
  await root({ method: 'PUT', path, body: JSON.stringify(readOnly) });
}

/** @param rootSecret seals the new user's secret on its way */
export async function createReader(root: MinioClient, rootSecret: string): Promise<Credentials> {
  const reader = randomCredentials();
  const { accessKey, secretKey } = reader;
  const body = sealForMinio(rootSecret, JSON.stringify({ secretKey, status: 'enabled' }));
  await root({ method: 'PUT', path: `${ADMIN}/add-user?accessKey=${accessKey}`, body });
  const search = `policyName=${POLICY}&userOrGroup=${accessKey}&isGroup=false`;
  await root({ method: 'PUT', path: `${ADMIN}/set-user-or-group-policy?${search}` });
  return reader;
}

export async function removeReader(root: MinioClient, { accessKey }: Credentials): Promise<void> {
  await root({ method: 'DELETE', path: `${ADMIN}/remove-user?accessKey=${accessKey}` });
}
