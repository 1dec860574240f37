import { Button, EmptyState, EmptyStateBody, Skeleton, Title } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { overviewChoice } from '../../../ask/panelQuestion';
import { intlZone, PageContext, usePage } from '../../../hooks/pageContext';
import { RoundContext } from '../../../hooks/roundContext';
import { usePanelFigures } from '../../../hooks/usePanelFigures';
import { useRound } from '../../../hooks/useRound';
import { exactResourceName } from '../../../model/ends/resourceName';
import type { RunningImage } from '../../../model/evidence/runningPods';
import { workloadKey } from '../../../model/evidence/running';
import type { Filter } from '../../../model/filters/filter';
import { type Panel, panelById } from '../../../model/metrics/panels';
import { encodeUrl } from '../../../model/url/encodeUrl';
import { FigureNotes, useFigureNotes } from '../../shared/figures/FigureNotes';
import { FiguresContent } from '../../shared/figures/FiguresContent';
import { PanelFiguresView } from '../../shared/figures/PanelFiguresView';
import { LoadingState } from '../../shared/LoadingState';
import { RoundProgress } from '../../shared/RoundProgress';
import type { ReportTabProps } from './reportTab';

/** A filter with more values makes a query that is slow to read for everybody. */
const MOST_WORKLOADS = 20;
const TOP = 10;

const filtersOf = (images: readonly RunningImage[]): readonly Filter[] => {
  const workloads = new Map(images.map(({ workload }) => [workloadKey(workload), workload]));
  const values = [...workloads.values()]
    .flatMap((workload) => exactResourceName(workload) ?? [])
    .slice(0, MOST_WORKLOADS)
    .map((text) => ({ text }));
  return values.length === 0 ? [] : [{ id: 'resource', comparator: '=', values }];
};

const PANEL = panelById('pairs_bytes');

const Peers = ({ panel }: { readonly panel: Panel }) => {
  const { i18n } = useTranslation('plugin__network-evidence');
  const { names, timeZone } = usePage();
  const result = usePanelFigures(panel, false);
  const notes = useFigureNotes(panel, result);
  const context = useMemo(
    () => ({ locale: i18n.language, timeZone: intlZone(timeZone), ports: names.ports }),
    [i18n.language, timeZone, names.ports],
  );
  return (
    <div data-test="peers">
      <FiguresContent panel={panel} result={result}>
        {(shown) => <PanelFiguresView panel={panel} shown={shown} context={context} isTableOnly />}
      </FiguresContent>
      {notes ? <FigureNotes {...notes} /> : null}
    </div>
  );
};

const Traffic = ({ panel }: { readonly panel: Panel }) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state } = usePage();
  const round = useRound();
  const choice = useMemo(() => ({ ...overviewChoice(state), top: TOP }), [state]);
  const shown = useMemo(() => [panel], [panel]);
  return (
    <RoundContext.Provider value={{ ...round, shown, choice }}>
      <div className="network-evidence__report-head">
        <Button
          variant="secondary"
          component={(props) => (
            <Link
              {...props}
              to={encodeUrl({ ...state, view: 'topology' })}
              data-test="to-topology"
            />
          )}
        >
          {t('Show in the topology')}
        </Button>
        <Button
          variant="secondary"
          component={(props) => (
            <Link {...props} to={encodeUrl({ ...state, view: 'flows' })} data-test="to-flows" />
          )}
        >
          {t('Show the flows')}
        </Button>
      </div>
      <Title headingLevel="h2" size="lg">
        {t('Who it talks to most')}
      </Title>
      <RoundProgress meter={round.round?.meter} onStop={round.cancel} />
      <Peers panel={panel} />
    </RoundContext.Provider>
  );
};

/** The traffic of the workloads that run the app, in the time of the page. */
export default function TalksTab({ running }: ReportTabProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const page = usePage();
  const { images, unread } = running;
  const filters = useMemo(() => filtersOf(images ?? []), [images]);
  const own = useMemo(
    () => ({ ...page, state: { ...page.state, filters, scope: 'owner', match: 'any' as const } }),
    [page, filters],
  );
  if (!images && !unread) return <Skeleton height="10rem" screenreaderText={t('Loading pods')} />;
  if (filters.length === 0 || !PANEL)
    return (
      <EmptyState
        icon={SearchIcon}
        titleText={t('Nothing runs that could talk')}
        headingLevel="h2"
        data-test="talks-nothing"
      >
        <EmptyStateBody>
          {unread
            ? t('The pods of the namespace could not be listed, so that it is not known what runs.')
            : t('No pod runs this app at present')}
        </EmptyStateBody>
      </EmptyState>
    );
  return (
    <PageContext.Provider value={own}>
      <div className="network-evidence__report-tab" data-test="talks-tab">
        {page.ready.loki ? <Traffic panel={PANEL} /> : <LoadingState />}
      </div>
    </PageContext.Provider>
  );
}
