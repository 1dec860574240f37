import { DocumentTitle, ListPageHeader } from '@openshift-console/dynamic-plugin-sdk';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../model/filters/filter';
import { PageProviders } from './PageProviders';
import { PageTools } from './PageTools';
import { PageViews } from './PageViews';

const NO_OBJECT: readonly Filter[] = [];

/** The page Observe → Network. */
export default function NetworkPage() {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <>
      <DocumentTitle>{t('Network')}</DocumentTitle>
      <PageProviders locked={NO_OBJECT}>
        <ListPageHeader title={t('Network')}>
          <PageTools />
        </ListPageHeader>
        <PageViews />
      </PageProviders>
    </>
  );
}
