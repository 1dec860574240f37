/** One HTTP answer of Loki or its gateway. */
export interface LokiAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

const TEXT = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json; charset=UTF-8';

/** Loki's own errors are plain text. */
export const textAnswer = (status: number, body: string): LokiAnswer => ({
  status,
  contentType: TEXT,
  body,
});

/** The gateway's errors are JSON with `error`. */
export const gatewayError = (status: number, error: string): LokiAnswer => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify({ error, errorType: 'observatorium-api', status: 'error' }),
});

/** `{"status":"success","data":…}`; Loki leaves `data` out when a list is empty. */
export function success(data: unknown): LokiAnswer {
  const isEmpty = Array.isArray(data) && data.length === 0;
  const body = JSON.stringify(isEmpty ? { status: 'success' } : { status: 'success', data });
  return { status: 200, contentType: JSON_TYPE, body };
}
