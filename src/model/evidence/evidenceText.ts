/** Characters of a file that is read; a report of 20,000 findings, printed as Trivy does, has some 70 million. */
export const MAX_EVIDENCE_TEXT = 100 * 1024 * 1024;
