import { DocumentTitle, ListPageHeader } from '@openshift-console/dynamic-plugin-sdk';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePage } from '../../hooks/pageContext';
import type { Filter } from '../../model/filters/filter';
import { LoadingState } from '../shared/LoadingState';
import { PageProviders } from './PageProviders';

const NO_OBJECT: readonly Filter[] = [];

const ReportView = lazy(() => import('../evidence/report/ReportView'));

const Content = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { ready } = usePage();
  return ready.cluster ? (
    <Suspense fallback={<LoadingState label={t('Loading evidence')} />}>
      <ReportView />
    </Suspense>
  ) : (
    <LoadingState label={t('Loading evidence')} />
  );
};

/** The page of the evidence of an app. */
export default function EvidencePage() {
  const { t } = useTranslation('plugin__network-evidence');
  const { app = '' } = useParams();
  const title = t('Evidence of {{app}}', { app });
  return (
    <>
      <DocumentTitle>{title}</DocumentTitle>
      <PageProviders locked={NO_OBJECT}>
        <ListPageHeader title={title} />
        <Content />
      </PageProviders>
    </>
  );
}
