import type { ConsoleResource } from '../ends/consoleResource';
import type { Feature } from '../fields/fields';
import type { Flow } from '../flows/flow';
import type { ReadContext, Readable } from '../fields/readableValue';
import type { SortKey } from './sortKey';

/** What a person can act on: filter by it, open it, copy it. */
export interface Subject {
  /** The filter that compares it, side included. */
  readonly filterId?: string;
  /** The stored value, as a filter takes it. */
  readonly value: string;
  readonly resource?: ConsoleResource;
}

/** A piece of a line of a cell. */
export interface CellPart extends Readable {
  readonly subject?: Subject;
  /** The kind of object that the text names, for a badge before it. */
  readonly badge?: string;
  /** Said quietly: a stand-in for what is not known. */
  readonly isQuiet?: boolean;
  /** Said loudly, because packets were lost. */
  readonly isLoss?: boolean;
}

/** One line of a cell; empty when there is nothing to say. */
export type CellLine = readonly CellPart[];

export type ColumnGroup = 'source' | 'destination' | 'icmp' | 'dns' | 'translation';

/** What a column shows, without its place in the table. */
export interface Content {
  /** Wire names that are read. */
  readonly fields: readonly string[];
  readonly lines: (flow: Flow, context: ReadContext) => readonly CellLine[];
  readonly key: (flow: Flow, context?: ReadContext) => SortKey;
  /** Lines of a cell; 1 if undefined. */
  readonly height?: number;
  /** Numbers stand at the end of their cell. */
  readonly isNumeric?: boolean;
}

export interface Column extends Content {
  /** NetObserv's id of the column, where it has one. */
  readonly id: string;
  /** A `msg()` text; within its group. */
  readonly title: string;
  readonly group?: ColumnGroup;
  /** The filter that the column's values map to. */
  readonly filterId?: string;
  /** Without it the fields are never written; default columns are left out then. */
  readonly feature?: Feature;
  readonly isDefault?: boolean;
  /** Pixels at the least. */
  readonly width: number;
}
