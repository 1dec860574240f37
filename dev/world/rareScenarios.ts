import * as places from './rarePlaces';
import * as protocols from './rareProtocols';
import * as security from './rareSecurity';
import type { Happening } from './sight';
import type { Scenario, Stage } from './stage';

/** What every cluster has now and then. */
const USUAL: readonly Scenario[] = [
  protocols.pings,
  protocols.addressResolution,
  protocols.neighbourDiscovery,
  places.userDefinedNetwork,
  protocols.signalling,
  security.statelessDrop,
  places.quic,
];

/** What a page must cope with all the same. */
const ODD: readonly Scenario[] = [
  security.networkEvents,
  protocols.oddLookups,
  places.oddLabels,
  security.refusedConnection,
  security.partialDrops,
  protocols.shortAddresses,
  places.elsewhere,
  security.undecodedEvents,
  places.similarPorts,
  protocols.sixToSix,
  places.elephant,
  places.unknownOwner,
  places.brokenTunnel,
];

export interface Rarities {
  readonly scenarios: readonly Scenario[];
  /** Records that one round of all scenarios makes, roughly. */
  readonly recordsARound: number;
}

export const USUAL_RARITIES: Rarities = { scenarios: USUAL, recordsARound: 18 };
export const ODD_RARITIES: Rarities = { scenarios: [...USUAL, ...ODD], recordsARound: 55 };

/** What the scenarios that are due in this second make; they are played one after the other, each once a period. */
export function rareHappenings(
  { scenarios }: Rarities,
  stage: Omit<Stage, 'turn'> & { readonly second: number },
  periodSeconds: number,
): Happening[] {
  return scenarios.flatMap((play, index) => {
    const offset = Math.floor((index * periodSeconds) / scenarios.length);
    const since = stage.second - offset;
    return since % periodSeconds === 0 ? [play({ ...stage, turn: since / periodSeconds })] : [];
  });
}
