import type { Controller } from '@patternfly/react-topology';
import type { DOMAttributes } from 'react';
import { canvasState, putState } from './canvasState';
import { bringIntoView } from './view';
import { inReadingOrder } from './walk';

/** The keyboard starts at what is selected, else where it was, else at the first node. */
export const useCanvasFocus = (
  controller: Controller,
): Pick<DOMAttributes<HTMLElement>, 'onFocus' | 'onBlur'> => ({
  onFocus: ({ currentTarget }) => {
    const { selected, active, links } = canvasState(controller);
    if (!currentTarget.matches(':focus-visible')) {
      putState(controller, { hasFocus: true });
      return;
    }
    const start = active ?? selected ?? inReadingOrder(links)[0];
    putState(controller, { hasFocus: true, active: start });
    if (start !== undefined) bringIntoView(controller, start);
  },
  onBlur: () => putState(controller, { hasFocus: false }),
});
