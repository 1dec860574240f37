import { VisualizationProvider, VisualizationSurface } from '@patternfly/react-topology';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasHandle } from './canvasActions';
import { type CanvasInput, useCanvas } from './useCanvas';
import { usePointer } from './usePointer';
import { useViewWatch } from './useViewWatch';
import { centreOn, fitAll, resetView } from './view';
import './GraphParts.css';
import './TopologyCanvas.css';

export interface TopologyCanvasProps extends CanvasInput {
  readonly handle: Ref<CanvasHandle>;
}

/** The graph as a picture that can be walked through by mouse and by keyboard. Fills what it stands in. */
export const TopologyCanvas = ({ handle, ...input }: TopologyCanvasProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const surface = useRef<HTMLDivElement>(null);
  const controller = useCanvas(input);
  useViewWatch(controller, surface);
  useImperativeHandle(
    handle,
    () => ({
      fit: () => fitAll(controller),
      reset: () => resetView(controller),
      centre: (id) => centreOn(controller, id),
      svg: () => undefined,
    }),
    [controller],
  );
  return (
    <div className="network-evidence__canvas" data-test="topology-canvas">
      <div
        ref={surface}
        className="network-evidence__canvas-surface"
        role="application"
        aria-label={t('Graph of the traffic')}
        tabIndex={0}
        {...usePointer(controller, input.actions)}
      >
        <VisualizationProvider controller={controller}>
          <VisualizationSurface />
        </VisualizationProvider>
      </div>
    </div>
  );
};
