import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What the console adds to every answer of a plugin's backend. */
export const PROXY_RESPONSE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': 'sandbox;',
  'X-Content-Security-Policy': 'sandbox;',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** The same, before a backend in this process answers. */
export function setProxyHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(PROXY_RESPONSE_HEADERS)) {
    response.setHeader(name, value);
  }
}

const NOT_TO_BACKEND = ['cookie', 'x-csrftoken', 'origin', 'host', 'connection', 'authorization'];
const NOT_TO_BROWSER =
  /^(connection|keep-alive|transfer-encoding|upgrade|server|access-control-.*)$/;

/** Whether the console passes the browser's header on to a backend. */
export const isPassedOn = (name: string): boolean => !NOT_TO_BACKEND.includes(name.toLowerCase());

/** The browser's headers as the console passes them on. */
export function backendHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => isPassedOn(name)));
}

/** The backend's headers as the console passes them back. */
export function browserHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !NOT_TO_BROWSER.test(name));
  return { ...Object.fromEntries(kept), ...PROXY_RESPONSE_HEADERS };
}
