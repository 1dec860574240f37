import type { Labels } from '../store/streams';

/** The labels of one line while it passes the pipeline: those of its stream, changed by the stages. */
export class LineLabels {
  error = '';
  errorDetails = '';
  private added: Map<string, string> | undefined;
  private deleted: Set<string> | undefined;

  constructor(readonly base: Labels) {}

  hasInStream(name: string): boolean {
    return name in this.base;
  }

  /** Undefined where there is no such label; a stage may have set it to the empty text. */
  get(name: string): string | undefined {
    const added = this.added?.get(name);
    if (added !== undefined) return added;
    return this.deleted?.has(name) ? undefined : this.base[name];
  }

  set(name: string, value: string): void {
    this.added ??= new Map();
    this.added.set(name, value);
  }

  delete(name: string): void {
    this.added?.delete(name);
    this.deleted ??= new Set();
    this.deleted.add(name);
  }

  get isUntouched(): boolean {
    return !this.added && !this.deleted && this.error === '';
  }

  /** Whether nothing but these labels differs from the stream. */
  isStreamExcept(names: readonly string[]): boolean {
    const isAmong = (name: string): boolean => names.includes(name);
    return (
      this.error === '' &&
      [...(this.added?.keys() ?? [])].every(isAmong) &&
      [...(this.deleted?.keys() ?? [])].every(isAmong)
    );
  }

  /** All labels as they stand. */
  result(): Labels {
    if (this.isUntouched) return this.base;
    const labels: Record<string, string> = {};
    for (const name in this.base) {
      const value = this.base[name];
      if (value !== undefined && !this.deleted?.has(name)) labels[name] = value;
    }
    this.added?.forEach((value, name) => (labels[name] = value));
    if (this.error !== '') labels.__error__ = this.error;
    if (this.errorDetails !== '') labels.__error_details__ = this.errorDetails;
    return labels;
  }
}
