import { Alert, Button, EmptyState, EmptyStateBody, Spinner } from '@patternfly/react-core';
import { lazy, type Ref, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutResult } from '../../hooks/useLayout';
import type { DrawnGraph } from '../../model/graph/drawnGraph';
import type { CanvasActions, CanvasHandle } from '../canvas/canvasActions';
import { EVIDENCE_SIGN_TEXTS, nodeWorkloadKey, evidenceMarker } from './evidenceSigns';
import { SIGN_TEXTS } from './graphSigns';
import type { GraphTexts } from './graphTexts';
import type { GraphEvidence } from './useGraphEvidence';
import { sceneGraph, sceneTexts } from './sceneGraph';

/** Tables do without it. */
const GraphCanvas = lazy(() =>
  import('../canvas/GraphCanvas').then((module) => ({ default: module.GraphCanvas })),
);

interface GraphStageProps {
  readonly layout: LayoutResult;
  readonly texts: GraphTexts;
  readonly selected: string | undefined;
  readonly found: ReadonlySet<string>;
  readonly actions: CanvasActions;
  readonly handle: Ref<CanvasHandle>;
  readonly evidence: Pick<GraphEvidence, 'known' | 'see'>;
}

const ALL_SIGN_TEXTS = [...SIGN_TEXTS, ...EVIDENCE_SIGN_TEXTS];

/** Says that places are being found, or that a person stopped that. */
const Arranging = ({ layout }: Pick<GraphStageProps, 'layout'>) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { isArranging, isStopped, hasFailed, cancel, arrange } = layout;
  if (isArranging)
    return (
      <div className="network-evidence__arranging" role="status" data-test="arranging">
        <Spinner size="md" aria-hidden /> {t('Arranging the graph')}{' '}
        <Button variant="link" isInline onClick={cancel} data-test="stop-arranging">
          {t('Stop')}
        </Button>
      </div>
    );
  if (!isStopped && !hasFailed) return null;
  return (
    <Alert
      isInline
      isPlain
      variant="info"
      className="network-evidence__arranging"
      title={
        isStopped
          ? t('You stopped the arranging: this is the graph as it was.')
          : t('This layout could not be made: here is a grid.')
      }
      actionLinks={
        <Button variant="link" isInline onClick={arrange} data-test="arrange-again">
          {t('Arrange')}
        </Button>
      }
      data-test="not-arranged"
    />
  );
};

/** What the canvas is given of the graph; undefined before there is one. */
const useScene = (
  drawn: DrawnGraph | undefined,
  texts: GraphTexts,
  known: GraphEvidence['known'],
) => {
  const plain = useMemo(() => drawn && sceneGraph(drawn), [drawn]);
  const mark = useMemo(
    () =>
      evidenceMarker(
        new Map(
          (drawn?.nodes ?? []).flatMap((node): [string, string][] => {
            const key = nodeWorkloadKey(node);
            return key === undefined ? [] : [[node.id, key]];
          }),
        ),
      ),
    [drawn],
  );
  return {
    graph: useMemo(() => (plain && known ? mark(plain, known) : plain), [plain, known, mark]),
    texts: useMemo(() => drawn && sceneTexts(drawn, texts), [drawn, texts]),
  };
};

/** The graph as a picture, or what stands in its way. */
export const GraphStage = ({ layout, texts, evidence, ...canvas }: GraphStageProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { placed, isStopped, arrange, pinned } = layout;
  const scene = useScene(placed?.drawn, texts, evidence.known);
  if (!placed && isStopped)
    return (
      <EmptyState headingLevel="h2" titleText={t('You stopped the arranging')}>
        <EmptyStateBody>
          {t('A wider scope or more filters make a smaller graph. The table has all of it.')}
        </EmptyStateBody>
        <Button onClick={arrange} data-test="arrange-again">
          {t('Arrange')}
        </Button>
      </EmptyState>
    );
  return (
    <div className="network-evidence__stage">
      <Suspense fallback={null}>
        {placed && scene.graph && scene.texts ? (
          <GraphCanvas
            graph={scene.graph}
            texts={scene.texts}
            places={placed.places}
            {...canvas}
            pinned={pinned}
            signTexts={evidence.known ? ALL_SIGN_TEXTS : SIGN_TEXTS}
            onSight={evidence.see}
          />
        ) : null}
      </Suspense>
      <Arranging layout={layout} />
    </div>
  );
};
