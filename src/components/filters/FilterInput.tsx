import {
  Button,
  Select,
  TextInputGroup,
  TextInputGroupMain,
  TextInputGroupUtilities,
} from '@patternfly/react-core';
import { FilterIcon, TimesIcon } from '@patternfly/react-icons';
import { type RefObject, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftTokens } from './DraftTokens';
import { isEmptyDraft } from './filterDraft';
import { FilterHint } from './FilterHint';
import './FilterInput.css';
import { FilterOptionList, listIds, optionId } from './FilterOptionList';
import type { FilterDraftControl } from './useFilterDraft';
import { useFilterInput } from './useFilterInput';

interface FilterInputProps {
  readonly control: FilterDraftControl;
  readonly inputRef: RefObject<HTMLInputElement>;
}

/** One input for a whole filter: field, comparator and values are chosen one after the other, or typed. */
export const FilterInput = ({ control, inputRef }: FilterInputProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { draft, problem, isRefused } = control;
  const id = useId();
  const input = useFilterInput(control, inputRef);
  const pointedAt = input.pointed ? input.options.indexOf(input.pointed) : -1;
  const pointedId = pointedAt < 0 ? undefined : optionId(id, pointedAt);
  useEffect(() => {
    if (pointedId) document.getElementById(pointedId)?.scrollIntoView({ block: 'nearest' });
  }, [pointedId]);

  const isEmpty = isEmptyDraft(draft);
  const hintId = `${id}-hint`;
  const hint = <FilterHint id={hintId} draft={draft} problem={problem} isRefused={isRefused} />;
  const add = draft.editing ? t('Change') : t('Add');

  const toggle = (box: RefObject<HTMLDivElement>) => (
    <div ref={box} className="network-evidence__filter-input" data-test="filter-input">
      <TextInputGroup validated={isRefused ? 'error' : undefined}>
        <TextInputGroupMain
          icon={<FilterIcon />}
          innerRef={inputRef}
          value={draft.text}
          onChange={(_, text) => input.type(text)}
          onClick={() => input.setOpen(true)}
          onKeyDown={input.onKeyDown}
          placeholder={isEmpty ? t('Filter by namespace, IP, port, DNS name…') : undefined}
          aria-label={t('Filter')}
          role="combobox"
          isExpanded={input.isOpen}
          aria-controls={input.isOpen ? listIds(id, input.options) : undefined}
          aria-activedescendant={pointedId}
          autoComplete="off"
          inputProps={{
            autoComplete: 'off',
            spellCheck: false,
            'aria-autocomplete': 'list',
            'aria-describedby': input.isOpen || !isEmpty ? hintId : undefined,
            'aria-invalid': isRefused,
          }}
        >
          <DraftTokens draft={draft} onReopen={input.reopen} />
        </TextInputGroupMain>
        {isEmpty ? null : (
          <TextInputGroupUtilities>
            <Button variant="link" size="sm" onClick={input.hand} data-test="filter-add">
              {add}
            </Button>
            <Button
              variant="plain"
              icon={<TimesIcon />}
              aria-label={draft.editing ? t('Cancel the change') : t('Clear the input')}
              onClick={control.cancel}
              data-test="filter-cancel"
            />
          </TextInputGroupUtilities>
        )}
      </TextInputGroup>
      {input.isOpen || isEmpty ? null : hint}
    </div>
  );

  return (
    <Select
      variant="typeahead"
      isOpen={input.isOpen}
      onOpenChange={input.setOpen}
      onOpenChangeKeys={[]}
      onSelect={(_, key) => {
        const option = input.options.find((one) => one.key === key);
        if (option) input.take(option);
      }}
      toggle={toggle}
      maxMenuHeight="22rem"
      isScrollable
      popperProps={{ minWidth: 'trigger', maxWidth: '48rem' }}
    >
      <div className="network-evidence__filter-hint">{hint}</div>
      <FilterOptionList id={id} options={input.options} pointedAt={pointedAt} />
    </Select>
  );
};
