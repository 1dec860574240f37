/** Of every answer: what is read here belongs to one user, and is JSON whatever the store calls it. */
const FRAME: readonly (readonly [name: string, value: string])[] = [
  ['Cache-Control', 'private, no-cache'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Type', 'application/json'],
];

export function setFrame(r: NginxHTTPRequest): void {
  for (const [name, value] of FRAME) r.headersOut[name] = value;
}
