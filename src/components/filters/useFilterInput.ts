import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  chooseComparator,
  chooseField,
  completeValue,
  draftOf,
  type FilterDraft,
  isEmptyDraft,
  reopen,
  stageOf,
  stepBack,
  typeText,
} from './filterDraft';
import { type FilterKeyActions, handleFilterKey } from './filterKeys';
import { beginsComparator, type FilterOption } from './filterOptions';
import { fullName } from './filterTexts';
import type { Translate } from '../shared/readableText';
import type { FilterDraftControl } from './useFilterDraft';
import { useFilterOptions } from './useFilterOptions';
import { useOptionPointer } from './useOptionPointer';

/** The draft after an option was taken. */
const taken = (draft: FilterDraft, { choice }: FilterOption): FilterDraft => {
  switch (choice.type) {
    case 'field':
      return chooseField(draft, choice.definition);
    case 'comparator':
      return chooseComparator(draft, choice.comparator);
    case 'value':
      return completeValue(draft, choice.value);
    case 'filter':
      return { ...draftOf(choice.filter), editing: draft.editing };
  }
};

const isLast = ({ choice }: FilterOption): boolean =>
  choice.type === 'value' || choice.type === 'filter';

const typed = (draft: FilterDraft, text: string, t: Translate): FilterDraft =>
  typeText(draft, text, {
    nameOf: (definition) => fullName(definition, t),
    isPrefix: (start) => beginsComparator(start, t),
  });

/** The list of options below the input, and what is pointed at in it. */
const useOptionList = (draft: FilterDraft) => {
  const [isOpen, setOpen] = useState(false);
  const options = useFilterOptions(draft);
  const pointer = useOptionPointer(options, draft);
  const pointed = isOpen ? options[pointer.at] : undefined;
  const move = (step: 1 | -1): boolean => {
    if (isOpen) pointer.move(step);
    setOpen(true);
    return true;
  };
  return { isOpen, setOpen, options, pointed, move, forget: pointer.reset };
};

type OptionList = ReturnType<typeof useOptionList>;

/** The ways in which a draft changes, and what they do to the list. */
const useDraftActions = (control: FilterDraftControl, list: OptionList) => {
  const change = (next: FilterDraft) => {
    control.setDraft(next);
    list.setOpen(true);
    list.forget();
  };
  const hand = (next: FilterDraft) => {
    if (control.submit(next)) list.setOpen(false);
    list.forget();
  };
  /** Taking a value is the last step, unless more are to follow. */
  const take = (option: FilterOption, isMoreToFollow = false) => {
    if (option.unavailable !== undefined) return;
    const next = taken(control.draft, option);
    if (isLast(option) && !isMoreToFollow) hand(next);
    else change(next);
  };
  return { change, hand, take };
};

const keyActions = (
  { draft, cancel }: FilterDraftControl,
  list: OptionList,
  { change, hand, take }: ReturnType<typeof useDraftActions>,
): FilterKeyActions => ({
  move: list.move,
  confirm: () => {
    if (list.pointed) take(list.pointed);
    else hand(draft);
    return true;
  },
  complete: () => {
    if (list.pointed) take(list.pointed, true);
    else list.setOpen(false);
    return list.pointed !== undefined;
  },
  escape: () => {
    const isOurs = list.isOpen || !isEmptyDraft(draft);
    if (list.isOpen) list.setOpen(false);
    else cancel();
    return isOurs;
  },
  back: () => {
    const isOurs = draft.text === '' && stageOf(draft) !== 'field';
    if (isOurs) change(stepBack(draft));
    return isOurs;
  },
  leave: () => {
    list.setOpen(false);
    return false;
  },
});

/** How the filter input behaves: typing, the list of options, and every key. */
export const useFilterInput = (
  control: FilterDraftControl,
  input: RefObject<HTMLInputElement | null>,
) => {
  const { t } = useTranslation('plugin__network-evidence');
  const list = useOptionList(control.draft);
  const actions = useDraftActions(control, list);
  const { draft } = control;
  return {
    ...list,
    hand: () => actions.hand(draft),
    type: (text: string) => actions.change(typed(draft, text, t)),
    take: (option: FilterOption) => {
      actions.take(option);
      input.current?.focus();
    },
    reopen: (stage: 'field' | 'comparator') => {
      actions.change(reopen(draft, stage));
      input.current?.focus();
    },
    onKeyDown: (event: KeyboardEvent) => handleFilterKey(event, keyActions(control, list, actions)),
  };
};
