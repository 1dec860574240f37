import type { Controller } from '@patternfly/react-topology';
import type { Links } from './links';
import type { Detail, Viewport } from './viewport';
import type { Box } from '../../model/graph/geometry/boxes';

/** Texts of all sizes can be read. */
export const isNearby = (detail: Detail | undefined): boolean =>
  detail === 'near' || detail === 'close';

/** What the parts of the canvas share beside the graph. Whoever reads one of these is drawn again when it changes. */
export interface CanvasState {
  readonly detail: Detail;
  readonly links: Links;
  /** The part of the graph whose edges are drawn: what is seen and some more; all of it before anything is seen. */
  readonly inView?: Box;
  /** Below the mouse. */
  readonly hovered?: string;
  /** Where the keyboard is; shown while the canvas has the focus. */
  readonly active?: string;
  readonly hasFocus: boolean;
  readonly selected?: string;
  readonly found: ReadonlySet<string>;
  /** From where the graph was seen when it last kept still. */
  readonly drawnAt: Viewport;
  /** It has been made larger or smaller since. */
  readonly isZooming: boolean;
  /** The mouse moves a node. */
  readonly isDragging: boolean;
}

export const canvasState = (controller: Controller): CanvasState => controller.getState();

export const putState = (controller: Controller, change: Partial<CanvasState>): void =>
  controller.setState(change);

/** What the person looks at. */
export const emphasised = ({ hovered, active, hasFocus, selected }: CanvasState) =>
  hovered ?? (hasFocus ? active : undefined) ?? selected;
