import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';

/** The API server's own key for tokens of service accounts. */
export function createTokenKey(file: string): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
  writeFileSync(file, pem, { mode: 0o600 });
  return pem;
}

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const decode = (part = ''): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

/** The same token as the API server signed it so many seconds earlier (RFC 7519, ES256). */
export function backdate(token: string, seconds: number, keyPem: string): string {
  const [header = '', payload] = token.split('.');
  const claims = decode(payload);
  for (const name of ['exp', 'iat', 'nbf']) claims[name] = Number(claims[name]) - seconds;
  const signed = `${header}.${encode(claims)}`;
  const key = { key: keyPem, dsaEncoding: 'ieee-p1363' } as const;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
