import type { Transport } from '../../src/api/transport';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import { DEFAULT_STORE } from '../../src/queries/flowQueries';
import { type AskedLink, clusterOf, type EvidenceSources, pathsOf } from './asked';
import { withFoundWorkloads } from './joinWorkloads';
import { printEvidence } from './printEvidence';

const SHA = '3f2a91c0d4e5b6a798877665544332211ffeeddc';
const DIGEST = `sha256:${'a'.repeat(64)}`;
const NOW_MS = Date.UTC(2024, 10, 30);

const json = (body: unknown, status = 200) =>
  Promise.resolve({ status, contentType: 'application/json', body: JSON.stringify(body) });

const WEB = { DstK8S_Namespace: 'shop', DstK8S_OwnerName: 'web', DstK8S_OwnerType: 'Deployment' };

/** Called from outside. */
const loki: Transport = (path) => {
  const query = new URLSearchParams(path.split('?')[1]).get('query') ?? '';
  const result = query.includes('SrcK8S_OwnerType') ? [] : [{ metric: WEB, value: [0, '10'] }];
  return json({ status: 'success', data: { resultType: 'vector', result } });
};

const api: Transport = () =>
  json({
    kind: 'PodList',
    metadata: {},
    items: [
      {
        metadata: {
          name: 'web-6d-x',
          namespace: 'shop',
          labels: { 'app.kubernetes.io/name': 'web', 'pod-template-hash': '6d' },
          ownerReferences: [{ controller: true, kind: 'ReplicaSet', name: 'web-6d' }],
        },
        spec: { containers: [{ name: 'web', image: `registry.example.com/x/web:${SHA}` }] },
        status: {
          phase: 'Running',
          containerStatuses: [{ name: 'web', imageID: `registry.example.com/x/web@${DIGEST}` }],
        },
      },
    ],
  });

const NONE = { total: 0, fixable: 0 };

/** One critical finding that the report in short names, and a low one that only the whole report does. */
const door: Transport = (path) => {
  if (path.endsWith('/trivy.json'))
    return json({
      SchemaVersion: 2,
      ArtifactName: 'web',
      Results: [
        {
          Class: 'os-pkgs',
          Vulnerabilities: [{ VulnerabilityID: 'CVE-2024-7', PkgName: 'zlib', Severity: 'LOW' }],
        },
      ],
    });
  return json({
    sha: SHA,
    uploaded: '2024-11-28T10:00:00Z',
    artifact: 'web',
    type: 'container_image',
    images: [],
    digests: [DIGEST],
    counts: {
      CRITICAL: { total: 1, fixable: 1 },
      HIGH: NONE,
      MEDIUM: NONE,
      LOW: { total: 1, fixable: 0 },
      UNKNOWN: NONE,
    },
    misconfigurations: 0,
    secrets: 0,
    licences: {},
    scanned: ['osPackages'],
    suppressed: 0,
    suppressedBy: [],
    worst: [{ id: 'CVE-2021-44228', severity: 'CRITICAL', package: 'log4j-core', installed: '2' }],
  });
};

const askedOf = (search: string, evidence?: EvidenceSources): AskedLink => ({
  view: { state: decodeUrl('/observe/network/evidence', `?${search}`).state },
  cluster: clusterOf(DEFAULT_STORE),
  nowMs: NOW_MS,
  evidence,
});

const print = async (asked: AskedLink): Promise<unknown[]> => {
  const texts: string[] = [];
  await printEvidence(loki, asked, (text) => texts.push(text));
  return texts
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
};

const SOURCES = { api, door };

it('prints a workload a line, joined with what it runs', async () => {
  expect(await print(askedOf('', SOURCES))).toMatchObject([
    {
      namespace: 'shop',
      kind: 'Deployment',
      name: 'web',
      bytesIn: 10,
      reachedFrom: { outside: 20 },
      state: 'CRITICAL',
      images: [
        {
          app: { value: 'web', rule: 'label app.kubernetes.io/name' },
          commit: { value: SHA, rule: 'imageTag' },
          proof: 'verified',
        },
      ],
    },
  ]);
});

it.each([
  ['exposed', 1],
  ['uncalled', 0],
])('prints the group %s alone', async (group, count) => {
  expect(await print(askedOf(`workloads=${group}`, SOURCES))).toHaveLength(count);
});

it.each([
  ['log4j-core', 1],
  ['CVE-2024-7', 1],
  ['openssl', 0],
])('prints what carries %s alone', async (text, count) => {
  expect(await print(askedOf(`carries=${text}`, SOURCES))).toHaveLength(count);
});

it('says what is missing without the sources of evidence', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await print(askedOf(''))).toMatchObject([{ state: 'notAsked' }]);
  expect(said).toHaveBeenCalledWith(expect.stringContaining('--evidence'));
  said.mockRestore();
});

it('explains what is asked of Loki', async () => {
  const paths = await pathsOf(printEvidence, askedOf('', SOURCES));
  expect(paths.length).toBeGreaterThan(2);
  expect(paths.every((path) => path.includes('/query'))).toBe(true);
});

it.each([
  ['cve=CVE-2021-44228', ['web']],
  ['cve=CVE-2024-7', ['web']],
  ['package=zlib', ['web']],
  ['cve=CVE-2024-8', []],
  ['evidence>=HIGH;unverified=true', ['web']],
])('looks up what %s stands for', async (filters, names) => {
  const search = new URLSearchParams({ filters }).toString();
  const { view } = await withFoundWorkloads(loki, askedOf(search, SOURCES));
  const [first] = [...(view.names?.evidence?.found.values() ?? [])];
  expect(first?.found.map(({ name }) => name)).toEqual(names);
});

it('does not ask for the flows of all where nobody can look filters up', async () => {
  const search = new URLSearchParams({ filters: 'fixable=true' }).toString();
  await expect(withFoundWorkloads(loki, askedOf(search))).rejects.toThrow('--evidence');
});
