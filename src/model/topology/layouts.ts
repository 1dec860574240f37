import { label } from '../label';

export const LAYOUTS = ['layered', 'force', 'concentric', 'grid'] as const;
export type LayoutId = (typeof LAYOUTS)[number];

export const LAYOUT_TITLES: Record<LayoutId, string> = {
  layered: label('Layered'),
  force: label('Force'),
  concentric: label('Concentric'),
  grid: label('Grid'),
};

/** What nodes are arranged by. */
export const LAYOUT_DESCRIPTIONS: Record<LayoutId, string> = {
  layered: label('In the direction of traffic'),
  force: label('Who talks lies close'),
  concentric: label('The busiest inside'),
  grid: label('By name'),
};

export const DEFAULT_LAYOUT: LayoutId = 'layered';
