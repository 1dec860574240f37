import type { ReactNode } from 'react';
import type { ShownFigures } from '../../../ask/panelQuestion';
import type { PanelResult } from '../../../hooks/usePanelFigures';
import type { Panel } from '../../../model/metrics/panels';
import { FigureNotes, useFigureNotes } from '../../shared/figures/FigureNotes';
import { FiguresContent } from '../../shared/figures/FiguresContent';

interface FigureBlockProps {
  readonly panel: Panel;
  readonly result: PanelResult;
  readonly title?: string;
  readonly children: (shown: ShownFigures) => ReactNode;
}

/** One figure of a section, with its own loading, empty and error state. */
export const FigureBlock = ({ panel, result, title, children }: FigureBlockProps) => {
  const notes = useFigureNotes(panel, result);
  return (
    <div className="network-evidence__element-figure" data-test={`panel-${panel.id}`}>
      {title === undefined ? null : (
        <h3 className="network-evidence__element-figure-title">{title}</h3>
      )}
      <FiguresContent panel={panel} result={result}>
        {children}
      </FiguresContent>
      {notes ? <FigureNotes {...notes} /> : null}
    </div>
  );
};
