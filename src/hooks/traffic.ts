/** What `meta` of a query says about a refresh of the page; what says nothing is about the cluster and outlives it. */
interface Traffic extends Record<string, unknown> {
  readonly refresh: 'again' | 'withRound';
}

/** A refresh asks again. */
export const TRAFFIC: Traffic = { refresh: 'again' };

/** A refresh starts another round, which asks for itself. */
export const IN_ROUND: Traffic = { refresh: 'withRound' };

interface Marked {
  readonly meta?: Record<string, unknown>;
}

export const isTraffic = ({ meta }: Marked): boolean => meta?.refresh !== undefined;

export const isAskedAgain = ({ meta }: Marked): boolean => meta?.refresh === TRAFFIC.refresh;
