import { SearchInput } from '@patternfly/react-core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Find } from './useFind';

interface FindBoxProps {
  readonly find: Find;
}

/** Finds nodes by name: Enter goes to the next one, with Shift to the one before. */
export const FindBox = ({ find }: FindBoxProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { text, setText, found, position, next, previous } = find;
  const number = found.size;
  const counted = t('{{position}} of {{number}}', { position, number });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText('');
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.shiftKey) previous();
    else next();
  };
  return (
    <div className="network-evidence__find" data-test="find">
      <SearchInput
        placeholder={t('Find in the graph')}
        aria-label={t('Find in the graph')}
        value={text}
        onChange={(_, typed) => setText(typed)}
        onClear={() => setText('')}
        onKeyDown={onKeyDown}
        resultsCount={text === '' ? undefined : counted}
        onNextClick={next}
        onPreviousClick={previous}
        isNextNavigationButtonDisabled={number === 0}
        isPreviousNavigationButtonDisabled={number === 0}
        nextNavigationButtonAriaLabel={t('Next')}
        previousNavigationButtonAriaLabel={t('Previous')}
        resetButtonLabel={t('Clear')}
      />
      <span className="network-evidence__said" role="status">
        {text === '' ? '' : t('{{count}} found', { count: number })}
      </span>
    </div>
  );
};
