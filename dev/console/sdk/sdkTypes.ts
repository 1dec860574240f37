import type * as sdk from '@openshift-console/dynamic-plugin-sdk';

/** The SDK as plugins see it; its own code cannot run outside the console. */
export type Sdk = typeof sdk;
