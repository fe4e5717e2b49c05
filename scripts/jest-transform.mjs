import { transformSync } from 'esbuild'

/** Jest transform: TypeScript to ESM with esbuild; types are checked by `npm run types`. */
export default {
  process: (source, path) =>
    transformSync(source, { loader: 'ts', format: 'esm', target: 'node20', sourcemap: 'inline', sourcefile: path }),
}
