import { useState } from 'react';
import { saveFile } from '../shared/saveFile';
import { type PictureHeading, takePicture } from './takePicture';

export interface PictureRequest {
  readonly element: HTMLElement;
  readonly heading: PictureHeading;
  readonly name: string;
}

export interface Picture {
  readonly isTaking: boolean;
  /** Why there is no file. */
  readonly problem: string | undefined;
  readonly take: (request: PictureRequest) => void;
}

/** The page shows first that it is busy: taking the picture lets it draw nothing. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Saves what an element shows as a file. */
export const usePicture = (): Picture => {
  const [isTaking, setTaking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const take = async ({ element, heading, name }: PictureRequest) => {
    setProblem(undefined);
    setTaking(true);
    try {
      await drawn();
      saveFile(await takePicture(element, heading), name);
    } catch (error) {
      // The browser's own events for images that fail say nothing.
      setProblem(error instanceof Error ? error.message : '');
    } finally {
      setTaking(false);
    }
  };
  return { isTaking, problem, take: (request) => void take(request) };
};
