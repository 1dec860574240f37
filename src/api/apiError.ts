/** Where answers come from: Loki, the cluster (its API server, and what the console serves beside it), the evidence door. */
export type Source = 'loki' | 'cluster' | 'evidence';

/** What can go wrong with every source. */
export type CommonKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'timeout'
  | 'busy'
  | 'unreachable'
  /** Something answered, but not the source. */
  | 'notTheSource'
  | 'unknown';

/** What only some sources refuse. */
interface OwnKinds {
  readonly loki:
    | 'wildcardNamespace'
    | 'seriesLimit'
    | 'entriesLimit'
    | 'rangeTooLong'
    | 'queryTooLong'
    | 'tooManyBytes'
    | 'tooManyPoints'
    | 'badQuery'
    | 'tooComplex';
  readonly cluster: never;
  readonly evidence:
    | 'noTeam'
    | 'ambiguous'
    | 'badReport'
    | 'reportTooLarge'
    | 'notConfigured'
    | 'storeUnreachable'
    | 'storeRefused'
    | 'badStoreAnswer';
}

/** What went wrong, as far as a person can act on it. */
export type ErrorKind<S extends Source = Source> = CommonKind | OwnKinds[S];

/** What the server said, bounded and without secrets, and the HTTP status it said it with. */
export interface ServerWords {
  readonly detail: string;
  readonly status?: number;
}

/** The one error that leaves src/api. */
export class ApiError<S extends Source = Source> extends Error {
  override readonly name = 'ApiError';
  readonly detail: string;
  readonly status: number | undefined;

  constructor(
    readonly source: S,
    readonly kind: ErrorKind<S>,
    { detail, status }: ServerWords,
  ) {
    super(status === undefined ? detail : `${status} ${detail}`);
    this.detail = detail;
    this.status = status;
  }
}

/** The same error, or one that says what else went wrong while a source was asked. */
export const apiErrorOf = (error: unknown, source: Source): ApiError => {
  if (error instanceof ApiError) return error as ApiError;
  const detail = error instanceof Error ? error.message : String(error);
  return new ApiError(source, 'unknown', { detail });
};
