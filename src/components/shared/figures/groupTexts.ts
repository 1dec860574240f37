import type { GroupName } from '../../../model/metrics/groupName';
import { msg } from '../../../model/msg';
import type { Readable } from '../../../model/fields/readableValue';
import { readableText, readableTitle, type Translate } from '../readableText';

/** What an end is called that has no name in the cluster. */
export const NAMELESS = msg('(none)');

const joined = (name: GroupName, text: (part: Readable) => string, t: Translate): string =>
  name.map((parts) => parts.map(text).join(' · ') || t(NAMELESS)).join(' → ');

/** A group in one line of plain text: "api · shop → db · shop". */
export const groupText = (name: GroupName, t: Translate): string =>
  joined(name, (part) => readableText(part, t), t);

/** The same with what its values mean. */
export const groupTitle = (name: GroupName, t: Translate): string =>
  joined(name, (part) => readableTitle(part, t), t);
