import type { ReactNode } from 'react';
import {
  FINDING_COLUMNS,
  type FindingColumn,
  type FindingColumnId,
  type FindingRow,
} from '../../../model/evidence/findingRows';
import type { Translate } from '../../shared/readableText';
import type { VirtualColumn } from '../../shared/table/VirtualTable';
import '../../shared/ValueButton.css';
import { SeverityText } from './SeverityText';

/** What cells are made of, besides their row. */
export interface FindingActions {
  readonly t: Translate;
  readonly open: (id: string) => void;
  readonly choosePackage: (name: string) => void;
}

type CellOf = (row: FindingRow, actions: FindingActions) => ReactNode;

const CELLS: Readonly<Record<FindingColumnId, readonly [share: number, cell: CellOf]>> = {
  id: [
    15,
    ({ id, found }, { open }) => (
      <button
        type="button"
        className="network-evidence__value"
        onClick={() => open(id)}
        data-test="finding-open"
      >
        {found.id}
      </button>
    ),
  ],
  severity: [11, ({ found }, { t }) => <SeverityText severity={found.severity} t={t} />],
  score: [8, ({ found }) => found.score ?? null],
  package: [
    15,
    ({ found }, { choosePackage }) => (
      <button
        type="button"
        className="network-evidence__value"
        onClick={() => choosePackage(found.package)}
        title={found.path ?? found.target}
        data-test="finding-package"
      >
        {found.package}
      </button>
    ),
  ],
  installed: [12, ({ found }) => found.installed],
  fixed: [
    12,
    ({ found }, { t }) =>
      found.fixed ?? (
        <span className="network-evidence__report-quiet">{found.status ?? t('none')}</span>
      ),
  ],
  title: [27, ({ found }) => <span title={found.title}>{found.title}</span>],
};

export const findingColumns = (actions: FindingActions): readonly VirtualColumn<FindingRow>[] =>
  FINDING_COLUMNS.map(({ id, ...column }: FindingColumn & { readonly id: FindingColumnId }) => {
    const [share, cell] = CELLS[id];
    return {
      id,
      title: column.title,
      isNumber: column.isNumber,
      isSortable: true,
      share,
      cell: (row) => cell(row, actions),
    };
  });
