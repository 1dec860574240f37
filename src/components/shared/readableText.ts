import { phraseOf } from '../../model/flows/networkEvents';
import type { Readable } from '../../model/fields/readableValue';

/** How a text is translated: `t` of react-i18next. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** A readable value in the person's language. */
export const readableText = ({ text, isLabel, event }: Readable, t: Translate): string => {
  const phrase = event && phraseOf(event);
  if (!phrase) return isLabel ? t(text) : text;
  const { values } = phrase;
  const said = {
    verdict: t(phrase.verdict, values),
    cause: t(phrase.cause, values).trim(),
    direction: values.direction,
  };
  return phrase.hasDirection
    ? t('{{verdict}} by {{cause}}, direction {{direction}}', said)
    : t('{{verdict}} by {{cause}}', said);
};

/** What stands in a tooltip: the text itself, since it may be cut, and what it means. */
export const readableTitle = (readable: Readable, t: Translate): string => {
  const text = readableText(readable, t);
  const { description } = readable;
  return description === undefined ? text : `${text}\n${t(description)}`;
};
