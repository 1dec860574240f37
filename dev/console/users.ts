/** Whom one can be here; the names are what the cookie `dev-user` holds. */
export const USERS = [
  { name: 'admin', label: 'Administrator' },
  { name: 'cluster-reader', label: 'Cluster reader' },
  { name: 'project-user', label: 'Project user' },
  { name: 'no-rights', label: 'No rights' },
] as const;

export type UserName = (typeof USERS)[number]['name'];
