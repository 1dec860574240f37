import type { RefObject } from 'react';
import { usePage } from '../../hooks/pageContext';
import type { ShownFigures } from '../../hooks/usePanelFigures';
import { figuresCsv } from '../../model/export/figuresCsv';
import { fileName } from '../../model/export/fileName';
import { scopeOf } from '../../model/ends/scopes';
import type { Panel } from '../../model/metrics/panels';
import { saveFile } from '../shared/saveFile';
import type { Picture } from './usePicture';
import { usePictureLines } from './usePictureLines';

/** What a file of a panel is made of. */
export interface PanelFileSubject {
  readonly panel: Panel;
  /** Undefined while there are no figures. */
  readonly shown: ShownFigures | undefined;
  readonly card: RefObject<HTMLDivElement>;
  readonly picture: Picture;
}

/** Saves a panel as a file; without figures there is nothing to save. */
export const usePanelFiles = (
  subject: PanelFileSubject,
): { saveCsv: () => void; savePng: () => void } => {
  const { state } = usePage();
  const linesOf = usePictureLines();
  const { panel, shown, card, picture } = subject;
  return {
    saveCsv: () => {
      if (!shown) return;
      const { figures, window } = shown;
      const csv = figuresCsv({ panel, scope: scopeOf(state.scope), figures, window });
      const name = fileName(panel.id, window, 'csv');
      saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), name);
    },
    savePng: () => {
      if (!shown || !card.current) return;
      const { window } = shown;
      const heading = { lines: linesOf(window) };
      const name = fileName(panel.id, window, 'png');
      picture.take({ element: card.current, heading, name });
    },
  };
};
