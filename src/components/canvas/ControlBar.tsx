import { Button, Tooltip } from '@patternfly/react-core';
import {
  ExpandArrowsAltIcon,
  ExpandIcon,
  KeyboardIcon,
  SearchMinusIcon,
  SearchPlusIcon,
} from '@patternfly/react-icons';
import type { Controller } from '@patternfly/react-topology';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { msg } from '../../model/msg';
import { fitAll, resetView, zoomBy } from './view';
import { ZOOM_STEP } from './viewport';

interface Control {
  readonly id: string;
  readonly title: string;
  readonly icon: ComponentType;
  readonly run: (controller: Controller) => void;
}

const CONTROLS: readonly Control[] = [
  {
    id: 'zoom-in',
    title: msg('Zoom in'),
    icon: SearchPlusIcon,
    run: (controller) => zoomBy(controller, ZOOM_STEP),
  },
  {
    id: 'zoom-out',
    title: msg('Zoom out'),
    icon: SearchMinusIcon,
    run: (controller) => zoomBy(controller, 1 / ZOOM_STEP),
  },
  {
    id: 'fit',
    title: msg('Show the whole graph'),
    icon: ExpandArrowsAltIcon,
    run: (controller) => fitAll(controller),
  },
  { id: 'reset', title: msg('Show at full size'), icon: ExpandIcon, run: resetView },
];

interface ControlBarProps {
  readonly controller: Controller;
  readonly showKeys: () => void;
}

/** What changes how the graph is seen. */
export const ControlBar = ({ controller, showKeys }: ControlBarProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const keys = { id: 'keys', title: msg('Keys in the graph'), icon: KeyboardIcon, run: showKeys };
  return (
    <div className="network-evidence__control-bar" role="group" aria-label={t('View of the graph')}>
      {[...CONTROLS, keys].map(({ id, title, icon: Icon, run }) => (
        <Tooltip key={id} content={t(title)} position="right">
          <Button
            variant="plain"
            aria-label={t(title)}
            icon={<Icon />}
            onClick={() => run(controller)}
            data-test={`topology-${id}`}
          />
        </Tooltip>
      ))}
    </div>
  );
};
