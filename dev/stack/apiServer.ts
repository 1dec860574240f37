import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority } from './authority';
import type { ClusterPlace } from './clusterClient';
import { tokenFile, type UserRole } from './clusterUsers';
import { freePorts } from './freePorts';
import { ensureGoTool } from './goTool';
import { answersOk } from './request';
import { createTokenKey } from './serviceToken';
import { createFolder, startProcess, type RunningProcess } from './startProcess';

export interface ApiServer {
  readonly place: ClusterPlace;
  readonly running: RunningProcess;
  /** Ends with the API server. */
  readonly folder: string;
  /** What it signs tokens of service accounts with, PEM. */
  readonly tokenKey: string;
}

/** As service accounts know it inside of a cluster. */
const ISSUER = 'https://kubernetes.default.svc';

/**
 * Starts a real API server on loopback, with RBAC.
 *
 * @param tokens of users that it knows from the start
 * @throws Error when it cannot be built or does not get ready
 */
export async function startApiServer(
  etcdUrl: string,
  tokens: Readonly<Record<UserRole, string>>,
): Promise<ApiServer> {
  const command = await ensureGoTool('kube-apiserver');
  const [port = 0] = await freePorts(1);
  const folder = createFolder('kubernetes');
  const authority = createAuthority(folder);
  const { certFile, keyFile } = authority.issue('kubernetes');
  const [tokensFile, keyOfTokens] = [join(folder, 'tokens.csv'), join(folder, 'token.key')];
  writeFileSync(tokensFile, tokenFile(tokens), { mode: 0o600 });
  const tokenKey = createTokenKey(keyOfTokens);
  const place: ClusterPlace = { url: `https://127.0.0.1:${port}`, caFile: authority.caFile };
  const running = await startProcess({
    name: 'kube-apiserver',
    folder,
    command,
    args: [
      `--etcd-servers=${etcdUrl}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${port}`,
      `--tls-cert-file=${certFile}`,
      `--tls-private-key-file=${keyFile}`,
      `--token-auth-file=${tokensFile}`,
      '--authorization-mode=RBAC',
      `--service-account-issuer=${ISSUER}`,
      `--service-account-key-file=${keyOfTokens}`,
      `--service-account-signing-key-file=${keyOfTokens}`,
      '--endpoint-reconciler-type=none',
      '--service-cluster-ip-range=10.0.0.0/24',
    ],
    isReady: () => answersOk(`${place.url}/readyz`, place.caFile),
  });
  return { place, running, folder, tokenKey };
}
