import { useTranslation } from 'react-i18next';
import { nameContent, type Stem } from '../../model/columns/endpointContent';
import type { Flow } from '../../model/flow';
import type { ReadContext } from '../../model/readableValue';
import { readableText } from '../shared/readableText';

interface RecordTitleProps {
  readonly flow: Flow;
  readonly context: ReadContext;
}

/** "frontend-1 → backend": who talks to whom. */
export const RecordTitle = ({ flow, context }: RecordTitleProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const nameOf = (stem: Stem): string => {
    const [part] = nameContent(stem).lines(flow, context).flat();
    return part ? readableText(part, t) : t('Unknown');
  };
  return (
    <>{t('{{source}} → {{destination}}', { source: nameOf('Src'), destination: nameOf('Dst') })}</>
  );
};
