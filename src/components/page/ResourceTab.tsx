import type { K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import { useMemo } from 'react';
import type { Filter } from '../../model/filters/filter';
import { printResourceName } from '../../model/ends/resourceName';
import { PageProviders } from './PageProviders';
import { PageTools } from './PageTools';
import { PageViews } from './PageViews';

interface ResourceTabProps {
  readonly obj: K8sResourceCommon;
}

const lockedFor = (kind = '', name = '', namespace?: string): readonly Filter[] => [
  {
    id: 'resource',
    comparator: '=',
    values: [{ text: printResourceName({ kind, namespace, name }) }],
  },
];

/** The tab Network of one cluster object: the same views, with the object at either end of every flow. */
export default function ResourceTab({ obj }: ResourceTabProps) {
  const { kind, metadata } = obj;
  const { name, namespace } = metadata ?? {};
  const locked = useMemo(() => lockedFor(kind, name, namespace), [kind, name, namespace]);
  return (
    <PageProviders locked={locked}>
      <div className="network-evidence__tab-tools">
        <PageTools />
      </div>
      <PageViews />
    </PageProviders>
  );
}
