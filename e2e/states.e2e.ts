import type { FaultName } from '../dev/gateway/faults/faults';
import type { ErrorKind } from '../src/api/apiError';
import { FlowsPage } from './harness/flowsPage';
import { journeys } from './harness/visit';

const journey = journeys();

/** The browser itself says on the console that an answer was no success. */
const REFUSED = /Failed to load resource/;

const ERRORS: readonly (readonly [FaultName, ErrorKind, action: string | undefined])[] = [
  ['forbidden', 'forbidden', 'retry'],
  ['wildcardNamespace', 'wildcardNamespace', 'retry'],
  ['seriesLimit', 'seriesLimit', 'shorterRange'],
  ['entriesLimit', 'entriesLimit', 'fewerFlows'],
  ['rangeTooLong', 'rangeTooLong', 'shorterRange'],
  ['queryTooLong', 'queryTooLong', undefined],
  ['tooManyBytes', 'tooManyBytes', 'shorterRange'],
  ['timeout', 'timeout', 'shorterRange'],
  ['busy', 'busy', 'retry'],
  ['unreachable', 'unreachable', 'retry'],
  ['html', 'notTheSource', 'reload'],
];

describe.each(ERRORS)('when the store answers %s', (fault, kind, action) => {
  journey(`says ${kind} and what to do next`, { fault, expected: REFUSED }, async (visitor) => {
    const flows = new FlowsPage(visitor);
    await flows.open();
    const state = flows.find(`error-${kind}`);
    await state.waitFor();
    expect(await state.getByRole('listitem').count()).toBeGreaterThan(0);
    if (action === undefined) return;
    await flows.find(`error-action-${action}`).waitFor();
  });
});

journey(
  'recovers when the trouble is over',
  { fault: 'unreachable', expected: REFUSED },
  async (visitor) => {
    const flows = new FlowsPage(visitor);
    await flows.open();
    await flows.find('error-unreachable').waitFor();
    await visitor.context.clearCookies({ name: 'dev-fault' });
    await flows.find('error-action-retry').click();
    await flows.rows.first().waitFor();
  },
);

journey('reports spoilt lines and shows the others', { fault: 'malformed' }, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows();
  await flows.find('notice-rejected').waitFor();
});

journey('shows that it waits for a slow store', { fault: 'slow' }, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.open();
  await flows.find('loading').waitFor();
  await flows.rows.first().waitFor();
});

journey('explains a store that never had a flow', { fault: 'empty' }, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.open();
  await flows.find('never-seen').waitFor();
});

journey('offers a wider range where nothing is found', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.open(flows.settledLink({ filters: 'src_name="no-such-pod"' }));
  await flows.find('nothing-found').waitFor();
  await flows.find('empty-clear-filters').click();
  await flows.rows.first().waitFor();
});

journey('lives with a link that it does not understand', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows('/observe/network/flows?limit=abc&filters=nonsense&match=%FF');
});

const RIGHTS = [
  ['admin', 'flow-table'],
  ['cluster-reader', 'flow-table'],
  ['no-rights', 'error-forbidden'],
] as const;

describe.each(RIGHTS)('as %s', (user, shown) => {
  journey(`sees ${shown}`, { user, expected: REFUSED }, async (visitor) => {
    const flows = new FlowsPage(visitor);
    await flows.open();
    await flows.find(shown).waitFor();
  });
});

journey(
  'lets a project user read a project by its name',
  { user: 'project-user', expected: REFUSED },
  async (visitor) => {
    const flows = new FlowsPage(visitor);
    const project = visitor.site.server.world.cluster.namespaces.find((name) =>
      name.startsWith('apps-team-'),
    );
    await flows.openWithRows(flows.settledLink({ filters: `src_namespace="${project ?? ''}"` }));
    await flows.waitForCells('SrcK8S_Namespace', (text) => text === project);
  },
);
