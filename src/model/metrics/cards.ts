import { msg } from '../msg';
import type { CardId } from './panelIds';
import type { Panel } from './panels';

/** A card of the overview that is no figure of the flow store: it asks for itself, and nobody sees it who has not chosen it. */
export interface OverviewCard {
  readonly id: CardId;
  /** A `msg()` text. */
  readonly title: string;
}

export const CARDS: readonly OverviewCard[] = [
  { id: 'exposed', title: msg('Exposed and vulnerable') },
];

export const cardById = (id: string): OverviewCard | undefined =>
  CARDS.find((card) => card.id === id);

/** What the overview puts side by side. */
export type OverviewItem = Panel | OverviewCard;

export const isPanel = (item: OverviewItem): item is Panel => 'measure' in item;
