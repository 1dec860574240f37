const MAX_LENGTH = 2000;

/** An address that may be linked to: http or https, without a name or password in it; undefined for all else. */
export function webLink(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > MAX_LENGTH || !URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && password === '' ? href : undefined;
}
