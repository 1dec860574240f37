import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { startCluster, type RunningCluster } from '../dev/stack/cluster';
import type { KubernetesObject } from '../dev/stack/clusterUsers';

const CRDS = resolve('../shared/crds');
const CRD_FILES = ['console.openshift.io_consoleplugins.yaml', 'tekton.dev_tasks.yaml'].map(
  (name) => join(CRDS, name),
);
const NAMESPACE = 'network-evidence';

interface PodTemplate {
  readonly metadata: object;
  readonly spec: Readonly<Record<string, unknown>>;
}

const readObjects = (text: string): KubernetesObject[] =>
  parseAllDocuments(text).map((document) => document.toJS() as KubernetesObject);

/** The examples of a page of the documentation. */
const examplesOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text);

/** Without the custom resources no API server knows our objects. */
const describeWithCrds = CRD_FILES.every(existsSync) ? describe : describe.skip;

describeWithCrds(`the objects of deploy/ on a real API server (needs ${CRDS})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'network-evidence-deploy-'));
  let cluster: RunningCluster;
  let objects: readonly KubernetesObject[];

  const byKind = (kind: string): KubernetesObject => {
    const [found, ...others] = objects.filter((each) => each.kind === kind);
    if (!found || others.length > 0) throw new Error(`${kind}: not exactly one`);
    return found;
  };
  const podWith = (spec: Readonly<Record<string, unknown>>): KubernetesObject => {
    const { template } = byKind('Deployment').spec as { template: PodTemplate };
    const metadata = { ...template.metadata, name: 'one', namespace: NAMESPACE };
    return { apiVersion: 'v1', kind: 'Pod', metadata, spec: { ...template.spec, ...spec } };
  };
  /** Lines that name what was created. Rejects with what the API server says against it. */
  const create = async (...args: string[]): Promise<string[]> => {
    const strictly = ['create', '--validate=strict', '-o', 'name', ...args];
    return (await cluster.kubectl(...strictly)).trim().split('\n');
  };
  const createOne = (object: KubernetesObject): Promise<string[]> => {
    const file = join(folder, 'object.yaml');
    writeFileSync(file, stringify(object));
    return create('-f', file, '--dry-run=server');
  };

  beforeAll(async () => {
    cluster = await startCluster();
    for (const file of CRD_FILES) await create('-f', file);
    await cluster.kubectl('wait', '--for=condition=Established', 'crd', '--all');
    objects = readObjects(await cluster.kubectl('kustomize', 'deploy'));
    await create('-k', 'deploy');
    // A controller would make it, and none runs here.
    await create('serviceaccount', 'default', '-n', NAMESPACE);
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await cluster.stop();
  });

  it('are there, one Deployment with its ConfigMaps by their hashed names', async () => {
    const { spec } = JSON.parse(
      await cluster.kubectl('get', 'deployment', NAMESPACE, '-n', NAMESPACE, '-o', 'json'),
    ) as { spec: { template: { spec: unknown } } };
    const configMaps = objects.filter(({ kind }) => kind === 'ConfigMap');
    expect(configMaps).toHaveLength(3);
    for (const { metadata } of configMaps) {
      expect(metadata.name).toMatch(/-[a-z0-9]{10}$/);
      expect(JSON.stringify(spec.template.spec)).toContain(`"name":"${metadata.name}"`);
    }
  });

  it('are refused with a field that the API does not know', async () => {
    const service = byKind('Service');
    const spec = { ...(service.spec as object), selektor: {} };
    const metadata = { ...service.metadata, name: 'other' };
    await expect(createOne({ ...service, metadata, spec })).rejects.toThrow(/spec\.selektor/);
  });

  it('put no namespace on what belongs to the cluster', () => {
    expect(byKind('ConsolePlugin').metadata).not.toHaveProperty('namespace');
  });

  it('run a pod that the namespace admits as restricted, and one that is less so not', async () => {
    expect(await createOne(podWith({}))).toEqual(['pod/one']);
    const asRoot = podWith({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } });
    await expect(createOne(asRoot)).rejects.toThrow(/violates PodSecurity "restricted/);
  });

  it('leave the Secret of the store to whoever applies it', async () => {
    expect(objects.map(({ kind }) => kind)).not.toContain('Secret');
    expect(await create('-f', 'deploy/store-secret.yaml')).toEqual([
      'secret/network-evidence-store',
    ]);
  });

  it('have a Tekton task in the documentation that Tekton knows', async () => {
    const examples = examplesOf('docs/evidence.md');
    expect(examples).toHaveLength(1);
    for (const task of examples.flatMap(readObjects)) {
      const metadata = { ...task.metadata, namespace: NAMESPACE };
      expect(await createOne({ ...task, metadata })).toEqual(['task.tekton.dev/leave-evidence']);
    }
  });
});
