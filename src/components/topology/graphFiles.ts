import type { DrawnGraph } from '../../model/graph/drawnGraph';
import { graphCsv, graphJson } from '../../model/graph/exportGraph';
import { msg } from '../../model/msg';
import { pngPicture, svgPicture } from '../canvas/graphPicture';

/** What a file of a graph is made of. */
export interface GraphFileSource {
  readonly drawn: DrawnGraph;
  /** What sums are divided by to make a rate. */
  readonly seconds: number;
  /** Undefined where there is none. */
  readonly picture: SVGSVGElement | undefined;
}

export interface GraphFile {
  readonly extension: 'png' | 'svg' | 'json' | 'csv';
  readonly title: string;
  readonly isPicture: boolean;
  /** Undefined without a picture; rejects where the browser cannot draw one. */
  readonly make: (source: GraphFileSource) => Blob | undefined | Promise<Blob | undefined>;
}

/** In the order of the menu. */
export const GRAPH_FILES: readonly GraphFile[] = [
  {
    extension: 'png',
    title: msg('Export PNG'),
    isPicture: true,
    make: ({ picture }) => picture && pngPicture(picture),
  },
  {
    extension: 'svg',
    title: msg('Export SVG'),
    isPicture: true,
    make: ({ picture }) => picture && svgPicture(picture),
  },
  {
    extension: 'json',
    title: msg('Export JSON'),
    isPicture: false,
    make: ({ drawn, seconds }) =>
      new Blob([JSON.stringify(graphJson(drawn, seconds), undefined, 2)], {
        type: 'application/json',
      }),
  },
  {
    extension: 'csv',
    title: msg('Export CSV'),
    isPicture: false,
    make: ({ drawn, seconds }) =>
      new Blob([graphCsv(drawn, seconds)], { type: 'text/csv;charset=utf-8' }),
  },
];
