import { defineConfig } from 'vite';
import { apiOriginPlugin } from './api-origin-plugin';

/** The tab is static: one folder to host, its files named by content so that hosts may cache them for ever. */
export default defineConfig({
  root: import.meta.dirname,
  // Relative: it works at the root of its own host and below a folder of another.
  base: './',
  plugins: [apiOriginPlugin()],
  esbuild: { jsx: 'automatic' },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // A data: URL would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
    rollupOptions: {
      onwarn: (warning, warn) => {
        // React's libraries mark modules for server components; a bundle for browsers has no use for the mark.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:7071' } },
});
