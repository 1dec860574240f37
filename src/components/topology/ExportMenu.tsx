import { DownloadIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { fileName } from '../../model/export/fileName';
import type { TimeWindow } from '../../model/timeRange';
import { ActionMenu } from '../shared/ActionMenu';
import { saveFile } from '../shared/saveFile';
import { GRAPH_FILES, type GraphFile, type GraphFileSource } from './graphFiles';

interface ExportMenuProps {
  readonly window: TimeWindow;
  /** Pictures are on offer. */
  readonly hasPicture: boolean;
  readonly source: () => GraphFileSource;
  /** Why there is no file; undefined when another one is begun. */
  readonly onProblem: (problem: string | undefined) => void;
}

/** Saves the graph as a picture, or for programs. */
export const ExportMenu = ({ window, hasPicture, source, onProblem }: ExportMenuProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const save = async ({ make, extension }: GraphFile) => {
    onProblem(undefined);
    try {
      const file = await make(source());
      if (file) saveFile(file, fileName('topology', window, extension));
    } catch (error) {
      onProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const files = GRAPH_FILES.filter(({ isPicture }) => hasPicture || !isPicture);
  return (
    <ActionMenu
      name={t('Export')}
      actions={files.map((file) => ({
        test: `export-${file.extension}`,
        title: t(file.title),
        run: () => void save(file),
      }))}
      toggle={{ icon: <DownloadIcon />, title: t('Export'), 'data-test': 'export-menu' }}
    />
  );
};
