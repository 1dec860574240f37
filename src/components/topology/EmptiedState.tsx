import { Button, EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { EyeSlashIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useSlice } from '../../hooks/pageContext';

/** There is traffic, but all of it is hidden or lies elsewhere. */
export const EmptiedState = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const [, update] = useSlice('topology');
  const showAll = () =>
    update({ hidden: undefined, hidesTalkers: false, near: undefined, hops: 1 });
  return (
    <EmptyState
      icon={EyeSlashIcon}
      titleText={t('Nothing of the graph is left')}
      headingLevel="h2"
      data-test="emptied"
    >
      <EmptyStateBody>
        {t('All that has traffic is hidden, or not near what the graph is drawn around.')}
      </EmptyStateBody>
      <Button onClick={showAll} data-test="show-everything">
        {t('Show everything')}
      </Button>
    </EmptyState>
  );
};
