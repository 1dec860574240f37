import { DocumentTitle, ListPageHeader } from '@openshift-console/dynamic-plugin-sdk';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../model/filter';
import { PageProviders } from './PageProviders';
import { PageViews } from './PageViews';

const NO_OBJECT: readonly Filter[] = [];

/** The page Observe → Network. */
export default function NetworkPage() {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <>
      <DocumentTitle>{t('Network')}</DocumentTitle>
      <ListPageHeader title={t('Network')} />
      <PageProviders locked={NO_OBJECT}>
        <PageViews />
      </PageProviders>
    </>
  );
}
