import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** The console's policy (4.22). There it only reports; here it is enforced, so that a violation cannot be missed. */
const CONTENT_SECURITY_POLICY = [
  "base-uri 'self'",
  "default-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "object-src 'self'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

const STYLESHEETS = ['patternfly.min.css', 'patternfly-addons.css', 'patternfly-charts.css'];

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Red Hat OpenShift</title>
    <link rel="icon" href="data:," />
${STYLESHEETS.map((name) => `    <link rel="stylesheet" href="/static/patternfly/${name}" />`).join('\n')}
    <script src="/static/host/host.js" defer></script>
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`;

/** The page of every console URL. */
export function sendHostPage(response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Set-Cookie': `csrf-token=${randomBytes(16).toString('hex')}; Path=/; SameSite=Strict`,
  });
  response.end(PAGE);
}
