import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileName } from '../../model/export/fileName';
import type { TimeWindow } from '../../model/timeRange';
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
  const [isOpen, setOpen] = useState(false);
  const save = async ({ make, extension }: GraphFile) => {
    onProblem(undefined);
    try {
      const file = await make(source());
      if (file) saveFile(file, fileName('topology', window, extension));
    } catch (error) {
      onProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      shouldFocusToggleOnSelect
      shouldFocusFirstItemOnOpen
      popperProps={{ position: 'end' }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          icon={<DownloadIcon />}
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          aria-label={t('Export')}
          title={t('Export')}
          data-test="export-menu"
        />
      )}
    >
      <DropdownList aria-label={t('Export')}>
        {GRAPH_FILES.filter(({ isPicture }) => hasPicture || !isPicture).map((file) => (
          <DropdownItem
            key={file.extension}
            onClick={() => void save(file)}
            data-test={`export-${file.extension}`}
          >
            {t(file.title)}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
};
