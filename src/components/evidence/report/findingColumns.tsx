import { Button } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import {
  FINDING_COLUMNS,
  type FindingColumn,
  type FindingColumnId,
  type FindingRow,
} from '../../../model/evidence/findingRows';
import { StateLabel } from '../../shared/evidence/StateLabel';
import type { Translate } from '../../shared/readableText';
import type { VirtualColumn } from '../../shared/table/VirtualTable';

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
      <Button
        variant="link"
        isInline
        className="network-evidence__report-row-button"
        onClick={() => open(id)}
        data-test="finding-open"
      >
        {found.id}
      </Button>
    ),
  ],
  severity: [11, ({ found }) => <StateLabel id={found.severity} />],
  score: [8, ({ found }) => found.score ?? null],
  package: [
    15,
    ({ found }, { choosePackage }) => (
      <Button
        variant="link"
        isInline
        className="network-evidence__report-row-button"
        onClick={() => choosePackage(found.package)}
        title={found.path ?? found.target}
        data-test="finding-package"
      >
        {found.package}
      </Button>
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
