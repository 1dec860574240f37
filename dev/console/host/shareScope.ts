import * as dynamicPluginSdk from '@openshift/dynamic-plugin-sdk';
import * as reactTopology from '@patternfly/react-topology';
import * as react from 'react';
import * as reactI18next from 'react-i18next';
import * as reactRedux from 'react-redux';
import * as reactRouter from 'react-router';
import * as redux from 'redux';
import * as reduxThunk from 'redux-thunk';
import { modules as patternFlyComponents } from 'shared-patternfly/components';
import { iconRequests } from 'shared-patternfly/icon-requests';
import { sdkModule } from '../sdk/sdkModule';

interface SharedVersion {
  readonly get: () => Promise<() => object>;
  readonly from: string;
  readonly eager: boolean;
  readonly loaded: 1;
}

/** Module request → version → how to get it: what webpack's module federation calls a share scope. */
export type ShareScope = Record<string, Record<string, SharedVersion>>;

/** What the console has and its plugins may not bring along, at the versions of console 4.22. */
const SINGLETONS: readonly (readonly [request: string, version: string, module: object])[] = [
  ['react', '18.3.1', react],
  ['react-i18next', '16.5.8', reactI18next],
  ['react-redux', '9.2.0', reactRedux],
  ['react-router', '7.13.1', reactRouter],
  ['react-router-dom', '7.13.1', reactRouter],
  ['react-router-dom-v5-compat', '7.13.1', reactRouter],
  ['redux', '5.0.1', redux],
  ['redux-thunk', '3.1.0', reduxThunk],
  ['@patternfly/react-topology', '6.4.0', reactTopology],
  ['@openshift/dynamic-plugin-sdk', '8.2.0', dynamicPluginSdk],
  ['@openshift-console/dynamic-plugin-sdk', '4.22.0', sdkModule],
];

const shared = (get: () => object | Promise<object>): SharedVersion => ({
  get: async () => {
    const module = await get();
    return () => module;
  },
  from: 'console',
  eager: false,
  loaded: 1,
});

async function icon(request: string): Promise<object> {
  const { modules } = await import(/* webpackChunkName: "icons" */ 'shared-patternfly/icons');
  const found = modules.find(([each]) => each === request);
  if (!found) throw new Error(`no icon ${request}`);
  return found[2];
}

/** Exactly the modules that a console 4.22 shares. */
export function createShareScope(): ShareScope {
  const scope: ShareScope = {};
  for (const [request, version, module] of [...SINGLETONS, ...patternFlyComponents]) {
    scope[request] = { [version]: shared(() => module) };
  }
  for (const { request, version } of iconRequests) {
    scope[request] = { [version]: shared(() => icon(request)) };
  }
  return scope;
}
