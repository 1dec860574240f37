import { PluginStoreProvider, type PluginStore } from '@openshift/dynamic-plugin-sdk';
import { Page } from '@patternfly/react-core';
import { Suspense, type CSSProperties } from 'react';
import { Provider } from 'react-redux';
import { BrowserRouter } from 'react-router';
import { legacy_createStore as createStore } from 'redux';
import { OverlayProvider } from '../sdk/overlay';
import { ConsoleMasthead } from './ConsoleMasthead';
import { ConsoleRoutes } from './ConsoleRoutes';
import { Navigation } from './Navigation';

const consoleState = createStore(() => ({}));

/** In the console the page scrolls in this box, not in the window. */
const SCROLLABLE: CSSProperties = {
  display: 'flex',
  flex: '1 1 0',
  flexDirection: 'column',
  minHeight: 0,
  overflow: 'auto',
};

/** The frame of the console around the pages of its plugins. */
export function ConsoleApp({ pluginStore }: { readonly pluginStore: PluginStore }) {
  return (
    <Provider store={consoleState}>
      <PluginStoreProvider store={pluginStore}>
        <BrowserRouter>
          <Suspense fallback={null}>
            <OverlayProvider>
              <Page
                masthead={<ConsoleMasthead />}
                sidebar={<Navigation />}
                isManagedSidebar
                isContentFilled
              >
                <div id="content-scrollable" style={SCROLLABLE}>
                  <ConsoleRoutes />
                </div>
              </Page>
            </OverlayProvider>
          </Suspense>
        </BrowserRouter>
      </PluginStoreProvider>
    </Provider>
  );
}
