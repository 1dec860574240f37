import {
  allOf,
  anyOf,
  condition,
  mentions,
  not,
  present,
  type Condition,
  type Expression,
} from './filters/condition';
import type { Flow } from './flows/flow';
import { predicateOf } from './filters/matches';

/**
 * A call to a Service is recorded twice: with the Service's address, on the client's interface, and with the address that
 * it was translated to, on the server's. `delivered` counts the records between the real ends, `addressed` those with a
 * Service at an end.
 */
export const TRAFFICS = ['delivered', 'addressed'] as const;
export type Traffic = (typeof TRAFFICS)[number];

/** Which records of a question are added up; all others are copies of what these count. */
export interface Counting {
  readonly traffic: Traffic;
  /** The filters name a direction at the reporting node, and so the reporter that is wanted. */
  readonly isByDirection: boolean;
}

export const AS_DELIVERED: Counting = { traffic: 'delivered', isByDirection: false };

const DIRECTION = 'FlowDirection';
const KIND_FIELDS: readonly string[] = ['SrcK8S_Type', 'DstK8S_Type'];
const SERVICE = 'Service';

const isService = (...fields: readonly string[]): Condition =>
  condition(fields, { type: 'texts', texts: [SERVICE] });

const HAS_SERVICE: Expression = isService(...KIND_FIELDS);

/** Between two nodes both report, and the receiver's report counts; out of the cluster only the sender's node reports. */
const AT_ONE_REPORTER: Expression = anyOf(
  not(condition([DIRECTION], { type: 'integers', ranges: [{ min: 1, max: 1 }] })),
  not(present(['DstK8S_Type'])),
);

/**
 * What a number is made of. `traffic`: records as the page counts them. `addressed`: records that bear a Service's address,
 * whatever the page counts. `asked`: each call once, under the address that was asked, be it a Service's or not.
 * `facts`: what only the place knows that saw it happen (a drop, a decision, a latency, a DNS answer), wherever that was.
 */
export type Counts = 'traffic' | 'addressed' | 'asked' | 'facts';

interface Rule {
  /** Records of the traffic, whoever reports them. */
  readonly reports: Expression;
  /** Those of one reporter. */
  readonly counted: Expression;
}

/** No node has the address of a Service, so that what goes to one is reported by its sender's node alone. */
const RULES: Record<Traffic | 'asked', Rule> = {
  delivered: {
    reports: not(HAS_SERVICE),
    counted: allOf(not(HAS_SERVICE), AT_ONE_REPORTER),
  },
  addressed: {
    reports: HAS_SERVICE,
    counted: anyOf(isService('DstK8S_Type'), allOf(isService('SrcK8S_Type'), AT_ONE_REPORTER)),
  },
  asked: {
    reports: allOf(),
    counted: anyOf(isService('DstK8S_Type'), AT_ONE_REPORTER),
  },
};

const ruleOf = (rule: Rule, { isByDirection }: Counting): Expression =>
  isByDirection ? rule.reports : rule.counted;

/**
 * The rule as an expression: which records are added up. A record without a direction counts. Source of the rule: measured
 * on a real cluster, docs/adr/0003-counting.md.
 */
export const countedExpression = (counting: Counting): Expression =>
  ruleOf(RULES[counting.traffic], counting);

/** The records that a number is made of. */
export const recordsOf = (counts: Counts, counting: Counting): Expression => {
  if (counts === 'facts') return allOf();
  return ruleOf(RULES[counts === 'traffic' ? counting.traffic : counts], counting);
};

/** The same rule as a predicate. */
export const isCounted = (counting: Counting): ((flow: Flow) => boolean) =>
  predicateOf(countedExpression(counting));

const isKindOfService = ({ fields, matcher }: Condition): boolean =>
  fields.every((field) => KIND_FIELDS.includes(field)) &&
  matcher.type === 'texts' &&
  matcher.texts.every((text) => text === SERVICE);

/** True when only records with a Service at an end can satisfy the expression. */
const demandsService = (expression: Expression, isPositive = true): boolean => {
  if (expression.type === 'condition') return isPositive && isKindOfService(expression);
  if (expression.type === 'not') return demandsService(expression.of, !isPositive);
  const parts = expression.of.map((part) => demandsService(part, isPositive));
  const isConjunction = (expression.type === 'all') === isPositive;
  return isConjunction ? parts.includes(true) : parts.length > 0 && !parts.includes(false);
};

/** How the flows that a page's filters select are counted, when the person chose this traffic. */
export const countingOf = (expression: Expression, chosen: Traffic = 'delivered'): Counting => ({
  traffic: demandsService(expression) ? 'addressed' : chosen,
  isByDirection: mentions(expression, DIRECTION),
});
