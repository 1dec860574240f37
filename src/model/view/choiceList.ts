/** An item of a list that a person edits: all items in order, some of them chosen. */
export interface ListChoice<T> {
  readonly item: T;
  readonly isChosen: boolean;
}

interface Identified {
  readonly id: string;
}

type Choices<T> = readonly ListChoice<T>[];

/** The chosen items in their order, each other one after the neighbour that it usually follows. */
export const choicesOf = <T extends Identified>(
  all: readonly T[],
  chosen: readonly string[],
): Choices<T> => {
  const byId = new Map(all.map((item) => [item.id, item]));
  const choices = chosen.flatMap((id) => {
    const item = byId.get(id);
    return item ? [{ item, isChosen: true }] : [];
  });
  const isChosen = new Set(chosen);
  all.forEach((item, at) => {
    if (isChosen.has(item.id)) return;
    const before = all[at - 1]?.id;
    const place = choices.findIndex((choice) => choice.item.id === before);
    choices.splice(place + 1, 0, { item, isChosen: false });
  });
  return choices;
};

/** Chooses those of some items, or none of them; the others stay as they are. */
export const choose = <T extends Identified>(
  choices: Choices<T>,
  ids: readonly string[],
  isChosen: boolean,
): Choices<T> =>
  choices.map((choice) => (ids.includes(choice.item.id) ? { ...choice, isChosen } : choice));

export const chosenIds = <T extends Identified>(choices: Choices<T>): string[] =>
  choices.filter(({ isChosen }) => isChosen).map(({ item }) => item.id);

/** Puts an item where another one is, which gives way to the side that it comes from. */
export const moveTo = <T extends Identified>(
  choices: Choices<T>,
  id: string,
  target: string,
): Choices<T> => {
  const [from, to] = [id, target].map((one) => choices.findIndex(({ item }) => item.id === one));
  const moved = choices[from ?? -1];
  if (!moved || to === undefined || to < 0 || from === to) return choices;
  return choices.filter((choice) => choice !== moved).toSpliced(to, 0, moved);
};

/** Moves a chosen item over the next chosen one above (-1) or below (1); at the end it stays. */
export const moveBy = <T extends Identified>(
  choices: Choices<T>,
  id: string,
  step: 1 | -1,
): Choices<T> => {
  const ids = chosenIds(choices);
  const at = ids.indexOf(id);
  const neighbour = ids[at + step];
  return at < 0 || neighbour === undefined ? choices : moveTo(choices, id, neighbour);
};
