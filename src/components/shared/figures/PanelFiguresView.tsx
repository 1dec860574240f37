import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelRound } from '../../../hooks/roundContext';
import type { ShownFigures } from '../../../ask/panelQuestion';
import { groupChoices, groupResources } from '../../../model/metrics/groupFilters';
import type { Panel } from '../../../model/metrics/panels';
import type { ReadContext } from '../../../model/fields/readableValue';
import { ValueMenu } from '../ValueMenu';
import { useValueMenu } from '../valueMenuContext';
import type { PickItem } from './charts/chartSeries';
import { createEmphasis, EmphasisContext } from './charts/emphasis';
import { hasChart, PanelChart } from './charts/PanelChart';
import { FigureTable } from './FigureTable';
import './PanelFiguresView.css';
import { type PanelItem, panelItems } from './panelItems';

interface PanelFiguresViewProps {
  readonly panel: Panel;
  readonly shown: ShownFigures;
  readonly context: ReadContext;
  /** Leaves the chart out. */
  readonly isTableOnly?: boolean;
}

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
};

const Content = ({ panel, shown, context, isTableOnly = false }: PanelFiguresViewProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { scope } = usePanelRound().choice;
  const openMenu = useValueMenu();
  const pointer = useRef<HTMLButtonElement>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const { series } = shown.figures;
  const place = useMemo(() => ({ panel, scope }), [panel, scope]);
  const items = useMemo(
    () => panelItems(series, place, { context, t }),
    [series, place, context, t],
  );
  const open = ({ figure, name }: PanelItem, button: HTMLButtonElement) => {
    const [choices, resources] = [groupChoices(figure, place), groupResources(figure, place)];
    openMenu({ value: name, choices, resources }, button);
  };
  const onPick: PickItem = (key, { x, y }) => {
    const item = items.find((one) => one.key === key);
    const button = pointer.current;
    if (!item || !button) return;
    button.style.translate = `${x}px ${y}px`;
    // The click that is still on its way would close what opens now: it is outside of the anchor.
    setTimeout(() => open(item, button));
  };
  const isDrawn = !isTableOnly && hasChart(panel, shown);
  const onToggle = (key: string) => setHidden((keys) => toggled(keys, key));
  return (
    <>
      {isDrawn ? (
        <PanelChart
          panel={panel}
          shown={shown}
          items={items}
          hidden={hidden}
          context={context}
          onPick={onPick}
        />
      ) : null}
      <button
        ref={pointer}
        type="button"
        tabIndex={-1}
        aria-hidden
        className="network-evidence__pointer-anchor"
      />
      <FigureTable
        panel={panel}
        shown={shown}
        items={items}
        legend={isDrawn ? { hidden, onToggle } : undefined}
        onOpen={open}
      />
    </>
  );
};

/** The figures of a panel: a chart, and a table that is its legend and has the same numbers. */
export const PanelFiguresView = (props: PanelFiguresViewProps) => {
  const [emphasis] = useState(createEmphasis);
  return (
    <EmphasisContext.Provider value={emphasis}>
      <ValueMenu>
        <Content {...props} />
      </ValueMenu>
    </EmphasisContext.Provider>
  );
};
