/** A portal or a balancer answers 200 in the store's place with a page for people. */
export const isPage = (headers: NginxHeadersOut): boolean =>
  (headers['Content-Type'] ?? '').toLowerCase().startsWith('text/html');
