import { VARIED_FLOWS } from '../../../../dev/testing/variedFlows';
import { valuesOf } from '../../fields/fieldValues';
import { predicateOf } from '../../filters/matches';
import { BYTES } from '../../metrics/measures';
import { panelGrouping } from '../../metrics/grouping';
import { SCOPES, scopeOf, type Scope } from '../../ends/scopes';
import { among, elementFlows } from './elementFlows';
import type { GraphNode } from '../graph';
import { peerPanels } from './peerPanels';

const SHOP: GraphNode = { id: 'n', kind: 'Namespace', labels: { K8S_Namespace: 'apps-team-1' } };

const peersAt = (scope: Scope) => {
  const flows = elementFlows({ node: SHOP, isOpenGroup: true }, scope);
  if (!flows) throw new Error('no flows');
  return peerPanels(flows, BYTES, scope);
};

/** The flows that a panel is about, by the group that each is put into. */
const groupsOf = ({ panel, nodeOf }: ReturnType<typeof peersAt>[number], scope: Scope) => {
  const { fields, labelsOf } = panelGrouping(panel, scope);
  return VARIED_FLOWS.filter(predicateOf(panel.measure.among)).map((flow) => {
    const all = Object.fromEntries(
      fields.flatMap((field) => valuesOf(flow, field).map((text) => [field, text] as const)),
    );
    return { flow, group: labelsOf(all), node: nodeOf(labelsOf(all)), before: nodeOf(all) };
  });
};

it.each(SCOPES.map((scope) => [scope.id, scope] as const))(
  'puts flows together by peers as the graph has them at scope %s',
  (_id, scope) => {
    for (const peers of peersAt(scope)) {
      const groups = groupsOf(peers, scope);
      expect(groups.every(({ node, before }) => node.id === before.id)).toBe(true);
      const [keys, ids] = [
        new Set(groups.map(({ group }) => JSON.stringify(group))),
        new Set(groups.map(({ node }) => node.id)),
      ];
      expect(keys.size).toBe(ids.size);
    }
  },
);

it('knows whom something sends to from whom it receives from', () => {
  const scope = scopeOf('namespace');
  const [to, from] = peersAt(scope).map((peers) =>
    groupsOf(peers, scope).map(({ node }) => node.labels.K8S_Namespace),
  );
  expect(to).toContain('apps-team-2');
  expect(from).toEqual([]);
});

it('measures the flows of one way alone', () => {
  const flows = elementFlows({ node: SHOP, isOpenGroup: false }, scopeOf('namespace'));
  const [{ panel } = {}] = peersAt(scopeOf('namespace'));
  expect(flows && panel?.measure).toEqual(flows && among(BYTES, flows.leaves));
});
