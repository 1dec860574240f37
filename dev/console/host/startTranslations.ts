import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The console's own translations come from the same address; this host has none. */
const OWN_NAMESPACE = 'public';

async function fetchTexts(language: string, namespace: string): Promise<Record<string, string>> {
  if (namespace === OWN_NAMESPACE) return {};
  const query = new URLSearchParams({ lng: language, ns: namespace });
  const response = await fetch(`/locales/resource.json?${query.toString()}`);
  // An absent language is no error: the keys are English.
  return response.ok ? ((await response.json()) as Record<string, string>) : {};
}

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    fetchTexts(language, namespace).then(
      (texts) => done(null, texts),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    );
  },
};

/** i18next with the console's separators: keys are whole sentences, a namespace ends with `~`. */
export async function startTranslations(namespaces: readonly string[]): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: new URLSearchParams(location.search).get('lng') ?? 'en',
      fallbackLng: 'en',
      load: 'languageOnly',
      ns: [OWN_NAMESPACE, ...namespaces],
      defaultNS: OWN_NAMESPACE,
      nsSeparator: '~',
      contextSeparator: '~',
      keySeparator: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: true, transSupportBasicHtmlNodes: true },
    });
}
