import type { Plugin } from 'vite';

/**
 * While developing, shows an edit in `data/` at once. Pages read `data/` as files, which Vite does
 * not watch, and modules remember what they read: so all modules start anew and the page reloads.
 */
export function reloadWords(): Plugin {
  return {
    name: 'reload-words',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add('data');
      server.watcher.on('all', (_event, path) => {
        if (!/(?:^|\/)data\/.*\.json$/.test(path)) return;
        for (const { moduleGraph } of Object.values(server.environments)) {
          moduleGraph.invalidateAll();
        }
        server.ws.send({ type: 'full-reload' });
      });
    }
  };
}
