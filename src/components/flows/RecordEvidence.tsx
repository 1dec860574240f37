import { ExpandableSection, Skeleton } from '@patternfly/react-core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WorkloadName, workloadKey } from '../../model/evidence/running';
import { workloadAtEnd } from '../../model/evidence/workloadOf';
import type { Flow } from '../../model/flows/flow';

const EvidenceSection = lazy(() => import('../shared/evidence/EvidenceSection'));

/** The workloads at both ends, each once. */
const workloadsOf = (flow: Flow): readonly WorkloadName[] => {
  const ends = (['Src', 'Dst'] as const).flatMap((stem) => workloadAtEnd(flow, stem) ?? []);
  return [...new Map(ends.map((workload) => [workloadKey(workload), workload])).values()];
};

interface RecordEvidenceProps {
  readonly flow: Flow;
}

/** What is known of the images at both ends. Nothing is asked for while it is folded. */
export const RecordEvidence = ({ flow }: RecordEvidenceProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [isExpanded, setExpanded] = useState(true);
  const workloads = useMemo(() => workloadsOf(flow), [flow]);
  if (workloads.length === 0) return null;
  return (
    <ExpandableSection
      className="network-evidence__record-section"
      toggleText={t('Evidence')}
      isExpanded={isExpanded}
      onToggle={(_event, expanded) => setExpanded(expanded)}
      data-test="section-evidence"
    >
      {isExpanded
        ? workloads.map((workload) => (
            <Suspense
              key={workloadKey(workload)}
              fallback={<Skeleton screenreaderText={t('Looking for evidence')} />}
            >
              <EvidenceSection workload={workload} title={`${workload.kind} ${workload.name}`} />
            </Suspense>
          ))
        : null}
    </ExpandableSection>
  );
};
