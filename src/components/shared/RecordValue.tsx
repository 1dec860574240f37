import { useTranslation } from 'react-i18next';
import { subjectOf } from '../../model/columns/fieldContent';
import { resourceOfField } from '../../model/ends/consoleResource';
import type { Flow } from '../../model/flows/flow';
import { type ReadContext, readableValues } from '../../model/fields/readableValue';
import { KindBadge } from './KindBadge';
import { readableText } from './readableText';
import './RecordValue.css';
import { ValueButton } from './ValueButton';

interface RecordValueProps {
  readonly flow: Flow;
  readonly field: string;
  readonly context: ReadContext;
}

/** A field of a record, item by item, with what it means beneath. Every value can be copied at least. */
export const RecordValue = ({ flow, field, context }: RecordValueProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const kind = resourceOfField(flow, field)?.kind;
  return (
    <div className="network-evidence__record-values">
      {readableValues(flow, field, context).map((readable, at) => {
        const subject = subjectOf(flow, field, readable);
        const { raw, text, description } = readable;
        return (
          <div key={at} className="network-evidence__record-value">
            {kind === undefined ? null : <KindBadge kind={kind} />}
            <ValueButton
              text={readableText(readable, t)}
              subject={subject ?? { value: raw ?? text }}
            />
            {description === undefined || description === text ? null : (
              <span className="network-evidence__record-meaning"> {t(description)}</span>
            )}
          </div>
        );
      })}
    </div>
  );
};
