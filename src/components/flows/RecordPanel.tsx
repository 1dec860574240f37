import {
  DrawerActions,
  DrawerCloseButton,
  DrawerHead,
  DrawerPanelBody,
  Title,
} from '@patternfly/react-core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flow } from '../../model/flows/flow';
import type { RecordRow } from '../../model/flows/flowRows';
import type { ReadContext } from '../../model/fields/readableValue';
import { recordSections } from '../../model/flows/recordSections';
import type { SameTraffic } from '../../model/flows/sameTraffic';
import { OtherRecords } from './OtherRecords';
import { RawRecord } from './RawRecord';
import { RecordCounting } from './RecordCounting';
import { RecordEvidence } from './RecordEvidence';
import './RecordPanel.css';
import { RecordSectionView } from './RecordSectionView';
import { nameContent, type Stem } from '../../model/columns/endpointContent';
import { readableText } from '../shared/readableText';

interface RecordTitleProps {
  readonly flow: Flow;
  readonly context: ReadContext;
}

/** "frontend-1 → backend": who talks to whom. */
const RecordTitle = ({ flow, context }: RecordTitleProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const nameOf = (stem: Stem): string => {
    const [part] = nameContent(stem).lines(flow, context).flat();
    return part ? readableText(part, t) : t('Unknown');
  };
  return (
    <>{t('{{source}} → {{destination}}', { source: nameOf('Src'), destination: nameOf('Dst') })}</>
  );
};

export interface RecordPanelProps {
  readonly row: RecordRow;
  /** Among everything that is loaded. */
  readonly traffic: SameTraffic;
  readonly context: ReadContext;
  readonly onClose: () => void;
  readonly onSelect: (flow: Flow) => void;
  readonly titleRef: Ref<HTMLElement>;
}

/** All that a row of the table says, in the order of every drawer. */
export const RecordPanel = (props: RecordPanelProps) => {
  const { row, traffic, context, onClose, onSelect, titleRef } = props;
  const { record, flow } = row;
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <>
      <DrawerHead>
        {/* PatternFly's Title hands no ref on. */}
        <Title headingLevel="h2" size="lg">
          <span ref={titleRef} tabIndex={-1}>
            <RecordTitle flow={flow} context={context} />
          </span>
        </Title>
        <DrawerActions>
          <DrawerCloseButton onClick={onClose} aria-label={t('Close the record')} />
        </DrawerActions>
      </DrawerHead>
      <DrawerPanelBody>
        <RecordCounting row={row} />
        <OtherRecords record={record} traffic={traffic} onSelect={onSelect} />
        {recordSections(flow).map((section) => (
          <RecordSectionView key={section.id} flow={flow} section={section} context={context} />
        ))}
        <RecordEvidence flow={flow} />
        <RawRecord flow={record} />
      </DrawerPanelBody>
    </>
  );
};
