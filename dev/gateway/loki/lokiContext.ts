import type { Pace } from '../evaluate/pace';
import type { FlowStore } from '../store/createStore';
import type { Limits } from './limits';

/** What a request to Loki is answered from. */
export interface LokiContext {
  readonly store: FlowStore;
  readonly limits: Limits;
  readonly pace: Pace;
}
