/** Quantities are plain numbers; these names say in signatures what one of them counts. */
export type Bytes = number;
export type BytesPerSecond = number;
export type Packets = number;
export type PacketsPerSecond = number;
export type Milliseconds = number;
export type Nanoseconds = number;
/** Milliseconds since the epoch. */
export type EpochMs = number;

/** Shown for a number that is none (NaN, infinite), as for an absent one. */
export const NOT_A_NUMBER = '–';
