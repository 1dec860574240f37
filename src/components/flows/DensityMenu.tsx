import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DENSITIES, DENSITY_TITLES, type Density, readDensity } from './density';

interface DensityMenuProps {
  readonly density: Density;
  readonly onChange: (density: Density) => void;
}

/** How high the rows are. */
export const DensityMenu = ({ density, onChange }: DensityMenuProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [isOpen, setOpen] = useState(false);
  return (
    <Select
      isOpen={isOpen}
      selected={density}
      onOpenChange={setOpen}
      onSelect={(_event, value) => {
        const chosen = readDensity(value);
        if (chosen) onChange(chosen);
        setOpen(false);
      }}
      shouldFocusToggleOnSelect
      shouldFocusFirstItemOnOpen
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-test="density"
        >
          {t('Rows: {{density}}', { density: t(DENSITY_TITLES[density]) })}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={t('Row density')}>
        {DENSITIES.map((one) => (
          <SelectOption key={one} value={one} data-test={`density-${one}`}>
            {t(DENSITY_TITLES[one])}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
};
