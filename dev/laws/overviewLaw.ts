import { fetchAllFlows } from '../../src/ask/allFlows';
import { fetchLabels } from '../../src/api/loki/lokiRequests';
import type { Flow } from '../../src/model/flows/flow';
import { panelById, type Panel } from '../../src/model/metrics/panels';
import type { TimeWindow } from '../../src/model/timeRange';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import { viewFlows, type SelectedFlows } from '../../src/model/filters/viewExpression';
import { DEFAULT_STORE, nanoWindow, storeOf, type Store } from '../../src/queries/flowQueries';
import { startLoki } from '../stack/loki';
import { openTenant, type Tenant } from '../stack/tenant';
import { createWorld } from '../world/createWorld';
import type { WorldOptions } from '../world/worldOptions';

/** A real Loki that holds the flows of a world. */
export interface StoredWorld {
  readonly tenant: Tenant;
  readonly store: Store;
  /** What the flow table would show of a window, all of it. */
  readonly flowsOf: (window: TimeWindow, search: string) => Promise<readonly Flow[]>;
  readonly stop: () => Promise<void>;
}

const { signal } = new AbortController();

/** The flows that the filters of an overview link select. */
export const selectionOf = (search: string): SelectedFlows =>
  viewFlows(decodeUrl('/observe/network/overview', `?${search}`).state);

export const panelOf = (id: string): Panel => {
  const panel = panelById(id);
  if (!panel) throw new Error(`no panel ${id}`);
  return panel;
};

/** Loki adds in another order than we do. */
export const rounded = (value: number): number => Number(value.toPrecision(10));

/** Starts a Loki and stores what a world has in a window, as the tenant of that name. */
export const storeWorld = async (
  name: string,
  options: WorldOptions,
  window: TimeWindow,
): Promise<StoredWorld> => {
  const loki = await startLoki();
  const tenant = openTenant(loki.url, name);
  await tenant.push(createWorld(options).flows(window.startMs, window.endMs));
  const labels = await fetchLabels(tenant.transport, nanoWindow(window), signal);
  const store = storeOf(labels, DEFAULT_STORE.staticLabels);
  return {
    tenant,
    store,
    stop: loki.stop,
    flowsOf: async (asked, search) => {
      const request = { ...selectionOf(search), store, window: asked };
      return (await fetchAllFlows(tenant.transport, request, { signal })).flows;
    },
  };
};
