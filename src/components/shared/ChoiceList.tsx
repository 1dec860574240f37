import { Button, Checkbox } from '@patternfly/react-core';
import { ArrowDownIcon, ArrowUpIcon, GripVerticalIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenIds, type ListChoice } from '../../model/view/choiceList';
import './ChoiceList.css';

/** Something to choose from, in the person's language. */
export interface ChoiceItem {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

interface ChoiceListProps {
  /** What is chosen here, for listeners. */
  readonly label: string;
  /** All items, of which the list shows those in `found`. */
  readonly choices: readonly ListChoice<ChoiceItem>[];
  readonly found: readonly ListChoice<ChoiceItem>[];
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly onMove: (id: string, step: 1 | -1) => void;
  /** Dragged over another item. */
  readonly onMoveTo: (id: string, target: string) => void;
}

/** Items to choose from; chosen ones can be dragged, or moved by buttons so that every keyboard can. */
export const ChoiceList = (props: ChoiceListProps) => {
  const { label, choices, found, onChoose, onMove, onMoveTo } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const [dragged, setDragged] = useState<string>();
  const chosen = chosenIds(choices);
  return (
    <ul className="network-evidence__choice-list" aria-label={label}>
      {found.map(({ item: { id, title, description }, isChosen }) => (
        <li
          key={id}
          className="network-evidence__choice"
          draggable={isChosen}
          data-dragged={dragged === id || undefined}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            setDragged(id);
          }}
          onDragOver={(event) => {
            if (dragged === undefined) return;
            event.preventDefault();
            if (dragged !== id) onMoveTo(dragged, id);
          }}
          onDrop={(event) => event.preventDefault()}
          onDragEnd={() => setDragged(undefined)}
        >
          <GripVerticalIcon className="network-evidence__grip" />
          <Checkbox
            id={`network-evidence-choose-${id}`}
            label={title}
            description={description}
            isChecked={isChosen}
            onChange={(_event, isChecked) => onChoose(id, isChecked)}
            data-test={`choose-${id}`}
          />
          {isChosen ? (
            <span className="network-evidence__choice-moves">
              <Button
                variant="plain"
                size="sm"
                icon={<ArrowUpIcon />}
                aria-label={t('Move {{title}} up', { title })}
                isAriaDisabled={chosen[0] === id}
                onClick={() => onMove(id, -1)}
                data-test={`move-up-${id}`}
              />
              <Button
                variant="plain"
                size="sm"
                icon={<ArrowDownIcon />}
                aria-label={t('Move {{title}} down', { title })}
                isAriaDisabled={chosen.at(-1) === id}
                onClick={() => onMove(id, 1)}
                data-test={`move-down-${id}`}
              />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
};
