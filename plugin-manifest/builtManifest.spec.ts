import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { PLUGIN_DIR } from '../dev/build/paths';
import { ensureBuilt } from '../dev/console/server/ensureBuilt';
import { builtManifest, type BuiltManifest } from './builtManifest';

const BUILD_MS = 120_000;

describe('the built manifest', () => {
  let manifest: BuiltManifest;

  beforeAll(async () => {
    await ensureBuilt();
    manifest = builtManifest();
  }, BUILD_MS);

  const ofType = (type: string) =>
    manifest.extensions.filter((each) => each.type === type).map(({ properties }) => properties);

  it('says who we are', () => {
    expect(manifest.name).toBe('network-evidence');
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest.customProperties.console).toEqual({
      displayName: 'Network Evidence',
      description: expect.stringMatching(/\w/) as string,
    });
  });

  it('asks for the console 4.22 or later', () => {
    expect(manifest.dependencies).toEqual({ '@console/pluginAPI': '>=4.22.0-0' });
  });

  it('registers by callback from the place where the console serves it', () => {
    expect(manifest.registrationMethod).toBe('callback');
    expect(manifest.baseURL).toBe('/api/plugins/network-evidence/');
    expect(manifest.loadScripts).toEqual([
      expect.stringMatching(/^plugin-entry\.[0-9a-f]+\.min\.js$/) as string,
    ]);
    for (const script of manifest.loadScripts) {
      expect(existsSync(resolve(PLUGIN_DIR, script))).toBe(true);
    }
  });

  it('adds the page Network under Observe', () => {
    expect(ofType('console.navigation/href')).toEqual([
      expect.objectContaining({
        name: '%plugin__network-evidence~Network%',
        href: '/observe/network',
        perspective: 'admin',
        section: 'observe',
      }),
    ]);
    // React Router takes the first path that fits: the longer one has to come first.
    expect(ofType('console.page/route')).toEqual([
      {
        path: ['/observe/network/:view', '/observe/network'],
        exact: true,
        component: { $codeRef: 'NetworkPage' },
      },
      {
        path: ['/observe/network/evidence/:ns/:app/:sha', '/observe/network/evidence/:ns/:app'],
        exact: true,
        component: { $codeRef: 'EvidencePage' },
      },
    ]);
  });

  it('adds the tab Network to pods and deployments', () => {
    const tabs = ofType('console.tab/horizontalNav');
    expect(tabs.map(({ model }) => model)).toEqual([
      { version: 'v1', kind: 'Pod' },
      { group: 'apps', version: 'v1', kind: 'Deployment' },
    ]);
    for (const { page, component } of tabs) {
      expect(page).toEqual({
        name: '%plugin__network-evidence~Network%',
        href: 'network-evidence',
      });
      expect(component).toEqual({ $codeRef: 'ResourceTab' });
    }
  });

  it('adds nothing else', () => {
    expect(new Set(manifest.extensions.map(({ type }) => type))).toEqual(
      new Set(['console.navigation/href', 'console.page/route', 'console.tab/horizontalNav']),
    );
  });
});
