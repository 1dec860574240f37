export function setHeaders(r: NginxHTTPRequest, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) r.headersOut[name] = value;
}
