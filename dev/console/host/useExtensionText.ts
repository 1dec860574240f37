import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Translates a text of an extension: `%plugin__name~Key%`, or the text itself. */
export function useExtensionText(): (text: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (text) => {
      const key = /^%(.+)%$/.exec(text)?.[1];
      return key === undefined ? text : t(key);
    },
    [t],
  );
}
