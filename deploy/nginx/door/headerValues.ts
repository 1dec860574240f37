import type { DoorRequest } from './ports';

/** What is said under a name, which is given in lower case; one value for each time that it is said. */
export const headerValues = (headers: DoorRequest['headers'], wanted: string): string[] =>
  headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value);
