import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

/**
 * The cache of answers. A read is repeated twice where the failure may pass, a write never: the person decides.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) =>
          failures < 2 && error instanceof ApiError && error.isPassing && error.code !== 'sign-in-failed',
        retryDelay: (failures) => 500 * 2 ** failures,
        // In a host's frame the browser's idea of being online is not reliable.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
