import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createCall } from './api-client';
import { connectHost } from './connect-host';
import { createQueryClient } from './query-client';
import { createTokenSource } from './sign-in';
import { StartFailed } from './StartFailed';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const root = createRoot(element);

try {
  const host = await connectHost();
  const now = () => Date.now();
  const call = createCall({
    base: import.meta.env.VITE_API_BASE ?? '/api',
    tokens: createTokenSource(host.askToken, now),
    fetch: (url, init) => window.fetch(url, init),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now,
  });
  root.render(<App host={host} call={call} queryClient={createQueryClient()} />);
} catch (error) {
  root.render(<StartFailed error={error} />);
}
