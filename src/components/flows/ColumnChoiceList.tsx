import { Button, Checkbox } from '@patternfly/react-core';
import { ArrowDownIcon, ArrowUpIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { COLUMN_GROUPS } from '../../model/columns';
import type { ColumnChoice } from '../../model/columns/chooseColumns';
import type { Column } from '../../model/columns/column';
import type { Translate } from '../shared/readableText';

/** "Source: Namespace"; within its group the title alone would be ambiguous here. */
export const fullTitle = ({ group, title }: Column, t: Translate): string =>
  group === undefined
    ? t(title)
    : t('{{group}}: {{column}}', { group: t(COLUMN_GROUPS[group]), column: t(title) });

interface ColumnChoiceListProps {
  readonly choices: readonly ColumnChoice[];
  /** Ids of the shown columns in their order. */
  readonly shown: readonly string[];
  readonly onToggle: (id: string) => void;
  readonly onMove: (id: string, step: 1 | -1) => void;
}

/** All columns to choose from; shown ones can be moved, by buttons so that every keyboard can. */
export const ColumnChoiceList = ({ choices, shown, onToggle, onMove }: ColumnChoiceListProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <ul className="network-evidence__column-list" aria-label={t('Columns')}>
      {choices.map(({ column, isShown }) => {
        const title = fullTitle(column, t);
        return (
          <li key={column.id} className="network-evidence__column-choice">
            <Checkbox
              id={`network-evidence-column-${column.id}`}
              label={title}
              isChecked={isShown}
              onChange={() => onToggle(column.id)}
              data-test={`choose-${column.id}`}
            />
            {isShown ? (
              <span>
                <Button
                  variant="plain"
                  size="sm"
                  icon={<ArrowUpIcon />}
                  aria-label={t('Move {{column}} up', { column: title })}
                  isAriaDisabled={shown[0] === column.id}
                  onClick={() => onMove(column.id, -1)}
                  data-test={`move-up-${column.id}`}
                />
                <Button
                  variant="plain"
                  size="sm"
                  icon={<ArrowDownIcon />}
                  aria-label={t('Move {{column}} down', { column: title })}
                  isAriaDisabled={shown.at(-1) === column.id}
                  onClick={() => onMove(column.id, 1)}
                  data-test={`move-down-${column.id}`}
                />
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};
