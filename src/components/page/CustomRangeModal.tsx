import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { windowOf, type TimeRange } from '../../model/timeRange';
import { momentOf, momentText, rangeProblem } from './customRange';

interface CustomRangeModalProps {
  readonly onApply: (range: TimeRange) => void;
  readonly onClose: () => void;
}

/** Asks for two moments, in the zone that the page shows times in. */
export default function CustomRangeModal({ onApply, onClose }: CustomRangeModalProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, timeZone } = usePage();
  const [{ startMs, endMs }] = useState(() => windowOf(state.time, Date.now()));
  const [from, setFrom] = useState(momentText(startMs, timeZone));
  const [to, setTo] = useState(momentText(endMs, timeZone));
  const [startS, endS] = [momentOf(from, timeZone), momentOf(to, timeZone)];
  const problem = rangeProblem(startS, endS);
  const zone = timeZone === 'UTC' ? t('UTC') : t('local time');
  const field = (
    id: string,
    name: string,
    [value, set]: readonly [string, (text: string) => void],
  ) => (
    <FormGroup label={name} fieldId={id}>
      <TextInput
        id={id}
        type="datetime-local"
        step={1}
        value={value}
        validated={problem ? 'error' : 'default'}
        onChange={(_, text) => set(text)}
      />
    </FormGroup>
  );
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="custom-range-title">
      <ModalHeader labelId="custom-range-title" title={t('Custom range')} description={zone} />
      <ModalBody>
        <Form>
          {field('range-from', t('From'), [from, setFrom])}
          {field('range-to', t('To (exclusive)'), [to, setTo])}
          {problem && (
            <FormHelperText>
              <HelperText aria-live="polite">
                <HelperTextItem variant="error">{t(problem)}</HelperTextItem>
              </HelperText>
            </FormHelperText>
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          isDisabled={problem !== undefined}
          onClick={() => {
            if (startS !== undefined && endS !== undefined)
              onApply({ kind: 'absolute', startS, endS });
          }}
          data-test="apply-range"
        >
          {t('Apply')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('Cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
