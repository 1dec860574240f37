import type { Counting } from '../../model/counting';
import { msg } from '../../model/msg';

/** What sums count and what no sum can tell; docs/user-guide.md says the same. */
export const ABOUT_COUNTING: readonly string[] = [
  msg(
    "Traffic is counted once, where it is delivered or leaves the cluster: the other node's reports, and the same bytes as addressed to a Service, are copies that no sum adds; drops, DNS and latencies count wherever they were seen.",
  ),
  msg(
    'Agents before 2024 wrote a record for each interface, which a sum cannot tell from further traffic.',
  ),
  msg(
    "A pod's traffic out of the cluster may be recorded again as that of its node, in the layer infra.",
  ),
];

/** What differs from the usual way of counting, a `msg()` text each. */
export const countingNotes = ({ traffic, isByDirection }: Counting): readonly string[] => [
  ...(traffic === 'addressed'
    ? [msg('Counted as addressed to Services; the same bytes arrive at their pods.')]
    : []),
  ...(isByDirection ? [msg('Counted at the node direction that you filter by.')] : []),
];
