import type { ServerResponse } from 'node:http';

/** Ends the response with a text of the given type. */
export function sendText(
  response: ServerResponse,
  status: number,
  { type = 'text/plain; charset=utf-8', text }: { type?: string; text: string },
): void {
  response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' });
  response.end(text);
}

/** Ends the response with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, { type: 'application/json', text: JSON.stringify(body) });
}
