/** One parameter of a link: the part of the state it holds, as text and back. */
export interface Codec<T> {
  readonly print: (value: T) => string | undefined;
  /** Undefined when the text is no value: the default stands, and the part is named. */
  readonly parse: (text: string) => T | undefined;
  /** What a value would have been. */
  readonly expected: string;
}
