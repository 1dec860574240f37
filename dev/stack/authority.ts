import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface Certificate {
  readonly certFile: string;
  readonly keyFile: string;
}

/** A certificate authority for tests, in a folder. */
export interface Authority {
  readonly caFile: string;
  /** Signs a server's certificate for loopback, written to `<name>.crt` and `<name>.key`, in place of an older one. */
  readonly issue: (name: string) => Certificate;
}

const LOOPBACK = 'subjectAltName=IP:127.0.0.1,DNS:localhost';
const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** @throws Error with what openssl says */
export function createAuthority(folder: string): Authority {
  const place = (name: string): Certificate => ({
    certFile: join(folder, `${name}.crt`),
    keyFile: join(folder, `${name}.key`),
  });
  const make = (name: string, args: readonly string[]): Certificate => {
    const made = place(name);
    const files = ['-keyout', made.keyFile, '-out', made.certFile, '-subj', `/CN=${name}`];
    execFileSync('openssl', ['req', '-x509', '-days', '2', ...KEY, ...files, ...args], {
      stdio: 'pipe',
    });
    return made;
  };
  const ca = make('ca', ['-addext', 'keyUsage=critical,keyCertSign']);
  return {
    caFile: ca.certFile,
    issue: (name) =>
      make(name, [
        '-CA',
        ca.certFile,
        '-CAkey',
        ca.keyFile,
        '-addext',
        LOOPBACK,
        '-addext',
        'basicConstraints=critical,CA:FALSE',
      ]),
  };
}
