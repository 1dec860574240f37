import { formatPackets } from '../../model/format/quantities';
import { msg } from '../../model/msg';
import type { Change, GraphEdge } from '../../model/graph/graph';
import type { Translate } from '../shared/readableText';
import { type AmountStyle, amountText } from './amountTexts';

export const CHANGE_TITLES: Readonly<Record<Change, string>> = {
  new: msg('new'),
  gone: msg('gone'),
};

/** What is wrong with traffic: its drops and what policies denied. */
export const troubles = (
  { droppedPackets, deniedFlows }: Pick<GraphEdge, 'droppedPackets' | 'deniedFlows'>,
  { locale }: Pick<AmountStyle, 'locale'>,
  t: Translate,
): readonly string[] => [
  ...(droppedPackets > 0
    ? [t('{{number}} packets dropped', { number: formatPackets(droppedPackets, locale) })]
    : []),
  ...(deniedFlows > 0
    ? [t('{{number}} flows denied by policies', { number: formatPackets(deniedFlows, locale) })]
    : []),
];

/** How much, what it was before, what is wrong with it and whether it is new or gone. */
export const edgeFacts = (edge: GraphEdge, style: AmountStyle, t: Translate): string =>
  [
    amountText(edge.amount, style),
    ...(edge.before ? [t('before: {{amount}}', { amount: amountText(edge.before, style) })] : []),
    ...troubles(edge, style, t),
    ...(edge.change ? [t(CHANGE_TITLES[edge.change])] : []),
  ].join(', ');
