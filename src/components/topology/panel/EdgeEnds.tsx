import { useTranslation } from 'react-i18next';
import type { GraphElement } from '../../../model/graph/element/graphElement';
import type { GraphTexts } from '../graphTexts';
import { NodeLink } from './NodeLink';
import { PanelRow } from './PanelRow';

interface EdgeEndsProps {
  readonly element: Extract<GraphElement, { readonly edge: unknown }>;
  readonly texts: GraphTexts;
  readonly onSelect: (id: string) => void;
}

/** Between whom an edge is, and how much. */
export const EdgeEnds = ({ element, texts, onSelect }: EdgeEndsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { edge, source, target } = element;
  return (
    <>
      <PanelRow title={t('From')} test="edge-from">
        <NodeLink node={source} texts={texts} onSelect={onSelect} />
      </PanelRow>
      <PanelRow title={t('To')} test="edge-to">
        <NodeLink node={target} texts={texts} onSelect={onSelect} />
      </PanelRow>
      <PanelRow title={t('Carries')} test="edge-amount">
        {texts.edgeTitle(edge)}
      </PanelRow>
    </>
  );
};
