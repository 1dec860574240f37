import { Label, type LabelProps } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { rowOfState, type StateId, type StateTone } from '../../../model/evidence/joinStates';

/** How serious something is, as the colour of a label. */
export const TONE_COLORS: Readonly<Record<StateTone, LabelProps['color']>> = {
  critical: 'red',
  high: 'orange',
  medium: 'yellow',
  low: 'blue',
  unknown: 'grey',
  good: 'green',
};

interface StateLabelProps {
  readonly id: StateId;
  /** Instead of the state's own title; translated. */
  readonly text?: string;
}

/** A state of the join, alike in every place. */
export const StateLabel = ({ id, text }: StateLabelProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { tone, title } = rowOfState(id);
  return (
    <Label isCompact color={TONE_COLORS[tone]} data-test={`evidence-${id}`}>
      {text ?? t(title)}
    </Label>
  );
};
