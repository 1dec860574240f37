import type { Expression } from '../logql/ast';
import { parseUnchecked } from '../logql/parseLogql';
import { QueryError } from '../logql/queryError';
import { gatewayError, textAnswer, type LokiAnswer } from '../loki/lokiAnswer';
import { authorize } from './authorize';
import { gatewayProblem } from './gatewayGrammar';
import type { GatewayUser } from './gatewayUser';
import { printingLoss } from './printingLosses';
import { namespaceSelector, rewrite } from './rewrite';

/** A request below /loki/api/v1/. */
export interface LokiCall {
  readonly endpoint: string;
  readonly parameters: URLSearchParams;
}

const METADATA = /^(?:labels?|series|label\/[^/]+\/values)$/;

function parsed(query: string): Expression | undefined {
  try {
    return query === '' || gatewayProblem(query) !== undefined ? undefined : parseUnchecked(query);
  } catch (error) {
    if (error instanceof QueryError) return undefined;
    throw error;
  }
}

const cannotEnforce = (problem: string): LokiAnswer =>
  gatewayError(
    500,
    `could not enforce authorization label matchers: failed parsing LogQL expression: ${problem}`,
  );

/** What Loki is asked for this user, or the gateway's own answer. */
export function enforce(
  user: GatewayUser,
  { endpoint, parameters }: LokiCall,
): URLSearchParams | LokiAnswer {
  const query = parameters.get('query') ?? '';
  const expression = parsed(query);
  const permission = authorize(user, { isMetadata: METADATA.test(endpoint), expression });
  if (permission.kind === 'refused') return permission.answer;
  if (permission.kind === 'everything') return parameters;
  const { namespaces } = permission;
  const changed = new URLSearchParams(parameters);
  if (query === '') {
    if (endpoint.endsWith('/values')) changed.set('query', namespaceSelector(namespaces));
    return changed;
  }
  const problem = gatewayProblem(query);
  if (problem !== undefined) return cannotEnforce(problem);
  const loss = expression && printingLoss(expression);
  if (loss !== undefined) return textAnswer(400, `parse error : ${loss}`);
  changed.set('query', rewrite(query, namespaces));
  return changed;
}
