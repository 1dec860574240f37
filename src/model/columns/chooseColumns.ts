import type { Column } from './column';

/** A column in the list that a person edits: all columns in order, some of them shown. */
export interface ColumnChoice {
  readonly column: Column;
  readonly isShown: boolean;
}

/** The shown columns in their order, each hidden one after the neighbour that it usually follows. */
export const columnChoices = (
  all: readonly Column[],
  shownIds: readonly string[],
): readonly ColumnChoice[] => {
  const byId = new Map(all.map((column) => [column.id, column]));
  const choices = shownIds.flatMap((id) => {
    const column = byId.get(id);
    return column ? [{ column, isShown: true }] : [];
  });
  const shown = new Set(shownIds);
  all.forEach((column, at) => {
    if (shown.has(column.id)) return;
    const before = all[at - 1]?.id;
    const place = choices.findIndex((choice) => choice.column.id === before);
    choices.splice(place + 1, 0, { column, isShown: false });
  });
  return choices;
};

export const toggleColumn = (choices: readonly ColumnChoice[], id: string): ColumnChoice[] =>
  choices.map((choice) =>
    choice.column.id === id ? { ...choice, isShown: !choice.isShown } : choice,
  );

export const shownIds = (choices: readonly ColumnChoice[]): string[] =>
  choices.filter(({ isShown }) => isShown).map(({ column }) => column.id);

/** Moves a shown column over the next shown one above (-1) or below (1); at the end it stays. */
export const moveColumn = (
  choices: readonly ColumnChoice[],
  id: string,
  step: 1 | -1,
): readonly ColumnChoice[] => {
  const ids = shownIds(choices);
  const at = ids.indexOf(id);
  const neighbour = ids[at + step];
  const moved = choices.find(({ column }) => column.id === id);
  if (at < 0 || neighbour === undefined || !moved) return choices;
  const others = choices.filter((choice) => choice !== moved);
  const place = others.findIndex(({ column }) => column.id === neighbour);
  return others.toSpliced(step > 0 ? place + 1 : place, 0, moved);
};
