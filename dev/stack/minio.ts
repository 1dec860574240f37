import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority } from './authority';
import { freePorts } from './freePorts';
import { ensureGoTool } from './goTool';
import {
  BUCKET,
  createBucket,
  createReader,
  minioClient,
  randomCredentials,
  removeReader,
  type Credentials,
  type MinioPlace,
} from './minioClient';
import { answersOk } from './request';
import { createFolder, startProcess } from './startProcess';

export interface StoredAs {
  /** `application/json` when nothing is said. */
  readonly contentType?: string;
  /** Milliseconds since 1970; now when nothing is said. */
  readonly storedMs?: number;
}

export interface RunningMinio extends MinioPlace {
  readonly bucket: string;
  /** Those that are valid now. */
  readonly readOnly: Credentials;
  readonly put: (key: string, body: string | Buffer, as?: StoredAs) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** New read-only credentials; the ones before are refused from now on. */
  readonly rotate: () => Promise<Credentials>;
  readonly kill: () => Promise<void>;
  /** After a kill: at the same address, with what was stored. */
  readonly restart: () => Promise<void>;
  /** Ends it and removes what it stored. */
  readonly stop: () => Promise<void>;
}

/** Where MinIO looks for its certificate. */
function certify(folder: string): string {
  const authority = createAuthority(folder);
  const { certFile, keyFile } = authority.issue('minio');
  mkdirSync(join(folder, 'certs'));
  renameSync(certFile, join(folder, 'certs/public.crt'));
  renameSync(keyFile, join(folder, 'certs/private.key'));
  return authority.caFile;
}

async function run(root: Credentials) {
  const command = await ensureGoTool('minio');
  const folder = createFolder('minio');
  const caFile = certify(folder);
  const [port = 0] = await freePorts(1);
  const place: MinioPlace = { url: `https://127.0.0.1:${port}`, caFile };
  const running = await startProcess({
    name: 'MinIO',
    folder,
    command,
    args: [
      'server',
      '--quiet',
      '--address',
      `127.0.0.1:${port}`,
      '--certs-dir',
      join(folder, 'certs'),
      join(folder, 'data'),
    ],
    env: {
      MINIO_ROOT_USER: root.accessKey,
      MINIO_ROOT_PASSWORD: root.secretKey,
      MINIO_BROWSER: 'off',
      MINIO_UPDATE: 'off',
      // Else it refuses folders of the disk that the system is on.
      MINIO_CI_CD: 'on',
    },
    // Its `ready` and `live` are true before it knows its users and buckets.
    isReady: () => answersOk(`${place.url}/minio/health/cluster`, caFile),
  });
  return { place, running };
}

/**
 * Starts a real MinIO on loopback, with TLS, the bucket and who may read it. It ends with this process, however that ends.
 *
 * @throws Error when it cannot be built or does not get ready
 */
export async function startMinio(): Promise<RunningMinio> {
  const root = randomCredentials();
  const { place, running } = await run(root);
  const client = minioClient(place, root);
  await createBucket(client);
  let reader = await createReader(client, root.secretKey);
  return {
    ...place,
    bucket: BUCKET,
    get readOnly() {
      return reader;
    },
    put: async (key, body, { contentType = 'application/json', storedMs = Date.now() } = {}) => {
      const headers = {
        'Content-Type': contentType,
        // As replication does it.
        'X-Minio-Source-Mtime': new Date(storedMs).toISOString(),
      };
      await client({ method: 'PUT', path: `/${BUCKET}/${key}`, headers, body });
    },
    remove: async (key) => {
      await client({ method: 'DELETE', path: `/${BUCKET}/${key}` });
    },
    rotate: async () => {
      const before = reader;
      reader = await createReader(client, root.secretKey);
      await removeReader(client, before);
      return reader;
    },
    kill: running.kill,
    restart: running.restart,
    stop: running.stop,
  };
}
