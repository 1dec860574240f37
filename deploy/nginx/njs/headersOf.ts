import type { DoorRequest } from '../door/ports';

/** As they came, repeated ones too. */
export const headersOf = ({ rawHeadersIn }: NginxHTTPRequest): DoorRequest['headers'] =>
  rawHeadersIn.map((line) => [line[0], line[1] ?? ''] as const);
