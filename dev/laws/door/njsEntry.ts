import type { Call } from './doorCalls';
import { runCalls } from './doorCalls';

interface NjsRequest {
  readonly requestText: string;
  readonly return: (status: number, text: string) => void;
}

async function run(r: NjsRequest): Promise<void> {
  const results = await runCalls(JSON.parse(r.requestText) as Call[]);
  r.return(200, results);
}

export default { run };
