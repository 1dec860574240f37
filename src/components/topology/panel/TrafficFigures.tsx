import type { ReadContext } from '../../../model/readableValue';
import type { Panel } from '../../../model/metrics/panels';
import { PanelContent } from '../../shared/figures/PanelContent';
import { useMergedFigures } from './useMergedFigures';

interface TrafficFiguresProps {
  /** One for each way. */
  readonly panels: readonly [Panel, Panel, Panel];
  readonly context: ReadContext;
}

/** What goes in, out and stays inside over time, and all of it. */
export const TrafficFigures = ({ panels, context }: TrafficFiguresProps) => {
  const result = useMergedFigures(panels);
  return <PanelContent panel={panels[0]} result={result} context={context} isTable={false} />;
};
