import { useState } from 'react';

/** The console's SDK exists only inside the console; specs get the least that our hooks call. */
export const useUserPreference = <T,>(_key: string, initial?: T) => {
  const [value, setValue] = useState(initial);
  return [value, setValue, true] as const;
};

export const DocumentTitle = ({ children }: { children: string }) => <title>{children}</title>;

export const useFlag = (): boolean => true;

export const ResourceLink = ({ name }: { name?: string }) => <span>{name}</span>;

export const consoleFetch = jest.fn(() =>
  Promise.reject(new Error('a spec must not reach the network')),
);

export const k8sGet = jest.fn(() => Promise.reject(new Error('a spec must not reach the cluster')));

export const useK8sWatchResource = () => [undefined, false, undefined] as const;

export const useAccessReview = () => [true, false] as const;
