import type { ConsolePluginBuildMetadata } from '@openshift-console/dynamic-plugin-sdk-webpack';
import { description, name, version } from '../package.json';

/**
 * Who we are to the console. `name` is also metadata.name of the ConsolePlugin, the i18n namespace after `plugin__` and the
 * path under /api/plugins/; the console checks `@console/pluginAPI` against its own release.
 */
export const pluginMetadata = {
  name,
  version,
  displayName: 'Network Evidence',
  description,
  exposedModules: {
    NetworkPage: './components/page/NetworkPage.tsx',
    EvidencePage: './components/page/EvidencePage.tsx',
    ResourceTab: './components/page/ResourceTab.tsx',
  },
  dependencies: { '@console/pluginAPI': '>=4.22.0-0' },
} as const satisfies ConsolePluginBuildMetadata;
