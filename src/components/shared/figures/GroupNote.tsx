import { Label } from '@patternfly/react-core';
import { ExclamationTriangleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';

interface GroupNoteProps {
  /** A `msg()` text; nothing to say where absent. */
  readonly text: string | undefined;
}

/** What makes a group stand out among the others. */
export const GroupNote = ({ text }: GroupNoteProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  if (text === undefined) return null;
  return (
    <>
      {' '}
      <Label isCompact color="orange" icon={<ExclamationTriangleIcon />} data-test="group-note">
        {t(text)}
      </Label>
    </>
  );
};
