/** A larger report is not summarised: nginx would hold it whole. Its file is still streamed. */
export const MAX_REPORT_BYTES = 16 * 1024 * 1024;

/** Of the JSON of a summary. */
export const MAX_SUMMARY_BYTES = 2048;

/** Objects of one app that the door reads before it calls its list partial; njs holds some 7 KB for each until it has answered. */
export const MAX_LISTED = 10_000;

/** Scans in one page of a list, unless `limit` says otherwise, and the most that it may say. */
export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 200;
