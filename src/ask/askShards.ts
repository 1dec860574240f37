import { BudgetSpent, type Budget } from './budget';
import { inParallel } from './inParallel';
import { orTooManySeries } from './tooManySeries';

/** A shard that was asked; without an answer where it had more groups than Loki counts. */
export interface AskedShard<Shard, Answer> {
  readonly shard: Shard;
  readonly answer: Answer | undefined;
}

export interface Sharding<Shard, Answer> {
  readonly budget: Budget;
  /** It has more groups than Loki counts, and need not be asked to know that. */
  readonly isTooLarge: (shard: Shard) => boolean;
  readonly ask: (shard: Shard) => Promise<Answer>;
  /** Smaller ones of a shard with too many groups; undefined when it cannot be split any more. */
  readonly split: (
    shard: Shard,
    asked: readonly AskedShard<Shard, Answer>[],
  ) => Promise<readonly Shard[] | undefined>;
  /** Those of the shards that are left to ask now; none when these are not needed. */
  readonly next: (
    left: readonly Shard[],
    asked: readonly AskedShard<Shard, Answer>[],
  ) => readonly Shard[];
  /** Some answers are as good as none, so that nothing more is asked once one cannot be had. */
  readonly needsAll: boolean;
}

export interface ShardAnswers<Shard, Answer> {
  readonly answers: readonly { readonly shard: Shard; readonly answer: Answer }[];
  /** Every shard that was needed is among them. */
  readonly isComplete: boolean;
}

/** The parts of a question being asked. */
class ShardRun<Shard, Answer> {
  private readonly asked: AskedShard<Shard, Answer>[] = [];
  private isComplete = true;
  private isOver = false;

  constructor(private readonly sharding: Sharding<Shard, Answer>) {}

  async run(shards: readonly Shard[]): Promise<ShardAnswers<Shard, Answer>> {
    let left = shards;
    while (!this.isOver) {
      const now = this.nextOf(left);
      if (now.length === 0) break;
      const smaller = await inParallel(now, (shard) => this.askOrSplit(shard));
      left = [...left.filter((shard) => !now.includes(shard)), ...smaller.flat()];
    }
    const answers = this.asked.flatMap(({ shard, answer }) =>
      answer === undefined ? [] : [{ shard, answer }],
    );
    return { answers, isComplete: this.isComplete };
  }

  private nextOf(left: readonly Shard[]): readonly Shard[] {
    const { next, needsAll, budget } = this.sharding;
    if (!needsAll || left.length <= budget.left) return next(left, this.asked);
    this.lose(true);
    return [];
  }

  private lose(isEnd: boolean): void {
    this.isComplete = false;
    this.isOver ||= isEnd;
  }

  private async askOrSplit(shard: Shard): Promise<readonly Shard[]> {
    if (this.isOver) return [];
    try {
      if (await this.isAnswered(shard)) return [];
      const smaller = await this.sharding.split(shard, this.asked);
      if (!smaller) this.lose(this.sharding.needsAll);
      return smaller ?? [];
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
      this.lose(true);
      return [];
    }
  }

  private async isAnswered(shard: Shard): Promise<boolean> {
    if (this.sharding.isTooLarge(shard)) return false;
    const answer = await orTooManySeries(this.sharding.ask(shard));
    this.asked.push({ shard, answer });
    return answer !== undefined;
  }
}

/**
 * Asks shards, and smaller ones of those that have more groups than Loki counts, until nothing more is needed or can be
 * had. No more requests are sent than the budget has.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const askShards = <Shard, Answer>(
  shards: readonly Shard[],
  sharding: Sharding<Shard, Answer>,
): Promise<ShardAnswers<Shard, Answer>> => new ShardRun(sharding).run(shards);
