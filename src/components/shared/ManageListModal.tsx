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
import { choicesOf, choose, chosenIds, moveBy, moveTo } from '../../model/view/choiceList';
import { type ChoiceItem, ChoiceList } from './ChoiceList';

interface ManageListModalProps {
  /** For tests: `columns`, `panels`. */
  readonly name: string;
  readonly texts: {
    readonly title: string;
    readonly description: string;
    /** What the search looks for. */
    readonly find: string;
  };
  /** All there is, in the usual order. */
  readonly items: readonly ChoiceItem[];
  readonly chosen: readonly string[];
  readonly defaults: readonly string[];
  /** Undefined where the choice is what everybody sees who has made none. */
  readonly onSave: (ids: readonly string[] | undefined) => void;
  readonly onClose: () => void;
}

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

/** Which of a list are shown, and in which order. */
export const ManageListModal = (props: ManageListModalProps) => {
  const { name, texts, items, chosen, defaults, onSave, onClose } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const [choices, setChoices] = useState(() => choicesOf(items, chosen));
  const [wanted, setWanted] = useState('');
  const ids = chosenIds(choices);
  const found = choices.filter(({ item }) =>
    item.title.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const chooseFound = (isChosen: boolean) =>
    setChoices(
      choose(
        choices,
        found.map(({ item }) => item.id),
        isChosen,
      ),
    );
  const titleId = `network-evidence-${name}-title`;
  const save = () => {
    onSave(areSame(ids, defaults) ? undefined : ids);
    onClose();
  };
  return (
    <Modal
      variant="medium"
      isOpen
      onClose={onClose}
      aria-labelledby={titleId}
      data-test={`${name}-modal`}
    >
      <ModalHeader title={texts.title} labelId={titleId} description={texts.description} />
      <ModalBody>
        <div className="network-evidence__choice-tools">
          <SearchInput
            value={wanted}
            onChange={(_event, text) => setWanted(text)}
            onClear={() => setWanted('')}
            placeholder={texts.find}
            aria-label={texts.find}
            data-test={`find-${name}`}
          />
          <Button variant="link" onClick={() => chooseFound(true)} data-test={`all-${name}`}>
            {t('Select all')}
          </Button>
          <Button variant="link" onClick={() => chooseFound(false)} data-test={`no-${name}`}>
            {t('Select none')}
          </Button>
        </div>
        <ChoiceList
          label={texts.title}
          choices={choices}
          found={found}
          onChoose={(id, isChosen) => setChoices(choose(choices, [id], isChosen))}
          onMove={(id, step) => setChoices(moveBy(choices, id, step))}
          onMoveTo={(id, target) => setChoices(moveTo(choices, id, target))}
        />
      </ModalBody>
      <ModalFooter>
        <Button onClick={save} isDisabled={ids.length === 0} data-test={`save-${name}`}>
          {t('Save')}
        </Button>
        <Button variant="secondary" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button
          variant="link"
          onClick={() => setChoices(choicesOf(items, defaults))}
          data-test={`reset-${name}`}
        >
          {t('Reset to defaults')}
        </Button>
        <span role="status" data-test={`${name}-count`}>
          {t('{{number}} chosen', { number: ids.length })}
        </span>
      </ModalFooter>
    </Modal>
  );
};
