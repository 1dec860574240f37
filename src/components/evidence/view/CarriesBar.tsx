import { Button, HelperText, HelperTextItem, SearchInput, Spinner } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlice } from '../../../hooks/pageContext';
import { isSearchable } from '../../../model/evidence/searchedText';

/** Asks for the id of a vulnerability, or the name of a package, that workloads are searched for. */
export const CarriesSearch = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const [{ carries }, update] = useSlice('evidence');
  const [typed, setTyped] = useState(carries ?? '');
  const [shown, setShown] = useState(carries);
  if (shown !== carries) {
    setShown(carries);
    setTyped(carries ?? '');
  }
  const text = typed.trim();
  const isWrong = text !== '' && !isSearchable(text);
  return (
    <div className="network-evidence__carries" role="search">
      <SearchInput
        aria-label={t('Find a vulnerability or a package')}
        placeholder={t('CVE-2021-44228, log4j-core …')}
        value={typed}
        onChange={(_, value) => setTyped(value)}
        onSearch={() => {
          if (!isWrong) update({ carries: text === '' ? undefined : text });
        }}
        onClear={() => {
          setTyped('');
          update({ carries: undefined });
        }}
        data-test="carries"
      />
      {isWrong ? (
        <HelperText aria-live="polite">
          <HelperTextItem variant="error">
            {t('Not the id of a vulnerability, nor the name of a package')}
          </HelperTextItem>
        </HelperText>
      ) : null}
    </div>
  );
};

interface CarriesResultProps {
  readonly text: string;
  readonly found: number;
  readonly of: number;
  /** Of which nobody can tell. */
  readonly unknown: number;
  readonly reports: {
    readonly progress: { readonly done: number; readonly of: number };
    readonly isRunning: boolean;
    readonly leftOut: number;
    readonly cancel: () => void;
    readonly retry: () => void;
  };
  /** Shows the flows of what was found in another view. */
  readonly onOpen: (view: 'flows' | 'topology') => void;
}

/** How many workloads carry what was searched for, how sure that is, and the way to their traffic. */
export const CarriesResult = ({
  text,
  found,
  of,
  unknown,
  reports,
  onOpen,
}: CarriesResultProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { progress, isRunning, leftOut, cancel, retry } = reports;
  const isOpen = progress.done < progress.of;
  return (
    <div className="network-evidence__evidence-progress" role="status" data-test="carries-result">
      {isRunning ? <Spinner size="md" aria-label={t('Reports are being read')} /> : null}
      <span>
        <strong>{t('{{found}} of {{of}} workloads carry {{text}}.', { found, of, text })}</strong>{' '}
        {isOpen ? t('{{done}} of {{of}} reports read.', progress) : null}{' '}
        {unknown > 0 ? t('Of {{count}} nobody can tell.', { count: unknown }) : null}{' '}
        {leftOut > 0
          ? t('{{count}} reports more are too many to be read.', { count: leftOut })
          : null}
      </span>
      {isOpen ? (
        <Button variant="link" isInline onClick={isRunning ? cancel : retry} data-test="carries-go">
          {isRunning ? t('Stop') : t('Read the rest')}
        </Button>
      ) : null}
      {found > 0 ? (
        <>
          <Button
            variant="secondary"
            size="sm"
            onClick={() => onOpen('flows')}
            data-test="carries-flows"
          >
            {t('Flows of these')}
          </Button>
          <Button
            variant="secondary"
            size="sm"
            onClick={() => onOpen('topology')}
            data-test="carries-topology"
          >
            {t('Topology of these')}
          </Button>
        </>
      ) : null}
    </div>
  );
};
