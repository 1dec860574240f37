import { label } from '../label';

export const LAYOUTS = ['layered', 'force', 'concentric', 'grid'] as const;
export type LayoutId = (typeof LAYOUTS)[number];

export const LAYOUT_TITLES: Record<LayoutId, string> = {
  layered: label('Layered, in the direction of traffic'),
  force: label('Force: who talks lies close'),
  concentric: label('Concentric, the busiest inside'),
  grid: label('Grid, by name'),
};

export const DEFAULT_LAYOUT: LayoutId = 'layered';
