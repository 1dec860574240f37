import { PluginStore } from '@openshift/dynamic-plugin-sdk';
import { consoleFetch } from '../sdk/consoleFetch';
import { createShareScope } from './shareScope';

const CONSOLE_VERSION = '4.22.0';
const MANIFEST_URL = '/api/plugins/network-evidence/plugin-manifest.json';

/** Flags that a cluster with OpenShift sets; the sample cluster has everything but metrics. */
const FLAGS = {
  OPENSHIFT: true,
  CAN_LIST_NS: true,
  CAN_GET_NS: true,
  CAN_LIST_NODE: true,
  CLUSTER_VERSION: true,
  PROMETHEUS: false,
  MONITORING: false,
  AUTH_ENABLED: true,
};

/** A plugin store that has loaded, or failed to load, the built plugin. */
export async function createPluginStore(): Promise<PluginStore> {
  const store = new PluginStore({
    loaderOptions: {
      sharedScope: createShareScope(),
      fetchImpl: consoleFetch,
      entryCallbackSettings: { name: '__load_plugin_entry__' },
      customDependencyResolutions: { '@console/pluginAPI': CONSOLE_VERSION },
    },
  });
  store.setFeatureFlags(FLAGS);
  await store.loadPlugin(MANIFEST_URL);
  return store;
}
