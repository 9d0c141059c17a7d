import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Section } from './measure';
import { rounded } from './measure';

const BUNDLES = [
  'dist/extension.js',
  'dist/web/extension.js',
  'dist/cli.js',
  'dist/webview/main.js',
  'dist/webview/table.css',
  'dist/webview/toolkit.js',
];

/** The size of what is shipped; built with `--production`, as `npm run bench` does. */
export function bundles(): Section {
  const rows = BUNDLES.map((bundle) => {
    const content = readFileSync(bundle);
    return {
      bundle,
      KB: rounded(content.length / 1024, 1),
      'KB gzipped': rounded(gzipSync(content).length / 1024, 1),
    };
  });
  return { title: 'Bundles', rows };
}
