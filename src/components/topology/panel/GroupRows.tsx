import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../model/format/numberText';
import { ancestorsIn } from '../../../model/graph/hierarchy/ancestors';
import type { DrawnGraph } from '../../../model/graph/drawnGraph';
import type { GraphNode } from '../../../model/graph/graph';
import type { GraphElement } from '../../../model/graph/element/graphElement';
import type { GraphTexts } from '../graphTexts';
import { NodeLink } from './NodeLink';
import { PanelRow } from './PanelRow';

interface GroupRowsProps {
  readonly drawn: DrawnGraph;
  readonly element: Extract<GraphElement, { readonly node: unknown }>;
  readonly texts: GraphTexts;
  readonly onSelect: (id: string) => void;
}

/** Members that are named. */
const SHOWN = 8;

/** The nodes in an open group, or those that a node stands for. */
const membersOf = (
  { nodes, groups, inside }: DrawnGraph,
  { id }: GraphNode,
): readonly GraphNode[] => {
  const ancestorsOf = ancestorsIn(groups);
  const drawn = nodes.filter((node) => ancestorsOf(node).some((group) => group.id === id));
  return drawn.length > 0 ? drawn : (inside?.get(id) ?? []);
};

/** The groups that a node lies in, and what a group holds. Only what is drawn can be selected. */
export const GroupRows = ({ drawn, element, texts, onSelect }: GroupRowsProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { node, isOpenGroup } = element;
  const groups = ancestorsIn(drawn.groups)(node);
  const members = membersOf(drawn, node);
  const more = members.length - SHOWN;
  return (
    <>
      {groups.length > 0 ? (
        <PanelRow title={t('Lies in')} test="lies-in">
          {groups.map((group) => (
            <NodeLink key={group.id} node={group} texts={texts} onSelect={onSelect} />
          ))}
        </PanelRow>
      ) : null}
      {members.length > 0 ? (
        <PanelRow title={t('Holds')} test="members">
          {members.slice(0, SHOWN).map((member) =>
            isOpenGroup ? (
              <NodeLink key={member.id} node={member} texts={texts} onSelect={onSelect} />
            ) : (
              <span key={member.id} className="network-evidence__node-link">
                {texts.nodeTitle(member)}
              </span>
            ),
          )}
          {more > 0 ? t('and {{number}} more', { number: formatCount(more, i18n.language) }) : null}
        </PanelRow>
      ) : null}
    </>
  );
};
