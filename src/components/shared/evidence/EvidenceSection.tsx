import { Button, Content, ExpandableSection, Skeleton } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { useWorkloadEvidence } from '../../../hooks/useEvidence';
import type { WorkloadEvidence } from '../../../model/evidence/joined';
import { rowOfState } from '../../../model/evidence/joinStates';
import type { WorkloadName } from '../../../model/evidence/running';
import './EvidenceSection.css';
import { ImageBlock } from './ImageBlock';
import { StateLabel } from './StateLabel';

interface ImagesProps {
  readonly evidence: WorkloadEvidence;
}

/** The worst image, and the others to unfold. */
const Images = ({ evidence }: ImagesProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [isExpanded, setExpanded] = useState(false);
  const [worst, ...others] = evidence.images;
  const stateId = evidence.unread?.kind ?? 'nothingRuns';
  if (!worst)
    return (
      <>
        <StateLabel id={stateId} />
        <Content component="small">{t(rowOfState(stateId).hint)}</Content>
        {evidence.unread?.kind === 'unreachable' ? <code>{evidence.unread.detail}</code> : null}
      </>
    );
  return (
    <>
      <ImageBlock image={worst} />
      {others.length === 0 ? null : (
        <ExpandableSection
          toggleText={t('{{images}} more images', { images: others.length })}
          isExpanded={isExpanded}
          onToggle={(_event, expanded) => setExpanded(expanded)}
          data-test="evidence-more"
        >
          {isExpanded ? others.map((image, at) => <ImageBlock key={at} image={image} />) : null}
        </ExpandableSection>
      )}
    </>
  );
};

const isUnreachable = ({ images, unread }: WorkloadEvidence): boolean =>
  unread?.kind === 'unreachable' || images.some(({ join }) => join.kind === 'unreachable');

interface EvidenceSectionProps {
  readonly workload: WorkloadName;
  /** Where two of them stand below each other. */
  readonly title?: string;
}

/** What is known of the images that a workload runs: its worst findings, whether they are proven, by which commit they came. */
export default function EvidenceSection({ workload, title }: EvidenceSectionProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const { evidence, isRunning, cancel, retry } = useWorkloadEvidence(workload);
  const mayRetry = !isRunning && (!evidence || isUnreachable(evidence));
  return (
    <div className="network-evidence__evidence" data-test="evidence-section">
      {title === undefined ? null : (
        <h3 className="network-evidence__evidence-workload">{title}</h3>
      )}
      {evidence ? <Images evidence={evidence} /> : null}
      {isRunning && !evidence ? (
        <>
          <Skeleton screenreaderText={t('Looking for evidence')} />
          <Button variant="link" isInline onClick={cancel} data-test="evidence-stop">
            {t('Stop')}
          </Button>
        </>
      ) : null}
      {!isRunning && !evidence ? <p>{t('Stopped before all was known.')}</p> : null}
      {mayRetry ? (
        <Button variant="link" isInline onClick={retry} data-test="evidence-retry">
          {t('Try again')}
        </Button>
      ) : null}
    </div>
  );
}
