import type { Panel } from '../../../model/metrics/panels';
import type { ReadContext } from '../../../model/readableValue';
import { PanelFiguresView } from '../../shared/figures/PanelFiguresView';
import { FigureBlock } from './FigureBlock';
import { useMergedFigures } from './useMergedFigures';

interface TrafficFiguresProps {
  /** One for each way. */
  readonly panels: readonly [Panel, Panel, Panel];
  readonly context: ReadContext;
}

/** What goes out, in and stays inside over time, and all of it. */
export const TrafficFigures = ({ panels, context }: TrafficFiguresProps) => {
  const result = useMergedFigures(panels);
  const [panel] = panels;
  return (
    <FigureBlock panel={panel} result={result}>
      {(shown) => <PanelFiguresView panel={panel} shown={shown} context={context} />}
    </FigureBlock>
  );
};
