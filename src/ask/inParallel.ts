/** Requests of one question that run at the same time. */
const AT_ONCE = 4;

/** Runs the tasks, a few at a time, and gives their results in order; the first failure fails all. */
export const inParallel = async <In, Out>(
  inputs: readonly In[],
  run: (input: In) => Promise<Out>,
): Promise<Out[]> => {
  const results: Out[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < inputs.length; at = next++)
      results[at] = await run(inputs[at] as In);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, inputs.length) }, work));
  return results;
};
