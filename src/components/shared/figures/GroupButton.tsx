import type { MouseEvent } from 'react';
import type { GroupName } from '../../../model/metrics/groupName';
import '../ValueButton.css';
import { GroupText } from './GroupText';

interface GroupButtonProps {
  readonly name: GroupName;
  readonly onOpen: (button: HTMLButtonElement) => void;
}

/** A group by its name, which opens what can be done with it. */
export const GroupButton = ({ name, onOpen }: GroupButtonProps) => (
  <button
    type="button"
    className="network-evidence__value"
    aria-haspopup="menu"
    onClick={({ currentTarget }: MouseEvent<HTMLButtonElement>) => onOpen(currentTarget)}
    data-test="group"
  >
    <GroupText name={name} />
  </button>
);
