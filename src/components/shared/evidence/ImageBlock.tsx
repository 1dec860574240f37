import { Content, Label, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { evidencePath, type ScanPlace } from '../../../model/evidence/evidencePath';
import type { ImageEvidence } from '../../../model/evidence/joined';
import { PROOFS, rowOfState, stateIdOf } from '../../../model/evidence/joinStates';
import type { ContainerRole } from '../../../model/evidence/running';
import { joinTitle } from '../../../model/evidence/verdictTexts';
import { msg } from '../../../model/msg';
import { ImageFacts } from './ImageFacts';
import { ImageFindings } from './ImageFindings';
import { ProofLabel } from './ProofLabel';
import { StateLabel } from './StateLabel';

const ROLE_TITLES: Readonly<Record<ContainerRole, string>> = {
  main: msg('container'),
  sidecar: msg('sidecar'),
  init: msg('init container'),
  ephemeral: msg('debug container'),
};

const placeOfImage = ({ workload, app, commit, join }: ImageEvidence): ScanPlace | undefined =>
  app &&
  commit && {
    namespace: workload.namespace,
    app: app.value,
    sha: join.kind === 'scanned' ? join.summary.sha : commit.value,
  };

interface OtherScansProps {
  readonly image: ImageEvidence;
  readonly others: readonly string[];
}

/** The scans that there are of an app whose own is missing. */
const OtherScans = ({ image, others }: OtherScansProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { app, workload } = image;
  if (!app) return null;
  if (others.length === 0) return <p>{t('There are no scans of this app at all.')}</p>;
  return (
    <>
      <p>{t('There are scans of these commits, the newest first:')}</p>
      <List isPlain data-test="evidence-others">
        {others.map((sha) => (
          <ListItem key={sha}>
            <Link to={evidencePath({ namespace: workload.namespace, app: app.value, sha })}>
              {sha.slice(0, 12)}
            </Link>
          </ListItem>
        ))}
      </List>
    </>
  );
};

interface ImageBlockProps {
  readonly image: ImageEvidence;
}

/** The state of an image, whether it is proven, and whether it is still true. */
const ImageLabels = ({ image: { join } }: ImageBlockProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <div className="network-evidence__evidence-labels">
      <StateLabel id={stateIdOf(join)} text={t(joinTitle(join))} />
      {join.kind === 'scanned' ? <ProofLabel proof={join.proof} /> : null}
      {join.kind === 'scanned' && join.isStale ? (
        <Label isCompact color="orange" variant="outline">
          {t('Scan is too old')}
        </Label>
      ) : null}
    </div>
  );
};

/** What is known of an image that a workload runs, and how. */
export const ImageBlock = ({ image }: ImageBlockProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { container, join } = image;
  const place = placeOfImage(image);
  const scanned = join.kind === 'scanned' ? join : undefined;
  const { hint } = rowOfState(stateIdOf(join));
  return (
    <div className="network-evidence__evidence-block" data-test="evidence-image-block">
      <h4 className="network-evidence__evidence-title">
        {container.name} <small>{t(ROLE_TITLES[container.role])}</small>
      </h4>
      <ImageLabels image={image} />
      {hint === '' ? null : <Content component="small">{t(hint)}</Content>}
      {join.kind === 'unreachable' ? <code>{join.detail}</code> : null}
      {join.kind === 'noScan' && join.others ? (
        <OtherScans image={image} others={join.others} />
      ) : null}
      {scanned && scanned.proof !== 'verified' ? (
        <Content component="small" data-test="evidence-proof">
          {t(PROOFS[scanned.proof].sentence)}
        </Content>
      ) : null}
      {scanned && place ? (
        <ImageFindings
          summary={scanned.summary}
          place={place}
          isNotLookedFor={scanned.verdict === 'notLookedFor'}
        />
      ) : null}
      <ImageFacts image={image} place={place} />
      {place && (scanned || join.kind === 'tooLarge' || join.kind === 'malformed') ? (
        <Link to={evidencePath(place)} data-test="evidence-report">
          {t('Open the report')}
        </Link>
      ) : null}
    </div>
  );
};
