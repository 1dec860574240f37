// In njs a `$` also stands before a line feed at the end, as in Perl; `(?!\n)` behind it keeps that one out.

/** A namespace: a DNS label (RFC 1123), as Kubernetes demands. */
export const NAMESPACE = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$(?!\n)/;

/** An app: a value of a Kubernetes label that is not empty, so that `app.kubernetes.io/name` can name one. */
export const APP = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$(?!\n)/;

/** The whole name of a commit: SHA-1 or SHA-256. */
export const WHOLE_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$(?!\n)/;

/** What CI calls the folder of a commit: its whole name, or that of SHA-1 shortened as far as Git does it. */
export const COMMIT_FOLDER = /^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$(?!\n)/;

/** A commit's name or how it begins; fewer than seven digits would too often be ambiguous. */
export const SHA_PREFIX = /^[0-9a-f]{7,64}$(?!\n)/;

/** The files that CI leaves for an image. */
export const EVIDENCE_FILES = ['trivy.json', 'sbom.spdx.json'] as const;
export type EvidenceFile = (typeof EVIDENCE_FILES)[number];
