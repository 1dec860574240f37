import type { Subject } from '../../model/columns/column';
import { useValueMenu } from './valueMenuContext';
import './ValueButton.css';

interface ValueButtonProps {
  readonly text: string;
  readonly subject: Subject;
  /** A class of the place where it stands. */
  readonly tone?: string;
  /** Inside a table row the arrow keys lead to it, Tab passes it by. */
  readonly isInRow?: boolean;
}

const VALUE = 'network-evidence__value';

/** A value that can be acted on. A native button: a table shows hundreds of them. */
export const ValueButton = ({ text, subject, tone, isInRow }: ValueButtonProps) => {
  const open = useValueMenu();
  return (
    <button
      type="button"
      className={tone === undefined ? VALUE : `${VALUE} ${tone}`}
      tabIndex={isInRow ? -1 : undefined}
      aria-haspopup="menu"
      onClick={(event) => open(subject, event.currentTarget)}
    >
      {text}
    </button>
  );
};
