import {
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  SearchInput,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMNS } from '../../model/columns';
import {
  type ColumnChoice,
  columnChoices,
  moveColumn,
  shownIds,
  toggleColumn,
} from '../../model/columns/chooseColumns';
import { ColumnChoiceList, fullTitle } from './ColumnChoiceList';
import './ManageColumnsModal.css';
import type { ShownColumns } from './useColumns';

interface ManageColumnsModalProps {
  readonly shown: ShownColumns;
  readonly onClose: () => void;
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

/** Which columns are shown, and in which order. */
export default function ManageColumnsModal({ shown, onClose }: ManageColumnsModalProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const [choices, setChoices] = useState<readonly ColumnChoice[]>(() =>
    columnChoices(
      COLUMNS,
      shown.columns.map(({ id }) => id),
    ),
  );
  const [wanted, setWanted] = useState('');
  const ids = shownIds(choices);
  const found = choices.filter(({ column }) =>
    fullTitle(column, t).toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const save = () => {
    shown.choose(sameIds(ids, shown.defaults) ? undefined : ids);
    onClose();
  };
  return (
    <Modal
      variant="medium"
      isOpen
      onClose={onClose}
      aria-labelledby="network-evidence-columns-title"
      data-test="columns-modal"
    >
      <ModalHeader
        title={t('Manage columns')}
        labelId="network-evidence-columns-title"
        description={t('Chosen columns are shown in the order of this list.')}
      />
      <ModalBody>
        <SearchInput
          value={wanted}
          onChange={(_event, text) => setWanted(text)}
          onClear={() => setWanted('')}
          placeholder={t('Find a column')}
          aria-label={t('Find a column')}
          data-test="find-column"
        />
        <ColumnChoiceList
          choices={found}
          shown={ids}
          onToggle={(id) => setChoices(toggleColumn(choices, id))}
          onMove={(id, step) => setChoices(moveColumn(choices, id, step))}
        />
      </ModalBody>
      <ModalFooter>
        <Button onClick={save} isDisabled={ids.length === 0} data-test="save-columns">
          {t('Save')}
        </Button>
        <Button variant="secondary" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button
          variant="link"
          onClick={() => setChoices(columnChoices(COLUMNS, shown.defaults))}
          data-test="reset-columns"
        >
          {t('Reset to defaults')}
        </Button>
        <span role="status" data-test="columns-count">
          {t('{{number}} columns chosen', { number: ids.length })}
        </span>
      </ModalFooter>
    </Modal>
  );
}
