import { describeEvidence } from './harness/evidenceJourneys';
import { FlowsPage } from './harness/flowsPage';
import { journeys } from './harness/visit';

const journey = journeys();

describe('evidence of the sample cluster', () => describeEvidence(journey));

const REPORT = '/observe/network/evidence/apps-team-shop/web';

/** What the door refuses with, and the state that a person sees. */
const FAULTS = [
  ['StoreUnreachable', 'error-storeUnreachable'],
  ['Unauthorized', 'error-unauthenticated'],
  ['NoTeam', 'error-noTeam'],
] as const;

describe.each(FAULTS)('a door that answers %s', (fault, state) => {
  journey(`shows ${state}`, { expected: /the server responded/ }, async (visitor) => {
    const { url } = visitor.site.server;
    await visitor.context.addCookies([{ name: 'dev-evidence-fault', value: fault, url }]);
    const flows = new FlowsPage(visitor);
    await flows.open(REPORT);
    await flows.find(state).waitFor();
  });
});
