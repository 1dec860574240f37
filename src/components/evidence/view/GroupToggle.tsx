import { Content, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useSlice } from '../../../hooks/pageContext';
import { WORKLOAD_GROUPS, workloadGroup } from '../../../model/evidence/workloadGroups';
import type { WorkloadGroupId } from '../../../model/evidence/workloadGroupIds';
import type { WorkloadRow } from '../../../model/evidence/workloadRows';
import { formatCount } from '../../../model/format/numberText';

interface GroupToggleProps {
  /** All workloads. */
  readonly rows: readonly WorkloadRow[];
}

/** Which workloads are shown: all, or those that something has to be done about; what the chosen group holds. */
export const GroupToggle = ({ rows }: GroupToggleProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const [{ group }, update] = useSlice('evidence');
  const item = (id: WorkloadGroupId | undefined, title: string, count: number) => (
    <ToggleGroupItem
      key={id ?? 'all'}
      buttonId={`network-evidence-workloads-${id ?? 'all'}`}
      text={`${title} (${formatCount(count, i18n.language)})`}
      isSelected={group === id}
      onChange={() => update({ group: id })}
      data-test={`workloads-${id ?? 'all'}`}
    />
  );
  const chosen = workloadGroup(group);
  return (
    <div className="network-evidence__groups">
      <ToggleGroup
        isCompact
        aria-label={t('Workloads to show')}
        className="network-evidence__group-toggle"
      >
        {item(undefined, t('All'), rows.length)}
        {WORKLOAD_GROUPS.map(({ id, title, has }) => item(id, t(title), rows.filter(has).length))}
      </ToggleGroup>
      {chosen ? (
        <Content component="small" data-test="group-hint">
          {t(chosen.hint)}
        </Content>
      ) : null}
    </div>
  );
};
