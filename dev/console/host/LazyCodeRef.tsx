import { Bullseye, Spinner } from '@patternfly/react-core';
import { Component, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { ErrorBoundaryFallbackPage } from '../sdk/ErrorBoundaryFallbackPage';

export type LoadComponent = () => Promise<ComponentType<object>>;

/** Shows what a plugin's page threw, and says it aloud for tests. */
class PluginBoundary extends Component<{ readonly children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { name: title, message: errorMessage, stack = '' } = error;
    return (
      <ErrorBoundaryFallbackPage
        title={title}
        errorMessage={errorMessage}
        stack={stack}
        componentStack={''}
      />
    );
  }
}

const failed = (reason: unknown): ComponentType<object> =>
  function FailedToLoad() {
    throw reason;
  };

interface LazyCodeRefProps {
  readonly load: LoadComponent;
  readonly props?: object;
}

/** The component behind a code reference, fetched when first shown. */
export function LazyCodeRef({ load, props }: LazyCodeRefProps) {
  const [loaded, setLoaded] = useState<{ component: ComponentType<object> }>();
  useEffect(() => {
    load().then(
      (component) => setLoaded({ component }),
      (reason: unknown) => setLoaded({ component: failed(reason) }),
    );
  }, [load]);
  if (!loaded) {
    return (
      <Bullseye>
        <Spinner aria-label="Loading" />
      </Bullseye>
    );
  }
  return (
    <PluginBoundary>
      <loaded.component {...props} />
    </PluginBoundary>
  );
}
