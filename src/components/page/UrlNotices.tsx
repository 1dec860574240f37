import { Alert, AlertActionCloseButton, List, ListItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UrlNotice } from '../../model/url/decodeUrl';

interface UrlNoticesProps {
  readonly notices: readonly UrlNotice[];
}

/** Names the parts of a link that were not understood, until dismissed. */
export const UrlNotices = ({ notices }: UrlNoticesProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [dismissed, setDismissed] = useState('');
  const key = JSON.stringify(notices);
  if (notices.length === 0 || dismissed === key) return null;
  return (
    <Alert
      variant="warning"
      isInline
      title={t('Parts of this link were not understood and are left out')}
      actionClose={<AlertActionCloseButton onClose={() => setDismissed(key)} />}
      data-test="url-notices"
    >
      <List>
        {notices.map(({ part, reason }) => (
          <ListItem key={`${part} ${reason}`}>
            <code>{part}</code> — {t(reason)}
          </ListItem>
        ))}
      </List>
    </Alert>
  );
};
