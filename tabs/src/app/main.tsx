import { z } from 'zod';

// zod would try to compile its checks with eval, which the content security policy forbids and reports. It decides as
// the first schema is made, so everything that makes one is loaded afterwards.
z.config({ jitless: true });

await import('./start-tab');
