/** A query that Loki answers with 400; `message` is the body. */
export class QueryError extends Error {}

/** A form that Loki would evaluate and the embedded store does not. */
export const unsupported = (what: string): QueryError =>
  new QueryError(`the embedded store has no ${what}; use a real Loki (npm start -- --loki <url>)`);

export const NO_SELECTOR =
  'queries require at least one regexp or equality matcher that does not have an empty-compatible value. ' +
  'For instance, app=~".*" does not meet this requirement, but app=~".+" will';
