/** The part of LogQL that the embedded store evaluates, as data. */

export type MatchOperator = '=' | '!=' | '=~' | '!~';
export type CompareOperator = '==' | '!=' | '>' | '>=' | '<' | '<=';
export type LineOperator = '|=' | '!=' | '|~' | '!~';

export interface Matcher {
  readonly name: string;
  readonly operator: MatchOperator;
  readonly value: string;
}

export type LabelFilter =
  | { readonly kind: 'text'; readonly matcher: Matcher }
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly operator: CompareOperator;
      readonly value: number;
    }
  | {
      readonly kind: 'ip';
      readonly name: string;
      readonly operator: '=' | '!=';
      readonly pattern: string;
    }
  | { readonly kind: 'and' | 'or'; readonly left: LabelFilter; readonly right: LabelFilter };

export interface Extraction {
  readonly label: string;
  readonly path: string;
}

/** `keep`/`drop` of one label, by name or only where it matches. */
export type NamedMatcher = { readonly name: string } | { readonly matcher: Matcher };

export type Stage =
  | {
      readonly kind: 'line';
      readonly operator: LineOperator;
      readonly alternatives: readonly string[];
    }
  | { readonly kind: 'json'; readonly extractions?: readonly Extraction[] }
  | { readonly kind: 'labels'; readonly filter: LabelFilter }
  | { readonly kind: 'keep' | 'drop'; readonly labels: readonly NamedMatcher[] };

export interface Unwrap {
  readonly label: string;
  readonly conversion: 'number' | 'bytes' | 'duration';
  readonly filters: readonly LabelFilter[];
}

export interface LogExpression {
  readonly kind: 'log';
  readonly matchers: readonly Matcher[];
  readonly stages: readonly Stage[];
}

export interface Grouping {
  readonly without: boolean;
  readonly labels: readonly string[];
}

export interface RangeAggregation {
  readonly kind: 'range';
  readonly operation: string;
  readonly parameter?: number;
  readonly log: LogExpression;
  readonly unwrap?: Unwrap;
  /** Nanoseconds. */
  readonly interval: number;
  readonly offset: number;
  readonly grouping?: Grouping;
}

export interface VectorAggregation {
  readonly kind: 'vector';
  readonly operation: string;
  readonly parameter?: number;
  readonly grouping: Grouping;
  readonly of: MetricExpression;
}

export interface VectorMatching {
  readonly on: boolean;
  readonly labels: readonly string[];
  readonly cardinality: 'one-to-one' | 'many-to-one' | 'one-to-many';
  readonly include: readonly string[];
}

export interface BinaryOperation {
  readonly kind: 'binary';
  readonly operator: string;
  readonly returnsBool: boolean;
  readonly matching: VectorMatching;
  readonly left: MetricExpression;
  readonly right: MetricExpression;
}

export type MetricExpression =
  | RangeAggregation
  | VectorAggregation
  | BinaryOperation
  | { readonly kind: 'literal'; readonly value: number }
  | { readonly kind: 'constant'; readonly value: number }
  | {
      readonly kind: 'relabel';
      readonly of: MetricExpression;
      readonly target: string;
      readonly replacement: string;
      readonly source: string;
      readonly pattern: string;
    };

export type Expression = LogExpression | MetricExpression;
