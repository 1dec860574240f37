import {
  DrawerActions,
  DrawerCloseButton,
  DrawerHead,
  DrawerPanelBody,
  Title,
} from '@patternfly/react-core';
import { type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flow } from '../../model/flow';
import type { ReadContext } from '../../model/readableValue';
import { recordSections } from '../../model/recordSections';
import { OtherRecords } from './OtherRecords';
import { RawRecord } from './RawRecord';
import './RecordPanel.css';
import { RecordSectionView } from './RecordSectionView';
import { RecordTitle } from './RecordTitle';

interface RecordPanelProps {
  readonly flow: Flow;
  /** Everything that is loaded, to find records of the same traffic. */
  readonly flows: readonly Flow[];
  readonly context: ReadContext;
  readonly onClose: () => void;
  readonly onSelect: (flow: Flow) => void;
  readonly titleRef: Ref<HTMLElement>;
}

/** All that a stored record says, in the order of every drawer. */
export const RecordPanel = (props: RecordPanelProps) => {
  const { flow, flows, context, onClose, onSelect, titleRef } = props;
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
        <OtherRecords flow={flow} flows={flows} onSelect={onSelect} />
        {recordSections(flow).map((section) => (
          <RecordSectionView key={section.id} flow={flow} section={section} context={context} />
        ))}
        <RawRecord flow={flow} />
      </DrawerPanelBody>
    </>
  );
};
