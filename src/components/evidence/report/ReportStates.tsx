import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  List,
  ListItem,
  Progress,
  ProgressMeasureLocation,
  ProgressSize,
} from '@patternfly/react-core';
import { ExclamationCircleIcon, SearchIcon, StopCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AppPlace } from '../../../api/evidence/evidenceRequests';
import { evidencePath } from '../../../model/evidence/evidencePath';
import type { ReportProblem } from '../../../model/evidence/report';
import { formatBytes } from '../../../model/format/quantities';
import { msg } from '../../../model/msg';
import '../../shared/StateLadder.css';

interface DownloadStateProps {
  /** What comes, translated. */
  readonly title: string;
  /** Bytes that have come. */
  readonly length: number;
  /** Of so many, as far as that is known. */
  readonly size: number | undefined;
  readonly onCancel: () => void;
}

/** A file on its way: how much of it is there, and the way to stop. */
export const DownloadState = ({ title, length, size, onCancel }: DownloadStateProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const came = formatBytes(length, i18n.language);
  const text =
    size === undefined
      ? came
      : t('{{came}} of {{size}}', { came, size: formatBytes(size, i18n.language) });
  return (
    <div className="network-evidence__loading" role="status" data-test="report-loading">
      <Progress
        title={title}
        size={ProgressSize.sm}
        value={Math.min(length, size ?? length)}
        max={size ?? Math.max(length, 1)}
        label={text}
        valueText={text}
        measureLocation={ProgressMeasureLocation.outside}
      />
      <p>
        <Button variant="link" isInline onClick={onCancel} data-test="cancel-report">
          {t('Stop')}
        </Button>
      </p>
    </div>
  );
};

interface AskAgainProps {
  readonly onAsk: () => void;
}

/** A person stopped waiting. */
export const StoppedReading = ({ onAsk }: AskAgainProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <EmptyState
      icon={StopCircleIcon}
      titleText={t('You stopped reading this')}
      headingLevel="h2"
      data-test="report-stopped"
    >
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button onClick={onAsk} data-test="read-again">
            {t('Read it')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
};

const PROBLEMS: Readonly<
  Record<ReportProblem['problem'], { readonly title: string; readonly step: string }>
> = {
  tooLarge: {
    title: msg('The file is too large to be shown'),
    step: msg('It has more than 100 MB: look at it in the store, or let CI look for less at once.'),
  },
  truncated: {
    title: msg('The file is cut off'),
    step: msg('It ends in the middle: the upload was interrupted. Let CI run again.'),
  },
  noJson: {
    title: msg('The file is no JSON'),
    step: msg('Let CI write the report with --format json, and the SBOM with --format spdx-json.'),
  },
  noReport: {
    title: msg('The file is something else'),
    step: msg('It is JSON, but not what it should be by its name: look at what CI uploads.'),
  },
  otherVersion: {
    title: msg('The file is of a version that is not read'),
    step: msg('Reports are read of schema 2 (Trivy 0.20 and later), SBOMs of SPDX 2.3.'),
  },
  malformed: {
    title: msg('The file has parts that cannot be'),
    step: msg('What is half understood could look clean, so that nothing of it is shown.'),
  },
};

interface ProblemStateProps {
  readonly problem: ReportProblem;
}

/** Why a file says nothing. */
export const ProblemState = ({ problem }: ProblemStateProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { title, step } = PROBLEMS[problem.problem];
  return (
    <EmptyState
      status="danger"
      icon={ExclamationCircleIcon}
      titleText={t(title)}
      headingLevel="h2"
      data-test={`problem-${problem.problem}`}
    >
      <EmptyStateBody>
        {t(step)}
        {problem.version === undefined ? null : (
          <p>{t('This one is of version {{version}}.', { version: problem.version })}</p>
        )}
      </EmptyStateBody>
    </EmptyState>
  );
};

interface OtherScansStateProps extends AppPlace {
  /** Translated. */
  readonly title: string;
  /** Translated. */
  readonly hint: string;
  /** Commits that there are scans of, newest first. */
  readonly shas: readonly string[];
  readonly test: string;
}

const MOST_LISTED = 20;

/** There is no such scan, but there may be others. */
export const OtherScansState = (props: OtherScansStateProps) => {
  const { namespace, app, title, hint, shas, test } = props;
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <EmptyState icon={SearchIcon} titleText={title} headingLevel="h2" data-test={test}>
      <EmptyStateBody>
        {hint}
        {shas.length === 0 ? null : (
          <List isPlain aria-label={t('Scans that there are')}>
            {shas.slice(0, MOST_LISTED).map((sha) => (
              <ListItem key={sha}>
                <Link to={evidencePath({ namespace, app, sha })} data-test="other-scan">
                  <code>{sha.slice(0, 12)}</code>
                </Link>
              </ListItem>
            ))}
          </List>
        )}
      </EmptyStateBody>
    </EmptyState>
  );
};
