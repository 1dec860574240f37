import {
  Button,
  Checkbox,
  Label,
  SearchInput,
  ToggleGroup,
  ToggleGroupItem,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { SEVERITIES, type Severity } from '../../../model/evidence/answers';
import type { FindingRow } from '../../../model/evidence/findingRows';
import { rowOfState } from '../../../model/evidence/joinStates';
import type { ReportFacts } from '../../../model/evidence/summarise';
import { findingsCsv } from '../../../model/export/findingsCsv';
import { formatCount } from '../../../model/format/numberText';
import { saveFile } from '../../shared/saveFile';
import type { ReportTabProps } from './reportTab';

interface FindingToolsProps extends Pick<ReportTabProps, 'place' | 'page'> {
  readonly facts: ReportFacts;
  /** As many as are read. */
  readonly rows: readonly FindingRow[];
  readonly shown: readonly FindingRow[];
  readonly isReading: boolean;
}

const toggled = (
  severities: readonly Severity[] | undefined,
  one: Severity,
): readonly Severity[] | undefined => {
  const chosen = SEVERITIES.filter(
    (each) => (severities?.includes(each) ?? false) !== (each === one),
  );
  return chosen.length === 0 ? undefined : chosen;
};

/** Which vulnerabilities are shown, how many they are, and the way to take them along. */
export const FindingTools = (props: FindingToolsProps) => {
  const { place, page, facts, rows, shown, isReading } = props;
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { state, update } = page;
  const { find, severities, package: name, isFixable } = state;
  const numbers = {
    shown: formatCount(shown.length, i18n.language),
    all: formatCount(rows.length, i18n.language),
  };
  const save = () => {
    const text = findingsCsv(shown.map(({ found }) => found));
    const file = `network-evidence-${place.app}-${place.sha.slice(0, 12)}.csv`;
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), file);
  };
  return (
    <Toolbar data-test="finding-tools">
      <ToolbarContent>
        <ToolbarItem>
          <SearchInput
            value={find}
            onChange={(_event, text) => update({ find: text.slice(0, 200) }, 'replace')}
            onClear={() => update({ find: '' }, 'replace')}
            placeholder={t('Id, package, title or file')}
            aria-label={t('Search vulnerabilities')}
            data-test="find-finding"
          />
        </ToolbarItem>
        <ToolbarItem>
          <ToggleGroup aria-label={t('Severities')}>
            {SEVERITIES.filter((severity) => facts.counts[severity].total > 0).map((severity) => (
              <ToggleGroupItem
                key={severity}
                text={`${t(rowOfState(severity).title)} ${formatCount(facts.counts[severity].total, i18n.language)}`}
                isSelected={severities?.includes(severity) ?? false}
                onChange={() => update({ severities: toggled(severities, severity) }, 'replace')}
                data-test={`severity-${severity}`}
              />
            ))}
          </ToggleGroup>
        </ToolbarItem>
        <ToolbarItem alignSelf="center">
          <Checkbox
            id="network-evidence-fixable"
            label={t('Only what can be fixed')}
            isChecked={isFixable}
            onChange={(_event, isChecked) => update({ isFixable: isChecked }, 'replace')}
            data-test="only-fixable"
          />
        </ToolbarItem>
        {name === undefined ? null : (
          <ToolbarItem alignSelf="center">
            <Label
              onClose={() => update({ package: undefined }, 'replace')}
              closeBtnAriaLabel={t('Show all packages')}
              data-test="only-package"
            >
              {t('Package: {{name}}', { name })}
            </Label>
          </ToolbarItem>
        )}
        <ToolbarItem alignSelf="center">
          <span role="status" data-test="finding-count">
            {isReading
              ? t('{{shown}} of {{all}} read so far', numbers)
              : t('{{shown}} of {{all}} vulnerabilities', numbers)}
          </span>
        </ToolbarItem>
        <ToolbarItem align={{ default: 'alignEnd' }}>
          <Button
            variant="link"
            icon={<DownloadIcon />}
            onClick={save}
            isDisabled={shown.length === 0}
            data-test="findings-csv"
          >
            {t('Export as CSV')}
          </Button>
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
};
