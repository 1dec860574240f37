import { CardBody, CardFooter } from '@patternfly/react-core';
import type { PanelResult } from '../../hooks/usePanelFigures';
import type { Panel } from '../../model/metrics/panels';
import type { ReadContext } from '../../model/fields/readableValue';
import { FigureNotes, useFigureNotes } from '../shared/figures/FigureNotes';
import { FiguresContent } from '../shared/figures/FiguresContent';
import { PanelFiguresView } from '../shared/figures/PanelFiguresView';

interface PanelContentProps {
  readonly panel: Panel;
  readonly result: PanelResult;
  readonly context: ReadContext;
  readonly isTable: boolean;
}

/** The figures of a panel in its card, or what stands in their way. */
export const PanelContent = ({ panel, result, context, isTable }: PanelContentProps) => {
  const notes = useFigureNotes(panel, result);
  return (
    <>
      <CardBody>
        <FiguresContent panel={panel} result={result}>
          {(shown) => (
            <PanelFiguresView panel={panel} shown={shown} context={context} isTableOnly={isTable} />
          )}
        </FiguresContent>
      </CardBody>
      {notes ? (
        <CardFooter>
          <FigureNotes {...notes} />
        </CardFooter>
      ) : null}
    </>
  );
};
