/** Whom the gateway knows a token to be. */
export interface GatewayUser {
  /** In one of the gateway's admin groups, with cluster-wide read access: queries pass untouched. */
  readonly isAdmin: boolean;
  /** May `get` the tenant's logs in the whole cluster. */
  readonly readsCluster: boolean;
  /** The projects that the user can list. */
  readonly projects: readonly string[];
  /** The projects where the user may `get` the tenant's logs, without cluster-wide access. */
  readonly readableProjects: readonly string[];
}
