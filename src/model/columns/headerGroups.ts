import type { Column, ColumnGroup } from './column';

/** Columns side by side under one group title; a column without a group stands alone. */
export interface HeaderGroup {
  readonly group: ColumnGroup | undefined;
  readonly columns: readonly Column[];
}

/** The upper row of a header: neighbours of one group together, in the order of the columns. */
export const headerGroups = (columns: readonly Column[]): HeaderGroup[] => {
  const groups: { group: ColumnGroup | undefined; columns: Column[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.group !== undefined && last.group === column.group) last.columns.push(column);
    else groups.push({ group: column.group, columns: [column] });
  }
  return groups;
};
