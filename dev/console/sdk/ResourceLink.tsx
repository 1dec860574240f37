import type { ResourceLinkProps } from '@openshift-console/dynamic-plugin-sdk';
import { Link } from 'react-router';
import { pathSegmentOf, type ResourceModel } from '../models';
import { findModel } from './findModel';
import { ResourceIcon } from './ResourceIcon';

function hrefOf(model: ResourceModel, name: string, namespace?: string): string {
  const scope = model.namespaced && namespace ? `ns/${encodeURIComponent(namespace)}` : 'cluster';
  return `/k8s/${scope}/${pathSegmentOf(model)}/${encodeURIComponent(name)}`;
}

/** Icon and name of an object, linked to its page when its kind has one. */
export function ResourceLink({
  groupVersionKind,
  name,
  namespace,
  displayName = name,
  hideIcon = false,
  linkTo = true,
  ...props
}: ResourceLinkProps) {
  const model = findModel(groupVersionKind);
  if (!groupVersionKind) throw new Error('ResourceLink wants a groupVersionKind');
  const href = linkTo && model && name ? hrefOf(model, name, namespace) : undefined;
  return (
    <span className={props.className}>
      {!hideIcon && <ResourceIcon groupVersionKind={groupVersionKind} />}{' '}
      {href ? (
        <Link to={href} title={props.title} data-test={props.dataTest} onClick={props.onClick}>
          {displayName}
          {props.nameSuffix}
        </Link>
      ) : (
        <span data-test={props.dataTest}>{displayName}</span>
      )}
      {props.children}
    </span>
  );
}
