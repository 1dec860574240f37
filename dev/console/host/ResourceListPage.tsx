import type { K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import { Alert, PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useParams } from 'react-router';
import type { ResourceModel } from '../models';
import { DocumentTitle } from '../sdk/DocumentTitle';
import { ListPageHeader } from '../sdk/ListPageHeader';
import { ResourceLink } from '../sdk/ResourceLink';
import { useK8sWatchResource } from '../sdk/useK8sWatchResource';

const MAX_ROWS = 500;

/** All objects of a kind that the person may list. */
export function ResourceListPage({ model }: { readonly model: ResourceModel }) {
  const { ns } = useParams();
  const groupVersionKind = { group: model.apiGroup, version: model.apiVersion, kind: model.kind };
  const [data, , error] = useK8sWatchResource({ groupVersionKind, namespace: ns, isList: true });
  const objects = (data as readonly K8sResourceCommon[] | undefined) ?? [];
  return (
    <>
      <DocumentTitle>{model.labelPlural}</DocumentTitle>
      <ListPageHeader title={model.labelPlural} />
      <PageSection>
        {error instanceof Error && <Alert variant="danger" isInline title={error.message} />}
        <Table aria-label={model.labelPlural} variant="compact">
          <Thead>
            <Tr>
              <Th>Name</Th>
              {model.namespaced && <Th>Namespace</Th>}
            </Tr>
          </Thead>
          <Tbody>
            {objects.slice(0, MAX_ROWS).map(({ metadata: { uid, name, namespace } = {} }) => (
              <Tr key={uid}>
                <Td dataLabel="Name">
                  <ResourceLink
                    groupVersionKind={groupVersionKind}
                    name={name}
                    namespace={namespace}
                  />
                </Td>
                {model.namespaced && <Td dataLabel="Namespace">{namespace}</Td>}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </PageSection>
    </>
  );
}
