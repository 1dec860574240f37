import { Alert } from '@patternfly/react-core';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSlice } from '../../hooks/pageContext';
import { useDrawnGraph } from '../../hooks/useDrawnGraph';
import type { GraphResult } from '../../hooks/useGraphFigures';
import { useLayout } from '../../hooks/useLayout';
import { findNodes } from '../../model/graph/element/findNodes';
import type { GraphFigures } from '../../model/graph/graphFigures';
import { DEFAULT_LAYOUT } from '../../model/graph/layout/layouts';
import { functionOf, functionTitle, metricOf } from '../../model/graph/metrics';
import { useFillHeight } from '../shared/useFillHeight';
import type { AmountStyle } from './amountTexts';
import { EmptiedState } from './EmptiedState';
import { ExportMenu } from './ExportMenu';
import { GraphBar } from './GraphBar';
import { type AnsweredGraph, GraphDrawer } from './GraphDrawer';
import { GraphNotices } from './GraphNotices';
import { GraphStage } from './GraphStage';
import { GraphSummary } from './GraphSummary';
import { GraphTables } from './GraphTables';
import { NearBar } from './NearBar';
import { TrailBar } from './TrailBar';
import { useCanvasRef } from './useCanvasRef';
import { useFind } from './useFind';
import { useGraphEvidence } from './useGraphEvidence';
import { useGraphActions } from './useGraphActions';
import { nodesById, useGraphTexts } from './useGraphTexts';

const AskEvidence = lazy(() => import('../shared/evidence/AskEvidence'));

/** Pixels in which a graph can be read. */
const LEAST_HEIGHT = 340;

interface GraphContentProps {
  readonly answered: AnsweredGraph;
  readonly result: GraphResult;
}

/** How amounts of the graph read. */
const useAmountStyle = ({ unit, seconds }: GraphFigures): AmountStyle => {
  const { i18n } = useTranslation('plugin__network-evidence');
  const [topology] = useSlice('topology');
  const isTotal = functionOf(metricOf(topology.metric), topology.function) === 'sum';
  const locale = i18n.language;
  return useMemo(() => ({ unit, seconds, isTotal, locale }), [unit, seconds, isTotal, locale]);
};

/** The graph of an answer: what can be done with it, its picture or its tables, and what is selected of it. */
export const GraphContent = ({ answered, result }: GraphContentProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { selected } = usePage().state;
  const [topology] = useSlice('topology');
  const { isTable } = topology;
  const { figures, window } = answered;
  const newest = useDrawnGraph(figures, result.before);
  const layout = useLayout(isTable ? undefined : newest, topology.layout ?? DEFAULT_LAYOUT);
  const drawn = isTable ? newest : (layout.placed?.drawn ?? newest);
  const style = useAmountStyle(figures);
  const texts = useGraphTexts(drawn, figures.scope, style);
  const nodes = useMemo(() => nodesById(drawn), [drawn]);
  const groupIds = useMemo(() => new Set(drawn.groups.map(({ id }) => id)), [drawn]);
  const evidence = useGraphEvidence(nodes, figures.scope);
  const { canvas, handle } = useCanvasRef(selected);
  const body = useRef<HTMLDivElement>(null);
  useFillHeight(body, LEAST_HEIGHT);
  const [problem, setProblem] = useState<string>();
  const actions = useGraphActions({
    nodes,
    groupIds,
    scope: figures.scope,
    titleOf: texts.nodeTitle,
    move: layout.move,
  });
  const find = useFind(
    useCallback((text) => findNodes(drawn, text, texts.nodeTitle), [drawn, texts]),
    (id) => {
      actions.select(id);
      canvas.current?.centre(id);
    },
  );
  const metric = metricOf(topology.metric);
  const amountTitle = t(functionTitle(metric, functionOf(metric, topology.function)));
  const isCompared = result.before !== undefined;
  const tableSource = useMemo(
    () => ({
      drawn,
      nodes,
      texts,
      style,
      amountTitle,
      actions,
      isCompared,
      evidence: evidence.known,
      see: evidence.see,
    }),
    [drawn, nodes, texts, style, amountTitle, actions, isCompared, evidence.known, evidence.see],
  );
  const nameOf = (id: string): string => {
    const node = nodes.get(id);
    return node ? texts.nodeTitle(node) : id;
  };
  const source = () => ({ drawn, seconds: figures.seconds, picture: canvas.current?.svg() });
  const stage = { layout, texts, actions, selected, evidence, found: find.found };
  return (
    <>
      <GraphBar drawn={drawn} texts={texts} find={find}>
        <ExportMenu window={window} hasPicture={!isTable} source={source} onProblem={setProblem} />
      </GraphBar>
      <div className="network-evidence__graph-place">
        <TrailBar />
        <NearBar nameOf={nameOf} />
      </div>
      <GraphNotices result={result} folded={drawn.folded} />
      {problem === undefined ? null : (
        <Alert isInline variant="danger" title={t('The browser could not draw the picture')}>
          {problem}
        </Alert>
      )}
      <div ref={body} className="network-evidence__graph-body">
        <GraphDrawer drawn={drawn} texts={texts} answered={answered} actions={actions}>
          {newest.nodes.length === 0 ? (
            <EmptiedState />
          ) : isTable ? (
            <GraphTables source={tableSource} selected={selected} />
          ) : (
            <GraphStage {...stage} handle={handle} />
          )}
        </GraphDrawer>
      </div>
      <GraphSummary drawn={drawn} result={result} />
      {evidence.asked.length === 0 ? null : (
        <Suspense fallback={null}>
          <AskEvidence workloads={evidence.asked} onKnown={evidence.learn} />
        </Suspense>
      )}
    </>
  );
};
