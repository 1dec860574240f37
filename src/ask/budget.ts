/** How many requests may still be sent. */
export interface Budget {
  readonly left: number;
  /**
   * Takes so many requests off, all or none.
   *
   * @throws BudgetSpent when fewer are left
   */
  readonly take: (requests: number) => void;
}

/** What a question may take is used up; what has to be sent for more of it was not. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

/** So many requests; those of a part of a budget are taken from the whole as well. */
export const budgetOf = (requests: number, whole?: Budget): Budget => {
  let own = requests;
  const left = (): number => Math.min(own, whole?.left ?? Infinity);
  return {
    get left() {
      return left();
    },
    take: (wanted) => {
      if (wanted > left()) throw new BudgetSpent(`${wanted} requests wanted, ${left()} left`);
      whole?.take(wanted);
      own -= wanted;
    },
  };
};
