import { Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { msg } from '../../model/msg';
import { VIEWS, type View } from '../../model/viewState';
import { FilterBar } from '../filters/FilterBar';
import { LoadingState } from '../shared/LoadingState';
import './PageViews.css';
import { UrlNotices } from './UrlNotices';

/** Each in a chunk of its own. */
const CONTENTS: Record<View, ComponentType> = {
  overview: lazy(() => import('../overview/OverviewView')),
  topology: lazy(() => import('../topology/TopologyView')),
  flows: lazy(() => import('../flows/FlowsView')),
};

const TITLES: Record<View, string> = {
  overview: msg('Overview'),
  topology: msg('Topology'),
  flows: msg('Flows'),
};

const CONTENT = 'network-evidence-view';

const isView = (key: unknown): key is View => VIEWS.some((view) => view === key);

const Views = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update, ready } = usePage();
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
        {ready.loki ? (
          <Suspense fallback={<LoadingState />}>
            <Content />
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
