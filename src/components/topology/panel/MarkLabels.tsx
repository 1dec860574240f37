import { Label, LabelGroup, type LabelProps } from '@patternfly/react-core';
import { BanIcon, ExclamationTriangleIcon } from '@patternfly/react-icons';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../model/format/numberText';
import { type MarkAmounts, marksIn } from '../../../model/graph/marks/markAmounts';
import type { MarkSign } from '../../../model/graph/marks/marks';

interface MarkLabelsProps {
  readonly marks: MarkAmounts;
  readonly locale: string | undefined;
}

interface SignLabel {
  readonly color: LabelProps['color'];
  readonly icon: ComponentType;
}

/** Signs as they stand in the page, beside those of the canvas. */
const LABELS: Readonly<Record<MarkSign, SignLabel>> = {
  triangle: { color: 'red', icon: ExclamationTriangleIcon },
  bar: { color: 'orange', icon: BanIcon },
};

/** What traffic is marked with; nothing where it is with nothing. */
export const MarkLabels = ({ marks, locale = 'en' }: MarkLabelsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const marked = marksIn(marks);
  if (marked.length === 0) return null;
  return (
    <LabelGroup aria-label={t('What does not arrive')}>
      {marked.map(({ mark, amount }) => {
        const { color, icon: Icon } = LABELS[mark.sign];
        return (
          <Label key={mark.id} color={color} icon={<Icon />} data-test={mark.id}>
            {t(mark.texts.label, { number: formatCount(amount, locale) })}
          </Label>
        );
      })}
    </LabelGroup>
  );
};
