import { DocumentTitle, ListPageHeader } from '@openshift-console/dynamic-plugin-sdk';
import { EmptyState, EmptyStateBody, PageSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

/** The page Observe → Network. */
export default function NetworkPage() {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <>
      <DocumentTitle>{t('Network')}</DocumentTitle>
      <ListPageHeader title={t('Network')} />
      <PageSection>
        <EmptyState titleText={t('No flows yet')} headingLevel="h2" data-test="network-page">
          <EmptyStateBody>{t('Flows of the cluster appear here.')}</EmptyStateBody>
        </EmptyState>
      </PageSection>
    </>
  );
}
