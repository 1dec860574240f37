import type { Box } from '../../model/graph/geometry/boxes';

export type ElementActionId = 'toggle' | 'stepInto' | 'filter' | 'focus' | 'hide';

/** What a person can do to the parts of a graph, by mouse and by keyboard. Ids are those of nodes, groups and edges. */
export interface CanvasActions {
  /** Opens its panel; undefined closes it. */
  readonly select: (id: string | undefined) => void;
  readonly stepInto: (id: string) => void;
  /** Opens a group that is drawn as one node, and draws an open one as one node. */
  readonly toggle: (id: string) => void;
  /** The element stands where the menu belongs, and takes the focus back. */
  readonly filter: (id: string, element: HTMLElement) => void;
  readonly hide: (id: string) => void;
  /** Leaves what lies around it. */
  readonly focus: (id: string) => void;
  /** Whether a node or a group has it; everything has all where this is absent. */
  readonly offers?: (id: string, action: ElementActionId) => boolean;
  /** Was put there: of a group, with all that lies in it. */
  readonly move: (id: string, box: Box) => void;
}

/** What can be asked of the canvas from outside. */
export interface CanvasHandle {
  /** Shows all of the graph. */
  readonly fit: () => void;
  /** Shows the middle of the graph at its own size. */
  readonly reset: () => void;
  /** Brings a node, a group or an edge into the middle, large enough to be read. */
  readonly centre: (id: string) => void;
  /** The same, only where some of it is out of sight. */
  readonly show: (id: string) => void;
  /** The whole graph as a picture that stands alone, in the colours of the page; undefined before it is drawn. */
  readonly svg: () => SVGSVGElement | undefined;
}
