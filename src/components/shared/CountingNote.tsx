import { Button, Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { useCounting } from '../../hooks/useCounting';
import { countingNotes } from './countingTexts';

/** A line about how the shown traffic is counted, where that is not the usual way; a way back where it was chosen. */
export const CountingNote = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const notes = countingNotes(useCounting());
  if (notes.length === 0) return null;
  return (
    <Content component="small" data-test="counting-note">
      {notes.map((note) => t(note)).join(' ')}{' '}
      {state.traffic === 'addressed' ? (
        <Button
          variant="link"
          isInline
          onClick={() => update({ traffic: 'delivered' })}
          data-test="count-delivered"
        >
          {t('Count as delivered')}
        </Button>
      ) : null}
    </Content>
  );
};
