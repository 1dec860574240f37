import { Button } from '@patternfly/react-core';
import { DownloadIcon, ThLargeIcon } from '@patternfly/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { DEFAULT_TOP, TOPS } from '../../model/metrics/panels';
import { scopeOf, SCOPES } from '../../model/ends/scopes';
import { ChoiceSelect } from '../shared/ChoiceSelect';

interface OverviewToolsProps {
  readonly isExporting: boolean;
  readonly onManage: () => void;
  readonly onExport: () => void;
  /** More that all figures have in common. */
  readonly children?: ReactNode;
}

/** Numbers on offer, and the one of the link. */
const topsWith = (top: number): readonly number[] =>
  TOPS.includes(top) ? TOPS : [...TOPS, top].sort((a, b) => a - b);

/** What all figures have in common, and what can be done with all panels. */
export const OverviewTools = (props: OverviewToolsProps) => {
  const { isExporting, onManage, onExport, children } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const { top = DEFAULT_TOP } = state.overview;
  return (
    <div className="network-evidence__overview-tools">
      <ChoiceSelect
        label={t('Scope')}
        choices={SCOPES.map(({ id, title }) => ({ value: id, title: t(title) }))}
        value={scopeOf(state.scope).id}
        onChoose={(scope) => update({ scope })}
        test="scope"
      />
      <ChoiceSelect
        label={t('Groups shown')}
        choices={topsWith(top).map((number) => ({
          value: String(number),
          title: t('Top {{number}}', { number }),
        }))}
        value={String(top)}
        onChoose={(number) => update({ overview: { top: Number(number) } })}
        test="top"
      />
      {children}
      <Button variant="link" icon={<ThLargeIcon />} onClick={onManage} data-test="manage-panels">
        {t('Manage panels')}
      </Button>
      <Button
        variant="link"
        icon={<DownloadIcon />}
        onClick={onExport}
        isLoading={isExporting || undefined}
        isDisabled={isExporting}
        data-test="export-picture"
      >
        {t('Export PNG')}
      </Button>
    </div>
  );
};
