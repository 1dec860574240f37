import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { mergeSettings, type SettingsSources } from './mergeSettings';

const CRD = '../shared/crds/flows.netobserv.io_flowcollectors.yaml';

const found = (spec: unknown, status?: unknown): SettingsSources => ({
  flowCollector: { kind: 'found', object: { spec, status } },
});

const BASE_LABELS = [
  'app',
  'SrcK8S_Namespace',
  'SrcK8S_OwnerName',
  'SrcK8S_Type',
  'DstK8S_Namespace',
  'DstK8S_OwnerName',
  'DstK8S_Type',
  'K8S_FlowLayer',
  'FlowDirection',
];

describe('with no source at all', () => {
  const { settings, problems } = mergeSettings({});

  it("has NetObserv's defaults and says so", () => {
    expect(problems).toEqual([]);
    expect(settings.quickFilters.source).toBe('default');
    expect(settings.quickFilters.value.map(({ name }) => name)).toEqual([
      'Applications',
      'Infrastructure',
      'Pods network',
      'Services network',
      'External ingress',
      'External egress',
    ]);
    expect(settings.sampling).toEqual({ value: undefined, source: 'default' });
    expect(settings.features.pktDrop).toEqual({ value: 'unknown', source: 'default' });
    expect(settings.recordTypes.value).toEqual(['flowLog']);
    expect(settings.loki.pathPrefix.value).toBe('/api/logs/v1/network');
    expect(settings.loki.streamLabels).toEqual({ value: BASE_LABELS, source: 'default' });
    expect(settings.flowCollector).toEqual({ kind: 'unknown' });
  });
});

describe('a FlowCollector', () => {
  it('says what the agent and the processor do', () => {
    const { settings, problems } = mergeSettings(
      found({
        agent: { type: 'eBPF', ebpf: { sampling: 1, features: ['PacketDrop', 'UDNMapping'] } },
        processor: {
          logTypes: 'All',
          addZone: true,
          multiClusterDeployment: true,
          subnetLabels: { openShiftAutoDetect: false },
        },
      }),
    );
    expect(problems).toEqual([]);
    expect(settings.sampling).toEqual({ value: 1, source: 'flowCollector' });
    expect(settings.recordTypes.value).toHaveLength(4);
    const states = Object.entries(settings.features).map(([name, { value }]) => [name, value]);
    expect(Object.fromEntries(states)).toEqual({
      pktDrop: 'on',
      dnsTracking: 'off',
      flowRTT: 'off',
      networkEvents: 'off',
      packetTranslation: 'off',
      udnMapping: 'on',
      ipsec: 'off',
      multiNetworks: 'on',
      zones: 'on',
      multiCluster: 'on',
      subnetLabels: 'off',
      conntrack: 'on',
      tls: 'unknown',
    });
    expect(settings.loki.streamLabels).toEqual({
      value: [...BASE_LABELS, '_RecordType', 'K8S_ClusterName', 'SrcK8S_Zone', 'DstK8S_Zone'],
      source: 'flowCollector',
    });
  });

  it('names ports and quick filters', () => {
    const { settings } = mergeSettings(
      found({
        consolePlugin: {
          portNaming: { enable: true, portNames: { '3100': 'loki', '5000/tcp': 'registry' } },
          quickFilters: [{ name: 'Mine', default: true, filter: { src_namespace: 'a,b' } }],
        },
      }),
    );
    expect(settings.portNaming.value).toEqual({
      enabled: true,
      names: { 3100: 'loki', 5000: 'registry' },
    });
    expect(settings.quickFilters.value).toEqual([
      { name: 'Mine', isDefault: true, filter: { src_namespace: 'a,b' } },
    ]);
  });

  it.each([
    [{ mode: 'LokiStack' }, '/api/logs/v1/network', 'network', false],
    [{ mode: 'Monolithic', monolithic: { url: 'http://loki:3100/' } }, '', 'network', true],
    [
      { mode: 'Microservices', microservices: { querierUrl: 'http://q:3100/', tenantID: 't' } },
      '',
      't',
      true,
    ],
    [
      { mode: 'Manual', manual: { querierUrl: 'https://gw:8080/api/logs/v1/network/' } },
      '/api/logs/v1/network',
      'network',
      false,
    ],
  ])('with Loki %j is asked below %p', (loki, prefix, tenant, needsOrgHeader) => {
    const { settings, problems } = mergeSettings(found({ loki }));
    expect(problems).toEqual([]);
    expect(settings.loki.pathPrefix.value).toBe(prefix);
    expect(settings.loki.tenant.value).toBe(tenant);
    expect(settings.loki.needsOrgHeader.value).toBe(needsOrgHeader);
  });

  it('moves labels', () => {
    const { settings } = mergeSettings(
      found({
        loki: {
          enable: false,
          advanced: { staticLabels: { app: 'x', site: 'y' }, excludeLabels: ['DstK8S_Type'] },
        },
      }),
    );
    expect(settings.loki.enabled).toEqual({ value: false, source: 'flowCollector' });
    expect(settings.loki.staticLabels.value).toEqual({ app: 'x', site: 'y' });
    expect(settings.loki.streamLabels.value).toContain('site');
    expect(settings.loki.streamLabels.value).not.toContain('DstK8S_Type');
  });

  it('says nothing without a spec', () => {
    const { settings, problems } = mergeSettings(found('broken'));
    expect(settings.features.pktDrop.value).toBe('unknown');
    expect(problems).toContain('FlowCollector: spec is not an object');
  });
});

describe('the status of the FlowCollector', () => {
  const statusOf = (conditions: unknown) =>
    mergeSettings(found({}, { conditions })).settings.flowCollector;

  it.each([
    [[{ type: 'Ready', status: 'True' }], { kind: 'ready' }],
    [[], { kind: 'unknown' }],
    [undefined, { kind: 'unknown' }],
    [
      [
        { type: 'Ready', status: 'False', reason: 'Pending', message: '1 of 2 parts is ready' },
        { type: 'WaitingEBPFAgents', status: 'True', reason: 'DaemonSetNotReady' },
        { type: 'WaitingMonitoring', status: 'False', reason: 'Ready' },
      ],
      { kind: 'notReady', reasons: ['1 of 2 parts is ready', 'DaemonSetNotReady'] },
    ],
  ])('%j is %j', (conditions, status) => expect(statusOf(conditions)).toEqual(status));

  it.each(['absent', 'forbidden', 'unknown'] as const)('is %s when asking gave that', (kind) =>
    expect(mergeSettings({ flowCollector: { kind } }).settings.flowCollector).toEqual({ kind }),
  );
});

describe('config.json', () => {
  const config = {
    quickFilters: [{ name: 'C', filter: { dst_port: '443' } }],
    portNaming: { enable: false },
    sampling: 50,
    features: { pktDrop: true, zones: false },
    recordTypes: ['endConnection'],
    loki: {
      enable: true,
      pathPrefix: '/gateway',
      tenant: 'mine',
      orgHeader: true,
      staticLabels: { app: 'c' },
      excludeLabels: ['K8S_FlowLayer'],
    },
  };

  it('says it all for those who may not read the FlowCollector', () => {
    const { settings, problems } = mergeSettings({ config, flowCollector: { kind: 'forbidden' } });
    expect(problems).toEqual([]);
    expect(settings.quickFilters).toEqual({
      value: [{ name: 'C', isDefault: false, filter: { dst_port: '443' } }],
      source: 'config',
    });
    expect(settings.portNaming.value.enabled).toBe(false);
    expect(settings.sampling.value).toBe(50);
    expect(settings.features.pktDrop).toEqual({ value: 'on', source: 'config' });
    expect(settings.features.zones).toEqual({ value: 'off', source: 'config' });
    expect(settings.recordTypes.value).toEqual(['endConnection']);
    expect(settings.loki.staticLabels.value).toEqual({ app: 'c' });
    expect(settings.loki.needsOrgHeader).toEqual({ value: true, source: 'config' });
  });

  it('is accepted as docs/settings.md shows it', () => {
    const [, example = ''] =
      /```json\n([\s\S]*?)```/.exec(readFileSync('docs/settings.md', 'utf8')) ?? [];
    expect(mergeSettings({ config: JSON.parse(example) as unknown }).problems).toEqual([]);
  });

  it('yields to the FlowCollector, except for the way to Loki', () => {
    const { settings } = mergeSettings({
      ...found({ agent: { ebpf: { sampling: 1 } }, loki: { mode: 'LokiStack' } }),
      config,
    });
    expect(settings.sampling).toEqual({ value: 1, source: 'flowCollector' });
    expect(settings.features.pktDrop.value).toBe('off');
    expect(settings.loki.pathPrefix).toEqual({ value: '/gateway', source: 'config' });
    expect(settings.loki.tenant).toEqual({ value: 'mine', source: 'config' });
  });

  it.each([
    ['<html>', 'config.json: the whole is not an object'],
    [{ sampling: '50' }, 'config.json: sampling is not a whole number of at least 0'],
    [{ sampling: -1 }, 'config.json: sampling is not a whole number of at least 0'],
    [{ smapling: 1 }, 'config.json: smapling is not a setting'],
    [{ loki: 'x' }, 'config.json: loki is not an object'],
    [
      { loki: { pathPrefix: '/../api' } },
      'config.json: loki.pathPrefix is not empty or a path such as /api/logs/v1/network',
    ],
    [{ loki: { tenant: 'a\r\nb' } }, 'config.json: loki.tenant is not a tenant'],
    [
      { loki: { staticLabels: { 'a"b': 'c' } } },
      'config.json: loki.staticLabels.a"b is not a label name with a text',
    ],
    [
      { features: { pktdrop: true } },
      'config.json: features.pktdrop is not a known feature that is true or false',
    ],
    [
      { portNaming: { portNames: { '70000': 'x' } } },
      'config.json: portNaming.portNames.70000 is not a port number with a name',
    ],
    [
      { quickFilters: [{ name: 'x', filter: { a: 1 } }] },
      'config.json: quickFilters[0] is not a quick filter with a name and a filter of texts',
    ],
  ])('%j is refused', (config, problem) => {
    const { settings, problems } = mergeSettings({ config });
    expect(problems).toEqual([problem]);
    expect(settings.sampling.value).toBeUndefined();
    expect(settings.loki.pathPrefix.source).toBe('default');
  });

  it('keeps the good items of a list with a bad one', () => {
    const { settings, problems } = mergeSettings({
      config: { quickFilters: [7, { name: 'good', filter: { a: 'b' } }] },
    });
    expect(settings.quickFilters.value.map(({ name }) => name)).toEqual(['good']);
    expect(problems).toHaveLength(1);
  });
});

describe('what was seen in the data', () => {
  it('decides where nobody else speaks', () => {
    const { settings } = mergeSettings({
      config: { features: { zones: false } },
      observed: { labels: ['app', '_RecordType', 'SrcK8S_Zone'], fields: ['DnsId', 'Bytes'] },
    });
    expect(settings.features.dnsTracking).toEqual({ value: 'on', source: 'data' });
    expect(settings.features.zones).toEqual({ value: 'off', source: 'config' });
    expect(settings.features.pktDrop.value).toBe('unknown');
    expect(settings.recordTypes).toMatchObject({ source: 'data' });
    expect(settings.recordTypes.value).toContain('endConnection');
  });

  it('decides about labels whatever the FlowCollector wants', () => {
    const observed = { labels: ['app', 'SrcK8S_Namespace'] };
    const { settings } = mergeSettings({ ...found({ processor: { addZone: true } }), observed });
    expect(settings.loki.streamLabels).toEqual({ value: observed.labels, source: 'data' });
  });
});

it('never throws and never keeps a value of a wrong type', () => {
  const hostile = fc.anything({ withNullPrototype: true });
  const spec = fc.record(
    Object.fromEntries(
      ['agent', 'consolePlugin', 'processor', 'loki'].map((key) => [
        key,
        fc.oneof(
          hostile,
          fc.record({
            ebpf: fc.record({ sampling: hostile, features: hostile }, { requiredKeys: [] }),
            quickFilters: hostile,
            portNaming: hostile,
            advanced: fc.record({ staticLabels: hostile, excludeLabels: hostile }),
            mode: fc.constantFrom('Manual', 'LokiStack', 'x'),
            manual: fc.record({ querierUrl: fc.webUrl(), tenantID: hostile }),
          }),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(spec, hostile, hostile, (flowCollector, status, config) => {
      const { settings, problems } = mergeSettings({ ...found(flowCollector, status), config });
      expect(problems.length).toBeLessThanOrEqual(51);
      expect(settings.loki.pathPrefix.value).toMatch(/^(\/[\w.~-]+)*$/);
      expect(['number', 'undefined']).toContain(typeof settings.sampling.value);
      for (const { name, filter } of settings.quickFilters.value) {
        expect([name, ...Object.values(filter)].every((text) => typeof text === 'string')).toBe(
          true,
        );
      }
    }),
  );
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly default?: unknown;
}

interface Definition {
  readonly spec: {
    readonly versions: readonly {
      readonly name: string;
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
}

const SETTINGS_PATH = /'((?:spec|status)(?:\.\w+)+)'/g;

const describeCrd = existsSync(CRD) ? describe : describe.skip;

describeCrd(`the CustomResourceDefinition (needs ${CRD})`, () => {
  const schema = (): Schema | undefined =>
    (parse(readFileSync(CRD, 'utf8')) as Definition).spec.versions.find(
      ({ name }) => name === 'v1beta2',
    )?.schema.openAPIV3Schema;

  const at = (root: Schema | undefined, path: string): Schema | undefined =>
    path.split('.').reduce<Schema | undefined>((node, key) => node?.properties?.[key], root);

  it('has every path that we read', () => {
    const sources = ['readFlowCollector.ts', 'flowCollectorStatus.ts'];
    const code = sources.map((file) => readFileSync(`src/model/settings/${file}`, 'utf8')).join();
    const paths = Array.from(code.matchAll(SETTINGS_PATH), ([, path = '']) => path);
    const root = schema();
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !at(root, path))).toEqual([]);
    expect(at(root, 'spec.consolePlugin.portNaming.portNames')).toBeDefined();
  });

  it('has the defaults that we have', () => {
    const root = schema();
    const { settings } = mergeSettings({});
    const filters = settings.quickFilters.value.map(({ name, isDefault, filter }) => ({
      name,
      filter,
      ...(isDefault ? { default: true } : {}),
    }));
    expect(filters).toEqual(at(root, 'spec.consolePlugin.quickFilters')?.default);
    expect(settings.loki.staticLabels.value).toEqual(
      at(root, 'spec.loki.advanced.staticLabels')?.default,
    );
  });
});

describe('rules of evidence', () => {
  const rulesOf = (evidence: unknown) => {
    const { settings, problems } = mergeSettings({ config: { evidence } });
    return { ...settings.evidence, problems };
  };

  it('are taken from config.json in their order', () => {
    const { commitRules, problems } = rulesOf({ commitRules: ['digest', 'label a/b'] });
    expect(commitRules).toEqual({
      value: [{ kind: 'digest' }, { kind: 'label', key: 'a/b' }],
      source: 'config',
    });
    expect(problems).toEqual([]);
  });

  it.each([
    ['a rule that gives no app', { appRules: ['imageTag'] }, 'evidence.appRules[0]'],
    ['a rule that gives no commit', { commitRules: ['owner'] }, 'evidence.commitRules[0]'],
    ['a key that is none', { appRules: ['label ../x'] }, 'evidence.appRules[0]'],
    ['no text', { appRules: [7] }, 'evidence.appRules[0]'],
    ['an age that is none', { staleAfterDays: -1 }, 'evidence.staleAfterDays'],
    ['a word that is no setting', { rules: [] }, 'evidence.rules'],
  ])('leave out %s, and say so', (_what, evidence, path) => {
    const { appRules, commitRules, staleAfterDays, problems } = rulesOf(evidence);
    expect([appRules, commitRules, staleAfterDays].map(({ source }) => source)).toEqual([
      'default',
      'default',
      'default',
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(path);
  });
});
