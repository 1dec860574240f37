import {
  EmptyState,
  EmptyStateBody,
  Tab,
  Tabs,
  TabTitleText,
  Button,
} from '@patternfly/react-core';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { label } from '../../model/label';
import { VIEWS, type View } from '../../model/viewState';
import { FilterBar } from '../filters/FilterBar';
import { LoadingState } from '../shared/LoadingState';
import './PageViews.css';
import { UrlNotices } from './UrlNotices';

/** Each in a chunk of its own; what is missing here is still to come. */
const CONTENTS: Partial<Record<View, ComponentType>> = {
  overview: lazy(() => import('../overview/OverviewView')),
  flows: lazy(() => import('../flows/FlowsView')),
};

const TITLES: Record<View, string> = {
  overview: label('Overview'),
  topology: label('Topology'),
  flows: label('Flows'),
};

const CONTENT = 'network-evidence-view';

const isView = (key: unknown): key is View => VIEWS.some((view) => view === key);

/** Stands where a view is still to come, and leads to the one that shows the same flows. */
const ComingView = ({ view }: { readonly view: View }) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { update } = usePage();
  return (
    <EmptyState
      titleText={t('{{view}} is not there yet', { view: t(TITLES[view]) })}
      headingLevel="h2"
      data-test={`coming-${view}`}
    >
      <EmptyStateBody>{t('The flows of the same filters are in the Flows view.')}</EmptyStateBody>
      <Button onClick={() => update({ view: 'flows' })}>{t('Show flows')}</Button>
    </EmptyState>
  );
};

const Views = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const { view } = state;
  const Content = CONTENTS[view];
  return (
    <>
      <FilterBar />
      <Tabs
        activeKey={view}
        aria-label={t('Views')}
        onSelect={(_, key) => {
          if (isView(key)) update({ view: key, selected: undefined });
        }}
      >
        {VIEWS.map((one) => (
          <Tab
            key={one}
            eventKey={one}
            tabContentId={CONTENT}
            title={<TabTitleText>{t(TITLES[one])}</TabTitleText>}
            data-test={`view-${one}`}
          />
        ))}
      </Tabs>
      <div id={CONTENT} role="tabpanel" aria-label={t(TITLES[view])}>
        {Content ? (
          <Suspense fallback={<LoadingState />}>
            <Content />
          </Suspense>
        ) : (
          <ComingView view={view} />
        )}
      </div>
    </>
  );
};

/** The shape of the page and of every tab: filters, views, content. Nothing is asked before the page is ready. */
export const PageViews = () => {
  const { isReady, urlNotices } = usePage();
  return (
    <div className="network-evidence__page" data-test="network-page">
      <UrlNotices notices={urlNotices} />
      {isReady ? <Views /> : <LoadingState />}
    </div>
  );
};
