import type { Observation } from './observation';
import * as places from './rarePlaces';
import * as protocols from './rareProtocols';
import * as security from './rareSecurity';
import type { Scenario, Stage } from './stage';

/** Played one after the other, each once a period. */
const SCENARIOS: readonly Scenario[] = [
  security.strangeLookup,
  security.networkEvents,
  protocols.oddLookups,
  places.oddLabels,
  security.refusedConnection,
  security.partialDrops,
  protocols.pings,
  protocols.addressResolution,
  protocols.shortAddresses,
  places.elsewhere,
  security.undecodedEvents,
  protocols.neighbourDiscovery,
  places.userDefinedNetwork,
  protocols.signalling,
  places.similarPorts,
  protocols.sixToSix,
  places.translated,
  security.statelessDrop,
  places.elephant,
  places.unknownOwner,
  places.quic,
  places.brokenTunnel,
];

/** Records that one round of all scenarios makes, roughly. */
const RECORDS_A_ROUND = 50;

export const rareRecordsPerSecond = (periodSeconds: number): number =>
  RECORDS_A_ROUND / periodSeconds;

/** What the scenarios that are due in this second make, a list each. */
export function rareObservations(
  stage: Omit<Stage, 'turn'>,
  second: number,
  periodSeconds: number,
): Observation[][] {
  return SCENARIOS.flatMap((play, index) => {
    const offset = Math.floor((index * periodSeconds) / SCENARIOS.length);
    const since = second - offset;
    return since % periodSeconds === 0 ? [play({ ...stage, turn: since / periodSeconds })] : [];
  });
}
