import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Filter } from '../../model/filters/filter';
import { PageState } from './PageState';

/** One client for the plugin: the page and all tabs share what was asked. */
const client = new QueryClient({
  defaultOptions: { queries: { refetchOnWindowFocus: false, retry: false } },
});

interface PageProvidersProps {
  /** Filters of the place, applied always. */
  readonly locked: readonly Filter[];
  readonly children: ReactNode;
}

/** What every part of the page or of a tab stands on. */
export const PageProviders = ({ locked, children }: PageProvidersProps) => (
  <QueryClientProvider client={client}>
    <PageState locked={locked}>{children}</PageState>
  </QueryClientProvider>
);
