type SharedModule = readonly [request: string, version: string, module: object];

declare module 'shared-patternfly/components' {
  export const modules: readonly SharedModule[];
}

declare module 'shared-patternfly/icons' {
  export const modules: readonly SharedModule[];
}

declare module 'shared-patternfly/icon-requests' {
  export const iconRequests: readonly { readonly request: string; readonly version: string }[];
}
