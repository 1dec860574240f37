import { Button, Label, LabelGroup, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useSlice } from '../../hooks/pageContext';
import { withoutId } from '../../model/graph/hierarchy/openGroups';
import { MAX_HOPS } from '../../model/view/topology';

interface NearBarProps {
  /** What a node is called; its id, where it is not known. */
  readonly nameOf: (id: string) => string;
}

const HOPS = Array.from({ length: MAX_HOPS }, (_, at) => at + 1);

/** Around what alone the graph is drawn, how far, and the way back to all of it. */
export const NearBar = ({ nameOf }: NearBarProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [{ near = [], hops }, update] = useSlice('topology');
  if (near.length === 0) return null;
  return (
    <div className="network-evidence__near" data-test="near">
      <LabelGroup categoryName={t('Only around')} numLabels={5}>
        {near.map((id) => (
          <Label
            key={id}
            textMaxWidth="16ch"
            onClose={() => update({ near: withoutId(near, id) })}
            closeBtnAriaLabel={t('No longer around {{name}}', { name: nameOf(id) })}
          >
            {nameOf(id)}
          </Label>
        ))}
      </LabelGroup>
      <ToggleGroup isCompact aria-label={t('Steps away')}>
        {HOPS.map((count) => (
          <ToggleGroupItem
            key={count}
            text={t('{{count}} hops', { count })}
            isSelected={hops === count}
            onChange={() => update({ hops: count })}
            buttonId={`network-evidence-hops-${count}`}
            data-test={`hops-${count}`}
          />
        ))}
      </ToggleGroup>
      <Button
        variant="link"
        isInline
        onClick={() => update({ near: undefined, hops: 1 })}
        data-test="show-whole-graph"
      >
        {t('Show the whole graph')}
      </Button>
    </div>
  );
};
