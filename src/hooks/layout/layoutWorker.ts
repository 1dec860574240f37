import { ARRANGERS } from '../../model/graph/layout/arrangers';
import type { LayoutJob } from './layoutJob';

self.onmessage = ({ data: { layout, input } }: MessageEvent<LayoutJob>) =>
  self.postMessage(ARRANGERS[layout](input));
