/** Why the door refuses: the status, and a text that never repeats what was asked. */
export const FAULTS = {
  BadRequest: { status: 400, message: 'The request is malformed.' },
  Unauthorized: { status: 401, message: 'A valid bearer token is needed.' },
  Forbidden: { status: 403, message: 'You may not get pods in this namespace.' },
  NotFound: { status: 404, message: 'There is no such evidence.' },
  NoTeam: { status: 404, message: 'The namespace belongs to no team.' },
  Ambiguous: { status: 404, message: 'More than one commit begins like this: name more of it.' },
  MethodNotAllowed: { status: 405, message: 'Only GET and HEAD are answered.' },
  TooLong: { status: 414, message: 'The address or a header is too long.' },
  TooManyRequests: { status: 429, message: 'Too many requests at once: try again soon.' },
  Internal: { status: 500, message: 'The evidence door failed.' },
  NotConfigured: { status: 502, message: 'No evidence store is configured.' },
  StoreUnreachable: { status: 502, message: 'The evidence store cannot be reached.' },
  StoreRefused: { status: 502, message: 'The evidence store refused the credentials of the door.' },
  BadStoreAnswer: {
    status: 502,
    message: 'The evidence store did not answer as an S3 store does.',
  },
  BadReport: { status: 502, message: 'The stored file is no whole Trivy report.' },
  ReportTooLarge: { status: 502, message: 'The report is too large to be summarised.' },
  ClusterUnreachable: { status: 503, message: 'The API server cannot be asked who you are.' },
} as const;

export type FaultReason = keyof typeof FAULTS;

/** The body of every refusal. */
export interface Fault {
  readonly message: string;
  readonly reason: FaultReason;
}
