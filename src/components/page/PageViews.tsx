import { Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { isAboutEvidence } from '../../model/filters/filterDefinitions';
import { isView, viewOf, VIEWS } from '../../model/view/views';
import { FilterBar } from '../filters/FilterBar';
import { CountingNote } from '../shared/CountingNote';
import { LoadingState } from '../shared/LoadingState';
import './PageViews.css';
import { UrlNotices } from './UrlNotices';
import { VIEW_CONTENTS } from './views';

const CONTENT = 'network-evidence-view';

const ResolvedFilters = lazy(() => import('../evidence/filters/ResolvedFilters'));

const Views = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update, ready } = usePage();
  const { view } = state;
  const Content = VIEW_CONTENTS[view];
  const isLookedUp = state.filters.some(({ id, disabled }) => !disabled && isAboutEvidence(id));
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
        {VIEWS.map(({ id, title }) => (
          <Tab
            key={id}
            eventKey={id}
            tabContentId={CONTENT}
            title={<TabTitleText>{t(title)}</TabTitleText>}
            data-test={`view-${id}`}
          />
        ))}
      </Tabs>
      <CountingNote />
      <div id={CONTENT} role="tabpanel" aria-label={t(viewOf(view).title)}>
        {ready.loki ? (
          <Suspense fallback={<LoadingState />}>
            {isLookedUp ? (
              <ResolvedFilters>
                <Content />
              </ResolvedFilters>
            ) : (
              <Content />
            )}
          </Suspense>
        ) : (
          <LoadingState />
        )}
      </div>
    </>
  );
};

/**
 * The shape of the page and of every tab: filters, views, content. Filters and views stand on what the cluster says;
 * their content asks Loki, and waits until it is known what to ask.
 */
export const PageViews = () => {
  const { ready, urlNotices } = usePage();
  return (
    <div className="network-evidence__page" data-test="network-page">
      <UrlNotices notices={urlNotices} />
      {ready.cluster ? <Views /> : <LoadingState />}
    </div>
  );
};
