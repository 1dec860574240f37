import { AT_ONCE } from '../api/limitTransport';

/**
 * Runs the tasks, as many at a time as a transport sends, and gives their results in order; the first failure fails all,
 * and nothing more is started.
 */
export const inParallel = async <In, Out>(
  inputs: readonly In[],
  run: (input: In) => Promise<Out>,
): Promise<Out[]> => {
  const results: Out[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < inputs.length; at = next++) {
      try {
        results[at] = await run(inputs[at] as In);
      } catch (error) {
        next = inputs.length;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, inputs.length) }, work));
  return results;
};
