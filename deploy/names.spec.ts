import { readFileSync } from 'node:fs';
import { pluginMetadata } from '../plugin-manifest/pluginMetadata';
import { deployed, DOOR, FRONT, POD } from './deployed';

const PLUGIN = 'console-plugin.yaml';
const SERVING_CERT = 'service.beta.openshift.io/serving-cert-secret-name';

/** Places that have to say the same. */
const SAME: readonly (readonly [what: string, places: readonly string[]])[] = [
  [
    'the namespace',
    [
      'namespace.yaml metadata name',
      'deployment.yaml metadata namespace',
      'disruption-budget.yaml metadata namespace',
      'network-policy.yaml metadata namespace',
      'service.yaml metadata namespace',
      'store-secret.yaml metadata namespace',
      'kustomization.yaml configMapGenerator network-evidence-nginx namespace',
      'kustomization.yaml configMapGenerator network-evidence-door namespace',
      'kustomization.yaml configMapGenerator network-evidence-config namespace',
      `${PLUGIN} spec backend service namespace`,
      `${PLUGIN} spec proxy evidence endpoint service namespace`,
    ],
  ],
  [
    'the labels of the pods',
    [
      'deployment.yaml spec template metadata labels',
      'deployment.yaml spec selector matchLabels',
      `${POD} topologySpreadConstraints 0 labelSelector matchLabels`,
      'disruption-budget.yaml spec selector matchLabels',
      'network-policy.yaml spec podSelector matchLabels',
      'service.yaml spec selector',
    ],
  ],
  [
    'the Service',
    [
      'service.yaml metadata name',
      `${PLUGIN} spec backend service name`,
      `${PLUGIN} spec proxy evidence endpoint service name`,
    ],
  ],
  [
    'the port of the Service',
    [
      'service.yaml spec ports https port',
      `${PLUGIN} spec backend service port`,
      `${PLUGIN} spec proxy evidence endpoint service port`,
    ],
  ],
  [
    'the port of the pods, by name',
    [
      `${FRONT} ports 0 name`,
      `${FRONT} livenessProbe httpGet port`,
      `${FRONT} readinessProbe httpGet port`,
      'service.yaml spec ports https targetPort',
    ],
  ],
  [
    'the port of the pods',
    [
      `${FRONT} ports https containerPort`,
      'network-policy.yaml spec ingress 0 ports 0 port',
      `${DOOR} livenessProbe httpGet port`,
    ],
  ],
  [
    'the Secret with the serving certificate',
    [
      `service.yaml metadata annotations ${SERVING_CERT}`,
      `${POD} volumes certificate secret secretName`,
    ],
  ],
  [
    'the Secret with the keys of the store',
    ['store-secret.yaml metadata name', `${POD} volumes store secret secretName`],
  ],
  [
    'the settings of the door',
    [
      `${DOOR} envFrom 0 configMapRef name`,
      'kustomization.yaml configMapGenerator network-evidence-door name',
    ],
  ],
  [
    'the configuration of nginx',
    [
      `${POD} volumes nginx configMap name`,
      'kustomization.yaml configMapGenerator network-evidence-nginx name',
    ],
  ],
  [
    'the configuration of the plugin',
    [
      `${POD} volumes config configMap name`,
      'kustomization.yaml configMapGenerator network-evidence-config name',
    ],
  ],
  ['the image', [`${FRONT} image`, `${DOOR} image`, 'kustomization.yaml images 0 name']],
];

describe('the files of deploy/', () => {
  it.each(SAME)('agree on %s', (_, places) => {
    const [first, ...others] = places.map(deployed);
    for (const other of others) expect(other).toEqual(first);
  });

  it('show the plugin that is built', () => {
    expect(deployed(`${PLUGIN} metadata name`)).toBe(pluginMetadata.name);
    expect(deployed(`${PLUGIN} spec displayName`)).toBe(pluginMetadata.displayName);
  });

  it.each([
    ['loki', 'src/hooks/consoleTransport.ts'],
    ['loki', 'dev/console/server/startServer.ts'],
    ['evidence', 'dev/console/server/startServer.ts'],
  ])('have the proxy %s of %s, for nobody who is not logged in', (alias, file) => {
    const proxies = /\/api\/proxy\/plugin\/([a-z-]+)\/([a-z-]+)/g;
    const asked = [...readFileSync(file, 'utf8').matchAll(proxies)].map(([, ...names]) => names);
    expect(asked).toContainEqual([pluginMetadata.name, alias]);
    expect(deployed(`${PLUGIN} spec proxy ${alias} authorization`)).toBe('UserToken');
  });
});
