import type { K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import { EmptyState, PageSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

interface ResourceTabProps {
  readonly obj: K8sResourceCommon;
}

/** The tab Network of one cluster object. */
export default function ResourceTab({ obj }: ResourceTabProps) {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <PageSection>
      <EmptyState titleText={t('No flows yet')} headingLevel="h2" data-test="network-tab">
        {obj.metadata?.name}
      </EmptyState>
    </PageSection>
  );
}
