import type {
  HorizontalNavProps,
  HorizontalNavTab,
  K8sResourceCommon,
  NavPage,
} from '@openshift-console/dynamic-plugin-sdk';
import { useExtensions, type Extension } from '@openshift/dynamic-plugin-sdk';
import { Tab, TabTitleText, Tabs } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { LazyCodeRef } from '../host/LazyCodeRef';
import { useExtensionText } from '../host/useExtensionText';

const isResourceTab = (extension: Extension): extension is Extension & HorizontalNavTab =>
  extension.type === 'console.tab/horizontalNav';

const groupVersionKindOf = ({ apiVersion = '', kind = '' }: K8sResourceCommon): string => {
  const [version = '', group = 'core'] = apiVersion.split('/').reverse();
  return `${group}~${version}~${kind}`;
};

/** The tabs that plugins add to the page of this object, by name after the page's own. */
function usePluginPages(resource: K8sResourceCommon | undefined): NavPage[] {
  const tabs = useExtensions(isResourceTab);
  const translate = useExtensionText();
  return useMemo(() => {
    const wanted = resource && groupVersionKindOf(resource);
    return tabs
      .filter(({ properties: { model } }) => {
        const group = model.group === undefined || model.group === '' ? 'core' : model.group;
        return `${group}~${model.version}~${model.kind}` === wanted;
      })
      .map(({ properties: { page, component } }) => ({
        href: page.href,
        name: translate(page.name),
        component: (props: object) => <LazyCodeRef load={component} props={props} />,
      }))
      .sort((one, other) => one.name.localeCompare(other.name));
  }, [tabs, resource, translate]);
}

const hrefOf = ({ href, path }: NavPage): string => href ?? path ?? '';

/** Tabs as links under the page's own URL; the first one has the bare URL. */
export function HorizontalNav({ pages, resource, customData }: HorizontalNavProps) {
  const { '*': rest = '', ...params } = useParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const pluginPages = usePluginPages(resource);
  const all = [...pages, ...pluginPages];
  const active = all.find((page) => hrefOf(page) === rest) ?? all[0];
  const base = rest === '' ? pathname.replace(/\/$/, '') : pathname.slice(0, -rest.length - 1);
  const Content = active?.component as React.ComponentType<object> | undefined;
  const { name, namespace } = resource?.metadata ?? {};
  const given = { obj: resource, loaded: true, name, ns: namespace, customData, params };
  return (
    <>
      <Tabs
        component="nav"
        aria-label="Pages of this resource"
        activeKey={active ? hrefOf(active) : ''}
        usePageInsets
      >
        {all.map((page) => {
          const to = hrefOf(page) === '' ? base : `${base}/${hrefOf(page)}`;
          return (
            <Tab
              key={hrefOf(page)}
              eventKey={hrefOf(page)}
              href={to}
              data-test={`horizontal-link-${page.name}`}
              title={<TabTitleText>{page.name}</TabTitleText>}
              onClick={(event) => {
                event.preventDefault();
                void navigate(to);
              }}
            />
          );
        })}
      </Tabs>
      {Content && <Content {...given} />}
    </>
  );
}
