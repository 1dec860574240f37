import { Card, CardHeader, CardTitle } from '@patternfly/react-core';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverviewCard } from '../../model/metrics/cards';
import type { CardId } from '../../model/metrics/panelIds';
import { LoadingState } from '../shared/LoadingState';
import { PanelMenu } from './PanelMenu';
import { menuId } from './panelIds';
import { NOT_IN_PICTURE } from './takePicture';
import type { ShownPanels } from './usePanels';

/** What draws each card, each in a chunk of its own. */
const CONTENTS: Readonly<Record<CardId, ComponentType>> = {
  exposed: lazy(() => import('./ExposedWorkloads')),
};

interface OwnCardProps {
  readonly card: OverviewCard;
  readonly panels: ShownPanels;
  readonly manage: () => void;
}

/** A card that asks for itself, with what can be done with it. */
export const OwnCard = ({ card: { id, title }, panels, manage }: OwnCardProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const isFocused = panels.focused?.id === id;
  const Content = CONTENTS[id];
  const actions = [
    {
      test: 'panel-focus',
      title: isFocused ? t('Show all panels') : t('Focus'),
      run: () => panels.focus(isFocused ? undefined : id),
    },
    ...(panels.items.length > 1 && panels.items.some((one) => one.id === id)
      ? [{ test: 'panel-hide', title: t('Hide this panel'), run: () => panels.hide(id) }]
      : []),
    { test: 'panel-manage', title: t('Manage panels'), run: manage },
  ];
  const menu = (
    <span {...NOT_IN_PICTURE}>
      <PanelMenu id={menuId(id)} panel={t(title)} actions={actions} />
    </span>
  );
  return (
    <Card
      isCompact
      isFullHeight
      className={isFocused ? 'network-evidence__focused-panel' : undefined}
      data-test={`panel-${id}`}
    >
      <CardHeader actions={{ actions: menu, hasNoOffset: true }}>
        <CardTitle component="h2">{t(title)}</CardTitle>
      </CardHeader>
      <Suspense fallback={<LoadingState />}>
        <Content />
      </Suspense>
    </Card>
  );
};
