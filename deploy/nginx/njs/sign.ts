import fs from 'fs';
import type { Outcome } from '../door/ports';
import type { StoreSettings } from '../door/settings';
import { signRequest, type StoreRequest } from '../door/sign';

export interface Signed {
  readonly target: string;
  readonly date: string;
  readonly authorization: string;
}

const folder = (): string => `${process.env.ROOT ?? ''}/etc/network-evidence/store`;
const read = (name: string): string => fs.readFileSync(`${folder()}/${name}`, 'utf8').trim();

/** Reads the keys anew for each request, so that rotated ones are used at once. Without a store or keys it is `NotConfigured`. */
export function sign(request: StoreRequest, store: StoreSettings | undefined): Outcome<Signed> {
  if (!store) return { fault: 'NotConfigured' };
  let credentials;
  try {
    credentials = { accessKey: read('access-key'), secretKey: read('secret-key') };
  } catch {
    return { fault: 'NotConfigured' };
  }
  const { target, headers } = signRequest(request, { store, credentials }, Date.now());
  const { 'X-Amz-Date': date = '', Authorization: authorization = '' } = headers;
  return { value: { target, date, authorization } };
}
