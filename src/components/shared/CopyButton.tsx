import { ClipboardCopyButton } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from './copyText';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for people who do not see where the button stands. */
  readonly label: string;
}

/** A button that copies a text and says that it did. */
export const CopyButton = ({ text, label }: CopyButtonProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [isCopied, setCopied] = useState(false);
  const id = useId();
  return (
    <ClipboardCopyButton
      id={`${id}-button`}
      aria-label={label}
      variant="plain"
      exitDelay={isCopied ? 1500 : 300}
      onClick={() => {
        void copyText(text).then(setCopied);
      }}
      onTooltipHidden={() => setCopied(false)}
      data-test="copy"
    >
      {isCopied ? t('Copied') : label}
    </ClipboardCopyButton>
  );
};
