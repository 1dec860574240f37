import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Proof } from '../../../model/evidence/joined';
import { PROOFS } from '../../../model/evidence/joinStates';
import { TONE_COLORS } from './StateLabel';

interface ProofLabelProps {
  readonly proof: Proof;
}

/** What a report proves about the image that runs, alike in every place. */
export const ProofLabel = ({ proof }: ProofLabelProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { title, sentence, tone } = PROOFS[proof];
  return (
    <Label
      isCompact
      variant="outline"
      color={TONE_COLORS[tone]}
      title={t(sentence)}
      data-test={`proof-${proof}`}
    >
      {t(title)}
    </Label>
  );
};
