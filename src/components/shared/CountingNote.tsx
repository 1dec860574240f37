import { Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Counting } from '../../model/counting';
import { countingNotes } from './countingTexts';

interface CountingNoteProps {
  readonly counting: Counting;
}

/** A line about how the shown traffic is counted, where that is not the usual way. */
export const CountingNote = ({ counting }: CountingNoteProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const notes = countingNotes(counting);
  if (notes.length === 0) return null;
  return (
    <Content component="small" data-test="counting-note">
      {notes.map((note) => t(note)).join(' ')}
    </Content>
  );
};
