import { createRoot } from 'react-dom/client';
import { FrameApp } from './FrameApp';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<FrameApp />);
