import { RE2JS, RE2JSException } from 're2js';
import { nativeSource } from './nativeSource';

export type TextTest = (text: string) => boolean;

/** A pattern that RE2 refuses; the message is Go's. */
export class RegexError extends Error {}

export interface RegexOptions {
  /** The whole text has to match, as in a stream selector. */
  readonly anchored?: boolean;
  /** `.` matches line feeds too. */
  readonly dotAll?: boolean;
}

/** Checks a pattern by RE2's rules; throws RegexError with the text that Go prints. */
export function checkRegex(pattern: string): void {
  try {
    RE2JS.compile(pattern);
  } catch (error) {
    if (error instanceof RE2JSException) throw new RegexError(error.message);
    throw error;
  }
}

function compileNative(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'u');
  } catch {
    return undefined;
  }
}

/** A test with RE2's meaning: JavaScript's engine where both agree on the pattern, RE2 itself elsewhere. */
export function compileRegex(pattern: string, options: RegexOptions = {}): TextTest {
  checkRegex(pattern);
  const { anchored = false, dotAll = false } = options;
  const wrap = (body: string): string => (anchored ? `^(?:${body})$` : body);
  const source = nativeSource(pattern, dotAll);
  const native = source === undefined ? undefined : compileNative(wrap(source));
  if (native) return (text) => native.test(text);
  const slow = RE2JS.compile(wrap(pattern), dotAll ? RE2JS.DOTALL : 0);
  return (text) => slow.test(text);
}
