import { useTranslation } from 'react-i18next';
import { objectLine } from '../../model/columns/endpointContent';
import { COPY_MEANING } from '../../model/columns/rowLines';
import type { RecordRow } from '../../model/flows/flowRows';
import { KindBadge } from '../shared/KindBadge';
import { ValueButton } from '../shared/ValueButton';

interface RecordCountingProps {
  readonly row: RecordRow;
}

/** Whether a record is counted, which Service it came through, and whether its copies add to what is shown. */
export const RecordCounting = ({ row }: RecordCountingProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { record, flow, isCopy, via } = row;
  const service = via ? objectLine(via.service, via.stem) : [];
  return (
    <>
      {isCopy ? <p data-test="record-copy">{t(COPY_MEANING)}</p> : null}
      {service.map(({ text, subject, badge }) => (
        <p key={text} data-test="record-via">
          {t('via')} {badge === undefined ? null : <KindBadge kind={badge} />}
          {subject ? <ValueButton text={text} subject={subject} /> : text}
        </p>
      ))}
      {flow === record ? null : (
        <p data-test="record-lent">
          {t('Shown with what its copies know; Raw is this record alone.')}
        </p>
      )}
    </>
  );
};
