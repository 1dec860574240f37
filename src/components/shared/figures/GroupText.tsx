import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupName } from '../../../model/metrics/groupName';
import { readableText } from '../readableText';
import { groupTitle, NAMELESS } from './groupTexts';

interface GroupTextProps {
  readonly name: GroupName;
}

/** A group by its name: "api · shop → db · shop"; what has no name in the cluster says so. */
export const GroupText = ({ name }: GroupTextProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <span title={groupTitle(name, t)}>
      {name.map((parts, at) => (
        <Fragment key={at}>
          {at > 0 ? ' → ' : null}
          {parts.length === 0 ? <em>{t(NAMELESS)}</em> : null}
          {parts.map((part, position) => (
            <span
              key={position}
              className={position > 0 ? 'network-evidence__group-more' : undefined}
            >
              {position > 0 ? ' · ' : ''}
              {readableText(part, t)}
            </span>
          ))}
        </Fragment>
      ))}
    </span>
  );
};
