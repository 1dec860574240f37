import { Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { isView, viewOf, VIEWS } from '../../model/view/views';
import { FilterBar } from '../filters/FilterBar';
import { LoadingState } from '../shared/LoadingState';
import './PageViews.css';
import { UrlNotices } from './UrlNotices';
import { VIEW_CONTENTS } from './views';

const CONTENT = 'network-evidence-view';

const Views = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const { view } = state;
  const Content = VIEW_CONTENTS[view];
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
      <div id={CONTENT} role="tabpanel" aria-label={t(viewOf(view).title)}>
        <Suspense fallback={<LoadingState />}>
          <Content />
        </Suspense>
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
