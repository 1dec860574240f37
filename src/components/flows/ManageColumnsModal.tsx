import { useTranslation } from 'react-i18next';
import { COLUMN_GROUPS, COLUMNS } from '../../model/columns/columns';
import type { Column } from '../../model/columns/column';
import { ManageListModal } from '../shared/ManageListModal';
import type { Translate } from '../shared/readableText';
import type { ShownColumns } from './useColumns';

interface ManageColumnsModalProps {
  readonly shown: ShownColumns;
  readonly onClose: () => void;
}

/** "Source: Namespace"; within its group the title alone would be ambiguous here. */
const fullTitle = ({ group, title }: Column, t: Translate): string =>
  group === undefined
    ? t(title)
    : t('{{group}}: {{column}}', { group: t(COLUMN_GROUPS[group]), column: t(title) });

/** Which columns are shown, and in which order. */
export default function ManageColumnsModal({ shown, onClose }: ManageColumnsModalProps) {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <ManageListModal
      name="columns"
      texts={{
        title: t('Manage columns'),
        description: t('Chosen columns are shown in the order of this list.'),
        find: t('Find a column'),
      }}
      items={COLUMNS.map((column) => ({ id: column.id, title: fullTitle(column, t) }))}
      chosen={shown.columns.map(({ id }) => id)}
      defaults={shown.defaults}
      onSave={shown.choose}
      onClose={onClose}
    />
  );
}
