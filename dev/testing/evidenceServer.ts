import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { answer } from './serverAnswers';
import { SCAN_SHA } from './workloadEvidence';

const DIGEST = `sha256:${'a'.repeat(64)}`;

/** A Deployment as the servers know it; all in the namespace shop. */
export interface ServedWorkload {
  readonly name: string;
  /** Bytes that call it, by namespace they come from; `outside` for none. */
  readonly calls?: Readonly<Record<string, number>>;
  /** Counts of its report; undefined where there is no report. */
  readonly counts?: Readonly<Record<string, { readonly total: number; readonly fixable: number }>>;
  readonly worst?: readonly object[];
  /** The whole report. */
  readonly vulnerabilities?: readonly object[];
  /** No pod of it runs. */
  readonly isGone?: boolean;
}

const vector = (groups: readonly (readonly [object, number])[]): Response =>
  answer({
    status: 'success',
    data: {
      resultType: 'vector',
      result: groups.map(([metric, value]) => ({ metric, value: [0, String(value)] })),
    },
  });

const labelsOf = (prefix: 'Src' | 'Dst', { name }: ServedWorkload) => ({
  [`${prefix}K8S_Namespace`]: 'shop',
  [`${prefix}K8S_OwnerName`]: name,
  [`${prefix}K8S_OwnerType`]: 'Deployment',
});

/** Calls are asked for in two branches, of which the first has them all. */
const lokiAnswer = (query: string, all: readonly ServedWorkload[]): Response => {
  if (query.includes('SrcSubnetLabel')) {
    if (!query.includes('SrcPort')) return vector([]);
    return vector(
      all.flatMap((one) =>
        Object.entries(one.calls ?? {}).map(([from, bytes]): [object, number] => [
          from === 'outside'
            ? labelsOf('Dst', one)
            : { ...labelsOf('Dst', one), SrcK8S_Type: 'Pod', SrcK8S_Namespace: from },
          bytes,
        ]),
      ),
    );
  }
  const prefix = query.includes('DstK8S_OwnerType') ? 'Dst' : 'Src';
  return vector(all.map((one) => [labelsOf(prefix, one), 1000]));
};

const podOf = ({ name }: ServedWorkload) => ({
  metadata: {
    name: `${name}-1`,
    namespace: 'shop',
    ownerReferences: [{ kind: 'Deployment', name, controller: true }],
  },
  spec: { containers: [{ name, image: `registry.example.com/shop/${name}:${SCAN_SHA}` }] },
  status: {
    phase: 'Running',
    containerStatuses: [{ name, imageID: `registry.example.com/x@${DIGEST}` }],
  },
});

/** The same as a stream, of one part. */
const inParts = (body: unknown): Response => {
  const parts = [new TextEncoder().encode(JSON.stringify(body))];
  const read = () => Promise.resolve({ value: parts[0], done: parts.splice(0).length === 0 });
  return Object.assign(answer(body), { body: { getReader: () => ({ read }) } });
};

const refuse = (status: number, reason: string): never => {
  const response = answer({ reason, message: reason }, status);
  throw Object.assign(new Error(reason), { response });
};

const doorAnswer = (path: string, all: readonly ServedWorkload[]): Response => {
  const [, name, file = ''] = /\/apps\/([^/]+)\/(.*)$/.exec(path) ?? [];
  const found = all.find((one) => one.name === name);
  if (file.startsWith('?'))
    return answer({
      scans: found ? [{ sha: SCAN_SHA, uploaded: '2024-11-28T10:00:00Z', files: [] }] : [],
      isPartial: false,
    });
  if (!found?.counts) return refuse(404, 'NotFound');
  const { counts, worst = [], vulnerabilities: Vulnerabilities = [] } = found;
  if (file.endsWith('/trivy.json'))
    return inParts({
      SchemaVersion: 2,
      ArtifactName: name,
      Results: [{ Class: 'os-pkgs', Vulnerabilities }],
    });
  return answer({
    sha: SCAN_SHA,
    uploaded: '2024-11-28T10:00:00Z',
    digests: [DIGEST],
    counts,
    worst,
    scanned: ['osPackages'],
  });
};

/** A Loki, an API server and an evidence door that know these workloads; what was asked of them, in order. */
export const serveWorkloads = (
  all: readonly ServedWorkload[],
  { isForbidden = false }: { readonly isForbidden?: boolean } = {},
): readonly string[] => {
  const asked: string[] = [];
  jest
    .mocked(consoleFetch)
    .mockReset()
    // eslint-disable-next-line @typescript-eslint/require-await -- what is thrown has to be a rejection
    .mockImplementation(async (url) => {
      asked.push(url);
      if (url.includes('/pods?')) {
        const items = all.filter(({ isGone }) => !isGone).map(podOf);
        return isForbidden ? refuse(403, 'Forbidden') : answer({ kind: 'PodList', items });
      }
      if (url.includes('/evidence/v1/')) return doorAnswer(url, all);
      return lokiAnswer(new URL(url, 'http://x').searchParams.get('query') ?? '', all);
    });
  return asked;
};
