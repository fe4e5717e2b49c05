/** What functions use of the `yaml` package, by name: loaded on demand as a whole, the bundled package comes without its named exports. */
export { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
