import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { AppPlace } from '../../../api/evidence/evidenceRequests';
import { useScans, type ScansResult } from '../../../hooks/useScans';
import { chooseScan } from '../../../model/evidence/chooseScan';
import { EvidenceErrorState } from '../../shared/evidence/EvidenceErrorState';
import { LoadingState } from '../../shared/LoadingState';
import { ReportContent } from './ReportContent';
import { OtherScansState } from './ReportStates';
import './ReportView.css';

interface ChosenReportProps {
  readonly place: AppPlace;
  readonly sha: string | undefined;
  readonly result: ScansResult;
  readonly scans: NonNullable<ScansResult['scans']>;
}

/** The scan that is meant, or which there are instead. */
const ChosenReport = ({ place, sha, result, scans }: ChosenReportProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const isPart = result.hasMore || result.isPartial;
  const chosen = useMemo(() => chooseScan({ scans, isPart }, sha), [scans, isPart, sha]);
  if (chosen.kind === 'none')
    return (
      <OtherScansState
        {...place}
        title={t('There are no scans of this app')}
        hint={t(
          'CI left no evidence under this app: look whether the app is called as in the bucket, and whether CI has run.',
        )}
        shas={[]}
        test="no-scans"
      />
    );
  if (chosen.kind === 'absent')
    return (
      <OtherScansState
        {...place}
        title={t('There is no scan of this commit')}
        hint={t('CI left evidence of other commits of the app:')}
        shas={scans.map((scan) => scan.sha)}
        test="no-scan"
      />
    );
  if (chosen.kind === 'several')
    return (
      <OtherScansState
        {...place}
        title={t('Several commits begin like this')}
        hint={t('Choose the one that is meant:')}
        shas={chosen.shas}
        test="several-scans"
      />
    );
  return <ReportContent place={{ ...place, sha: chosen.sha }} scan={chosen.scan} result={result} />;
};

/** The evidence of an app: the report of one commit, its packages, its history, and where it runs. */
export default function ReportView() {
  const { t } = useTranslation('plugin__network-evidence');
  const { ns: namespace = '', app = '', sha } = useParams();
  const place = useMemo(() => ({ namespace, app }), [namespace, app]);
  const result = useScans(place);
  const { scans, error, retry } = result;
  return (
    <div className="network-evidence__report" data-test="report-page">
      {scans ? (
        <ChosenReport place={place} sha={sha?.toLowerCase()} result={result} scans={scans} />
      ) : error ? (
        <EvidenceErrorState error={error} onRetry={retry} />
      ) : (
        <LoadingState label={t('Loading evidence')} />
      )}
    </div>
  );
}
