import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useMemo, useState } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router';
import { PageContext, type Page, type TimeZone } from '../../src/hooks/pageContext';
import { createShownWindow } from '../../src/hooks/shownWindow';
import { useViewState } from '../../src/hooks/useViewState';
import { portTable } from '../../src/model/fields/names/ports';
import { mergeSettings } from '../../src/model/settings/mergeSettings';
import type { Settings } from '../../src/model/settings/settings';

const { settings: DEFAULTS } = mergeSettings({});
const NAMES = { ports: portTable(DEFAULTS.portNaming.value) };
const ADDRESS = '/observe/network/flows?filters=';

interface Setup {
  readonly address?: string;
  readonly settings?: Partial<Settings>;
  readonly settingsProblems?: readonly string[];
  readonly timeZone?: TimeZone;
}

/** What a test can see of the browser around the component. */
interface Browser {
  path: string;
  search: URLSearchParams;
  go: (to: string | number) => void;
}

const Watch = ({ browser }: { readonly browser: Browser }) => {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  Object.assign(browser, {
    path: pathname,
    search: new URLSearchParams(search),
    go: (to: string | number) =>
      act(() => void (typeof to === 'number' ? navigate(to) : navigate(to))),
  });
  return null;
};

interface AroundProps {
  readonly setup: Setup;
  readonly children: ReactNode;
}

const Around = ({ setup, children }: AroundProps) => {
  const { state, update } = useViewState(NAMES);
  const [timeZone, setTimeZone] = useState<TimeZone>(setup.timeZone ?? 'UTC');
  const [shownWindow] = useState(createShownWindow);
  const page = useMemo<Page>(
    () => ({
      state,
      update,
      timeZone,
      setTimeZone,
      shownWindow,
      names: NAMES,
      locked: [],
      settings: { ...DEFAULTS, ...setup.settings },
      settingsProblems: setup.settingsProblems ?? [],
      ready: { cluster: true, loki: true },
      urlNotices: [],
    }),
    [state, update, timeZone, shownWindow, setup],
  );
  return <PageContext.Provider value={page}>{children}</PageContext.Provider>;
};

/** A router, a query client and an address around anything; several addresses are a history, the last one shown. */
export const openAt = (children: ReactNode, address: string | readonly string[] = ADDRESS) => {
  const browser = {} as Browser;
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const user = userEvent.setup();
  const rendered = render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address].flat()}>
        <Watch browser={browser} />
        {children}
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return { ...rendered, user, browser, client };
};

/** The same with a page whose state is its address, as on the cluster. */
export const openPage = (children: ReactNode, setup: Setup = {}) =>
  openAt(<Around setup={setup}>{children}</Around>, setup.address);
