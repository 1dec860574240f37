import type { K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import {
  Alert,
  Bullseye,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  LabelGroup,
  Label,
  PageSection,
  Spinner,
} from '@patternfly/react-core';
import { useParams } from 'react-router';
import type { ResourceModel } from '../models';
import { DocumentTitle } from '../sdk/DocumentTitle';
import { HorizontalNav } from '../sdk/HorizontalNav';
import { ListPageHeader } from '../sdk/ListPageHeader';
import { ResourceIcon } from '../sdk/ResourceIcon';
import { ResourceLink } from '../sdk/ResourceLink';
import { Timestamp } from '../sdk/Timestamp';
import { useK8sWatchResource } from '../sdk/useK8sWatchResource';

const NAMESPACE = { version: 'v1', kind: 'Namespace' };

function Details({ obj }: { readonly obj?: K8sResourceCommon }) {
  const { name, namespace, labels = {}, creationTimestamp = '' } = obj?.metadata ?? {};
  const rows = {
    Name: name,
    ...(namespace === undefined
      ? {}
      : { Namespace: <ResourceLink groupVersionKind={NAMESPACE} name={namespace} /> }),
    Labels: (
      <LabelGroup numLabels={10}>
        {Object.entries(labels).map(([key, value]) => (
          <Label key={key} variant="outline">{`${key}=${value}`}</Label>
        ))}
      </LabelGroup>
    ),
    Created: <Timestamp timestamp={creationTimestamp} />,
  };
  return (
    <PageSection>
      <DescriptionList isHorizontal>
        {Object.entries(rows).map(([term, description]) => (
          <DescriptionListGroup key={term}>
            <DescriptionListTerm>{term}</DescriptionListTerm>
            <DescriptionListDescription>{description}</DescriptionListDescription>
          </DescriptionListGroup>
        ))}
      </DescriptionList>
    </PageSection>
  );
}

const PAGES = [{ href: '', name: 'Details', component: Details as React.ComponentType }];

/** One object: its details and what plugins add as tabs. */
export function ResourceDetailsPage({ model }: { readonly model: ResourceModel }) {
  const { ns, name = '' } = useParams();
  const groupVersionKind = { group: model.apiGroup, version: model.apiVersion, kind: model.kind };
  const [data, isLoaded, error] = useK8sWatchResource({ groupVersionKind, namespace: ns, name });
  const message = error instanceof Error ? error.message : undefined;
  return (
    <>
      <DocumentTitle>{`${name} · Details`}</DocumentTitle>
      <ListPageHeader title={name} badge={<ResourceIcon groupVersionKind={groupVersionKind} />} />
      {message && <Alert variant="danger" isInline title={message} />}
      {!isLoaded && (
        <Bullseye>
          <Spinner aria-label="Loading" />
        </Bullseye>
      )}
      {isLoaded && !message && <HorizontalNav pages={PAGES} resource={data as K8sResourceCommon} />}
    </>
  );
}
