import { Alert, Button } from '@patternfly/react-core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportProgress } from '../../hooks/useFlowExport';
import { formatCount } from '../../model/format/numberText';
import { errorTextOf } from '../shared/errorTexts';
import { saveFile } from '../shared/saveFile';

interface ExportProgressViewProps {
  readonly progress: ExportProgress;
}

/** How far an export has come; saves the file as soon as there is one. */
export const ExportProgressView = ({ progress }: ExportProgressViewProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { flows, isRunning, error, file } = progress;
  useEffect(() => {
    if (file) saveFile(file.blob, file.name);
  }, [file]);
  const count = (value: number): string => formatCount(value, i18n.language);
  return (
    <div aria-live="polite" data-test="export-progress">
      {isRunning ? <p>{t('{{number}} records fetched', { number: count(flows) })}</p> : null}
      {error ? (
        <Alert isInline variant="danger" title={t(errorTextOf(error).title)}>
          {error.message}
        </Alert>
      ) : null}
      {file ? (
        <Alert
          isInline
          variant="success"
          title={t('{{number}} flows saved as {{name}}', {
            number: count(file.rows),
            name: file.name,
          })}
          data-test="export-done"
        >
          <Button variant="link" isInline onClick={() => saveFile(file.blob, file.name)}>
            {t('Save again')}
          </Button>
        </Alert>
      ) : null}
    </div>
  );
};
