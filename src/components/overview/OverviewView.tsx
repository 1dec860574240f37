import { lazy, Suspense, useMemo, useRef, useState, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../hooks/pageContext';
import { RoundContext } from '../../hooks/roundContext';
import { useRound } from '../../hooks/useRound';
import { overviewChoice } from '../../ask/panelQuestion';
import { fileName } from '../../model/export/fileName';
import { isPanel } from '../../model/metrics/cards';
import { windowOf } from '../../model/timeRange';
import { AboutFigures } from '../shared/AboutFigures';
import { ComparisonTools } from '../shared/ComparisonTools';
import { MissingPanelNotes } from '../shared/figures/MissingPanelNotes';
import { RoundProgress } from '../shared/RoundProgress';
import { TrafficSelect } from '../shared/TrafficSelect';
import { OtherPanels } from './OtherPanels';
import { OverviewTools } from './OverviewTools';
import './OverviewView.css';
import { OwnCard } from './OwnCard';
import { PanelCard } from './PanelCard';
import { PictureProblem } from './PictureProblem';
import { usePanels } from './usePanels';
import { usePicture } from './usePicture';
import { usePictureLines } from './usePictureLines';
import { menuId } from './panelIds';

/**
 * A button that brings a panel into focus, or all panels back, is gone with what it was pressed in: the keyboard's focus
 * goes on at the menu of the panel that came or went.
 */
const useFocusAlong = (focused: string | undefined): void => {
  const before = useRef(focused);
  useEffect(() => {
    const about = focused ?? before.current;
    const hasChanged = before.current !== focused;
    before.current = focused;
    if (about === undefined || !hasChanged || document.activeElement !== document.body) return;
    document.getElementById(menuId(about))?.focus();
  }, [focused]);
};

const ManagePanelsModal = lazy(() => import('./ManagePanelsModal'));

/** Who talks most, what is dropped, what is slow: figures of the flows that the filters select. */
export default function OverviewView() {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { state, names, timeZone, shownWindow } = usePage();
  const shown = usePanels();
  const { items, missing, focused, focus } = shown;
  const [isManaging, setManaging] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const picture = usePicture();
  const linesOf = usePictureLines();
  const round = useRound();
  useFocusAlong(focused?.id);
  const context = useMemo(
    () => ({ locale: i18n.language, timeZone: intlZone(timeZone), ports: names.ports }),
    [i18n.language, timeZone, names.ports],
  );
  const exportPicture = () => {
    if (!grid.current) return;
    const window = shownWindow.read() ?? windowOf(state.time, Date.now());
    picture.take({
      element: grid.current,
      heading: { title: t('Network overview'), lines: linesOf(window) },
      name: fileName('overview', window, 'png'),
    });
  };
  const manage = () => setManaging(true);
  const drawn = focused ? [focused] : items;
  return (
    <RoundContext.Provider
      value={{ ...round, shown: drawn.filter(isPanel), choice: overviewChoice(state) }}
    >
      <div className="network-evidence__overview" data-test="overview-view">
        <OverviewTools isExporting={picture.isTaking} onManage={manage} onExport={exportPicture}>
          <TrafficSelect />
          <ComparisonTools />
          <AboutFigures />
        </OverviewTools>
        <RoundProgress meter={round.round?.meter} onStop={round.cancel} />
        <PictureProblem picture={picture} />
        <div className="network-evidence__overview-body">
          <div ref={grid} className="network-evidence__panels">
            {drawn.map((item) => {
              if (isPanel(item))
                return (
                  <PanelCard
                    key={item.id}
                    panel={item}
                    panels={shown}
                    context={context}
                    manage={manage}
                  />
                );
              return <OwnCard key={item.id} card={item} panels={shown} manage={manage} />;
            })}
          </div>
          {focused ? (
            <OtherPanels panels={items.filter(({ id }) => id !== focused.id)} onFocus={focus} />
          ) : null}
        </div>
        <MissingPanelNotes missing={missing} />
        <Suspense fallback={null}>
          {isManaging ? (
            <ManagePanelsModal shown={shown} onClose={() => setManaging(false)} />
          ) : null}
        </Suspense>
      </div>
    </RoundContext.Provider>
  );
}
