import { Button, Tooltip } from '@patternfly/react-core';
import { CompressAltIcon, ExpandAltIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useSlice } from '../../hooks/pageContext';
import type { DrawnGraph } from '../../model/graph/drawnGraph';
import { closeAll, isClosed, openAll } from '../../model/graph/hierarchy/openGroups';

interface GroupButtonsProps {
  readonly drawn: DrawnGraph;
}

/** Opens and closes all groups; nothing where there are none. */
export const GroupButtons = ({ drawn }: GroupButtonsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [, update] = useSlice('topology');
  const canOpen = drawn.nodes.some(isClosed);
  const canClose = drawn.groups.length > 0;
  if (!canOpen && !canClose) return null;
  const titles = { close: t('Collapse all groups'), open: t('Expand all groups') };
  return (
    <>
      <Tooltip content={titles.close}>
        <Button
          variant="plain"
          icon={<CompressAltIcon />}
          aria-label={titles.close}
          isAriaDisabled={!canClose}
          onClick={() => update(closeAll(drawn))}
          data-test="collapse-all"
        />
      </Tooltip>
      <Tooltip content={titles.open}>
        <Button
          variant="plain"
          icon={<ExpandAltIcon />}
          aria-label={titles.open}
          isAriaDisabled={!canOpen}
          onClick={() => update(openAll(drawn))}
          data-test="expand-all"
        />
      </Tooltip>
    </>
  );
};
