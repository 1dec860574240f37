import { useTranslation } from 'react-i18next';
import { ChoiceSelect } from '../shared/ChoiceSelect';
import { DENSITIES, DENSITY_TITLES, type Density } from './density';

interface DensityMenuProps {
  readonly density: Density;
  readonly onChange: (density: Density) => void;
}

/** How high the rows are. */
export const DensityMenu = ({ density, onChange }: DensityMenuProps) => {
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
