import type { HrefNavItem } from '@openshift-console/dynamic-plugin-sdk';
import { useExtensions, type Extension } from '@openshift/dynamic-plugin-sdk';
import {
  Nav,
  NavExpandable,
  NavItem,
  NavList,
  PageSidebar,
  PageSidebarBody,
} from '@patternfly/react-core';
import { Link, useLocation } from 'react-router';
import { useExtensionText } from './useExtensionText';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

const resourceItem = (name: string, plural: string, scope: string): Item => ({
  id: plural,
  name,
  href: `/k8s/${scope}/${plural}`,
});

/** The console's own sections, as far as this host has pages for them; plugins add to all of them. */
const SECTIONS: readonly { id: string; name: string; items: readonly Item[] }[] = [
  {
    id: 'workloads',
    name: 'Workloads',
    items: [
      resourceItem('Pods', 'pods', 'all-namespaces'),
      resourceItem('Deployments', 'deployments', 'all-namespaces'),
    ],
  },
  {
    id: 'networking',
    name: 'Networking',
    items: [resourceItem('Services', 'services', 'all-namespaces')],
  },
  { id: 'observe', name: 'Observe', items: [] },
  { id: 'compute', name: 'Compute', items: [resourceItem('Nodes', 'nodes', 'cluster')] },
  {
    id: 'administration',
    name: 'Administration',
    items: [resourceItem('Namespaces', 'namespaces', 'cluster')],
  },
];

const isHref = (extension: Extension): extension is Extension & HrefNavItem =>
  extension.type === 'console.navigation/href';

/** The left navigation; a section without items is not shown, as in the console. */
export function Navigation() {
  const extensions = useExtensions(isHref);
  const translate = useExtensionText();
  const { pathname } = useLocation();
  const isActive = ({ href }: Item): boolean =>
    pathname === href || pathname.startsWith(`${href}/`);
  const contributed = (section: string): Item[] =>
    extensions
      .filter(({ properties }) => properties.section === section)
      .map(({ properties: { id, name, href, dataAttributes } }) => ({
        id,
        name: translate(name),
        href,
        attributes: dataAttributes,
      }));
  const sections = SECTIONS.map((section) => ({
    ...section,
    items: [...section.items, ...contributed(section.id)],
  })).filter(({ items }) => items.length > 0);
  return (
    <PageSidebar>
      <PageSidebarBody>
        <Nav aria-label="Global">
          <NavList>
            {sections.map(({ id, name, items }) => (
              <NavExpandable
                key={id}
                title={name}
                isExpanded
                isActive={items.some(isActive)}
                data-test={`nav-${id}`}
              >
                {items.map((item) => (
                  <NavItem key={item.id} itemId={item.id} isActive={isActive(item)}>
                    <Link to={item.href} {...item.attributes}>
                      {item.name}
                    </Link>
                  </NavItem>
                ))}
              </NavExpandable>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
}
