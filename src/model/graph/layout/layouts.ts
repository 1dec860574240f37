import { msg } from '../../msg';

export const LAYOUTS = ['layered', 'force', 'concentric', 'grid'] as const;
export type LayoutId = (typeof LAYOUTS)[number];

export const LAYOUT_TITLES: Record<LayoutId, string> = {
  layered: msg('Layered'),
  force: msg('Force'),
  concentric: msg('Concentric'),
  grid: msg('Grid'),
};

/** What nodes are arranged by. */
export const LAYOUT_DESCRIPTIONS: Record<LayoutId, string> = {
  layered: msg('In the direction of traffic'),
  force: msg('Who talks lies close'),
  concentric: msg('The busiest inside'),
  grid: msg('By name'),
};

export const DEFAULT_LAYOUT: LayoutId = 'layered';
