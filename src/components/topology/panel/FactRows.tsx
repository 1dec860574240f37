import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Labels } from '../../../model/metrics/figures';
import type { ReadContext } from '../../../model/fields/readableValue';
import { factRows } from '../../../model/graph/element/elementFacts';
import { RecordValue } from '../../shared/RecordValue';
import { PanelRow } from './PanelRow';

interface FactRowsProps {
  readonly labels: Labels;
  /** What was asked about it besides. */
  readonly said?: readonly Labels[];
  readonly context: ReadContext;
}

/** What something is known by, each value with what can be done with it. */
export const FactRows = ({ labels, said, context }: FactRowsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <>
      {factRows(labels, said).map(({ field, title, flows }) => (
        <PanelRow key={title} title={t(title)} test={`fact-${field}`}>
          {flows.map((flow, at) => (
            <Fragment key={at}>
              <RecordValue flow={flow} field={field} context={context} />
            </Fragment>
          ))}
        </PanelRow>
      ))}
    </>
  );
};
