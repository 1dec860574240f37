import { Button, Tooltip } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { windowOf } from '../../model/timeRange';
import { copyText } from '../shared/copyText';
import { writePlace } from '../../model/ends/consolePlace';
import { useLocation } from 'react-router';

interface ShareButtonProps {
  readonly icon: ReactNode;
}

/** Copies a link that shows the same later: "the last 5 minutes" become the minutes that are shown. */
export const ShareButton = ({ icon }: ShareButtonProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, shownWindow } = usePage();
  const { pathname } = useLocation();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    const { startMs, endMs } = shownWindow.read() ?? windowOf(state.time, Date.now());
    const [startS, endS] = [Math.floor(startMs / 1000), Math.ceil(endMs / 1000)];
    const time = { kind: 'absolute', startS, endS } as const;
    const path = writePlace(pathname, { ...state, time, refresh: 0 });
    const { origin } = window.location;
    void copyText(`${origin}${path}`).then(setCopied);
  };
  const name = t('Copy a link to this view at this time');
  return (
    <Tooltip content={isCopied ? t('Copied') : name} onTooltipHidden={() => setCopied(false)}>
      <Button variant="plain" icon={icon} aria-label={name} onClick={copy} data-test="share" />
    </Tooltip>
  );
};
