/** Of every answer: what is read here belongs to one user, and is JSON whatever the store calls it. */
export const FRAME = {
  'Cache-Control': 'private, no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Content-Type': 'application/json',
} as const;

/** What a status demands beside its body (RFC 9110, 11.6.1 and 15.5.6). */
export const DEMANDED: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'Bearer' },
  405: { Allow: 'GET, HEAD' },
};
