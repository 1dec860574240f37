import type { Panel } from '../../../model/metrics/panels';
import type { ReadContext } from '../../../model/readableValue';
import { PanelFiguresView } from '../../shared/figures/PanelFiguresView';
import { FigureBlock } from './FigureBlock';
import { useWayFigures } from './useWayFigures';

interface TrafficFiguresProps {
  /** Of what leaves, arrives and stays inside. */
  readonly panels: readonly [Panel, Panel, Panel];
  readonly context: ReadContext;
}

/** What goes out, in and stays inside over time, and all of it. */
export const TrafficFigures = ({ panels, context }: TrafficFiguresProps) => {
  const result = useWayFigures(panels);
  const [panel] = panels;
  return (
    <FigureBlock panel={panel} result={result}>
      {(shown) => <PanelFiguresView panel={panel} shown={shown} context={context} />}
    </FigureBlock>
  );
};
