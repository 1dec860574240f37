import {
  Alert,
  Button,
  Content,
  Form,
  FormGroup,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Radio,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportFormat, useFlowExport } from '../../hooks/useFlowExport';
import type { Column } from '../../model/columns/column';
import { msg } from '../../model/msg';
import { ExportProgressView } from './ExportProgressView';

interface ExportModalProps {
  readonly columns: readonly Column[];
  readonly onClose: () => void;
}

type Extent = 'all' | 'shown';

const FORMATS: readonly (readonly [ExportFormat, string, string])[] = [
  ['csv', msg('CSV'), msg('A header and a line a flow, for spreadsheets')],
  ['json', msg('JSON'), msg('An array of flows as they are stored, for programs')],
];

const EXTENTS: readonly (readonly [Extent, string])[] = [
  ['all', msg('Every field')],
  ['shown', msg('Fields of the shown columns')],
];

const fieldsOf = (columns: readonly Column[]): readonly string[] => [
  ...new Set(columns.flatMap(({ fields }) => fields)),
];

/** Saves every flow that the filters select as a file, not only those that are loaded. */
export default function ExportModal({ columns, onClose }: ExportModalProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const { progress, start, cancel } = useFlowExport();
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [extent, setExtent] = useState<Extent>('all');
  const isFieldChoice = format === 'csv';
  const run = () =>
    start(format, isFieldChoice && extent === 'shown' ? fieldsOf(columns) : undefined);
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Modal
      variant="small"
      isOpen
      onClose={close}
      aria-labelledby="network-evidence-export-title"
      data-test="export-modal"
    >
      <ModalHeader title={t('Export flows')} labelId="network-evidence-export-title" />
      <ModalBody>
        <Form>
          <FormGroup role="radiogroup" label={t('Format')} fieldId="network-evidence-format">
            {FORMATS.map(([value, title, description]) => (
              <Radio
                key={value}
                id={`network-evidence-format-${value}`}
                name="network-evidence-format"
                label={t(title)}
                description={t(description)}
                isChecked={format === value}
                onChange={() => setFormat(value)}
                data-test={`export-${value}`}
              />
            ))}
          </FormGroup>
          <FormGroup role="radiogroup" label={t('Fields')} fieldId="network-evidence-extent">
            {EXTENTS.map(([value, title]) => (
              <Radio
                key={value}
                id={`network-evidence-extent-${value}`}
                name="network-evidence-extent"
                label={t(title)}
                isDisabled={!isFieldChoice && value === 'shown'}
                isChecked={(isFieldChoice ? extent : 'all') === value}
                onChange={() => setExtent(value)}
                data-test={`export-${value}-fields`}
              />
            ))}
          </FormGroup>
        </Form>
        <Content component="small">
          {t('All flows of the filters and the time range are fetched anew for the file.')}
        </Content>
        <ExportProgressView progress={progress} />
        {progress.isCutOff ? (
          <Alert
            isInline
            variant="warning"
            title={t('The file does not hold every flow')}
            data-test="export-cut-off"
          >
            {t('More flows match than can be exported at once: shorten the range or filter more.')}
          </Alert>
        ) : null}
      </ModalBody>
      <ModalFooter>
        <Button
          onClick={run}
          isLoading={progress.isRunning}
          isDisabled={progress.isRunning}
          data-test="start-export"
        >
          {t('Export')}
        </Button>
        <Button
          variant="secondary"
          onClick={progress.isRunning ? cancel : close}
          data-test="cancel-export"
        >
          {progress.isRunning ? t('Cancel') : t('Close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
