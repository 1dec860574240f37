import type { RoutePage } from '@openshift-console/dynamic-plugin-sdk';
import { useExtensions, type Extension } from '@openshift/dynamic-plugin-sdk';
import { EmptyState, PageSection } from '@patternfly/react-core';
import { Navigate, Route, Routes } from 'react-router';
import { MODELS, pathSegmentOf, type ResourceModel } from '../models';
import { LazyCodeRef, type LoadComponent } from './LazyCodeRef';
import { ResourceDetailsPage } from './ResourceDetailsPage';
import { ResourceListPage } from './ResourceListPage';

const isRoute = (extension: Extension): extension is Extension & RoutePage =>
  extension.type === 'console.page/route';

/** One Route a path: the router has no `exact` and no arrays. */
const pluginRoutes = ({ uid, properties }: RoutePage & { uid: string }) =>
  [properties.path]
    .flat()
    .map((path) => (
      <Route
        key={`${uid} ${path}`}
        path={properties.exact ? path : `${path}/*`}
        element={<LazyCodeRef load={properties.component as unknown as LoadComponent} />}
      />
    ));

const resourceRoutes = (model: ResourceModel) => {
  const segment = pathSegmentOf(model);
  const scope = model.namespaced ? 'ns/:ns' : 'cluster';
  const lists = model.namespaced ? ['ns/:ns', 'all-namespaces'] : ['cluster'];
  return [
    ...lists.map((list) => (
      <Route
        key={`${list} ${segment}`}
        path={`/k8s/${list}/${segment}`}
        element={<ResourceListPage model={model} />}
      />
    )),
    <Route
      key={`details ${segment}`}
      path={`/k8s/${scope}/${segment}/:name/*`}
      element={<ResourceDetailsPage model={model} />}
    />,
  ];
};

/** The pages of plugins and this host's own. */
export function ConsoleRoutes() {
  const routes = useExtensions(isRoute);
  return (
    <Routes>
      <Route path="/" element={<Navigate to="/observe/network" replace />} />
      {routes.flatMap(pluginRoutes)}
      {MODELS.flatMap(resourceRoutes)}
      <Route
        path="*"
        element={
          <PageSection>
            <EmptyState titleText="404: Page Not Found" headingLevel="h1" data-test="not-found" />
          </PageSection>
        }
      />
    </Routes>
  );
}
