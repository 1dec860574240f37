import { Button, Switch } from '@patternfly/react-core';
import { ColumnsIcon, DownloadIcon } from '@patternfly/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { DENSITIES, DENSITY_TITLES, type Density } from './density';
import type { ShownColumns } from './useColumns';
import { ChoiceSelect } from '../shared/ChoiceSelect';

interface DensityMenuProps {
  readonly density: Density;
  readonly onChange: (density: Density) => void;
}

/** How high the rows are. */
const DensityMenu = ({ density, onChange }: DensityMenuProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <ChoiceSelect
      label={t('Row density')}
      choices={DENSITIES.map((value) => ({ value, title: t(DENSITY_TITLES[value]) }))}
      value={density}
      onChoose={onChange}
      text={t('Rows: {{density}}', { density: t(DENSITY_TITLES[density]) })}
      toggle={{ variant: 'plainText' }}
      test="density"
    />
  );
};

const ManageColumnsModal = lazy(() => import('./ManageColumnsModal'));
const ExportModal = lazy(() => import('./ExportModal'));

interface FlowToolbarProps {
  readonly shown: ShownColumns;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

type OpenModal = 'columns' | 'export';

/** The tools of the table. */
export const FlowToolbar = ({ shown, density, onDensity }: FlowToolbarProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const [modal, setModal] = useState<OpenModal>();
  const close = () => setModal(undefined);
  return (
    <div className="network-evidence__flow-tools">
      <Switch
        id="network-evidence-records"
        label={t('Show every record')}
        isChecked={state.showDuplicates}
        onChange={(_event, showDuplicates) => update({ showDuplicates })}
        data-test="every-record"
      />
      <DensityMenu density={density} onChange={onDensity} />
      <Button
        variant="link"
        icon={<ColumnsIcon />}
        onClick={() => setModal('columns')}
        data-test="manage-columns"
      >
        {t('Manage columns')}
      </Button>
      <Button
        variant="link"
        icon={<DownloadIcon />}
        onClick={() => setModal('export')}
        data-test="export"
      >
        {t('Export')}
      </Button>
      <Suspense fallback={null}>
        {modal === 'columns' ? <ManageColumnsModal shown={shown} onClose={close} /> : null}
        {modal === 'export' ? <ExportModal columns={shown.columns} onClose={close} /> : null}
      </Suspense>
    </div>
  );
};
